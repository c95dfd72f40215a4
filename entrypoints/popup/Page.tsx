import { useEffect, useState } from 'preact/hooks';
import type { Language } from '@/components/card/data';
import { ThisPage } from '@/components/popup/ThisPage';
import { askTab, chooseAccess, onTabChanges, openWay, type TabState, turnTab, WAYS } from './tab';

interface Props {
  language: Language;
  /** Told of every answer, so that the search can offer the page's terms. */
  onState?: (state: TabState) => void;
}

/** The section on the page, wired to the tab: it follows what is granted, counted and chosen while it is open. */
export function Page({ language, onState }: Props) {
  const [state, setState] = useState<TabState>();
  const [refused, setRefused] = useState(false);
  const refresh = () =>
    void askTab().then((answer) => {
      setState(answer);
      onState?.(answer);
    });
  useEffect(() => {
    refresh();
    return onTabChanges(refresh);
  }, []);
  if (!state) return null;
  return (
    <ThisPage
      state={{ ...state, refused }}
      language={language}
      ways={WAYS}
      onChoose={(choice) =>
        void chooseAccess(state, choice).then((done) => {
          setRefused(!done);
          refresh();
        })
      }
      onTurn={(on) => void turnTab(state, on).then(refresh)}
      onOpen={(way) => void openWay(way, state.tab)}
    />
  );
}
