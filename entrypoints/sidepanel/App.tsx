import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { dress, languageBy } from '@/components/dress';
import type { PanelNote } from '@/components/panel/data';
import { keyOf } from '@/components/panel/Notes';
import { Panel } from '@/components/panel/Panel';
import { panelWords } from '@/components/words/panel';
import type { Settings } from '@/settings/schema';
import { originOf } from '@/settings/sites';
import { onSettings } from '@/settings/store';
import type { PageRequest } from '../background/messages';
import { addressOf } from '../background/open';
import { readTab } from '../background/reading-tabs';
import { askFrame } from './frames';
import { SAID } from './limits';
import { namedTab } from './tab';
import { useHighlights } from './use-highlights';
import { usePage } from './use-page';

/** The panel, wired to its tab: it shows what stands there, goes to a footnote and back, and asks for what it may not do yet. */
export function App({ settings: first }: { settings: Settings }) {
  const [settings, setSettings] = useState(first);
  useEffect(() => onSettings((now) => setSettings(now)), []);
  const language = languageBy(settings.language, navigator.language);
  const words = panelWords[language];
  const { tab, page, state, refresh } = usePage(language, settings.neverSites);
  const [{ text: said, undo }, say] = useSaid();
  const [gone, setGone] = useState<{ frame: number; note?: PanelNote }>();
  const highlights = useHighlights({ tab, words, language, say, refresh, went: (frame) => setGone({ frame }) });

  useEffect(() => {
    dress(document.documentElement, settings, navigator.language);
    document.title = `${words.title}: Kyakuchū`;
  }, [settings, words]);
  // Another page is another place to come from.
  useEffect(() => setGone(undefined), [page]);

  const go = async (note: PanelNote) => {
    if (tab === undefined) return;
    const { answer } = await askFrame(tab, note.frame, { type: 'go', number: note.number });
    if (answer) {
      setGone({ frame: note.frame, note });
      if (namedTab() !== undefined) await browser.tabs.update(tab, { active: true });
    } else {
      say(words.gone);
      refresh();
    }
  };
  const back = async ({ frame }: { frame: number }) => {
    if (tab !== undefined) await askFrame(tab, frame, { type: 'back' });
    setGone(undefined);
  };
  /** Nothing is awaited before the question: the browser asks only in the click itself. */
  const allow = async () => {
    if (tab === undefined || state.state !== 'ask') return;
    if (state.may === 'once') await readTab(tab);
    else if (!(await browser.permissions.request({ origins: [originOf(state.host, false)] }))) say(words.refused);
    refresh();
  };
  const switchOn = async () => {
    if (tab === undefined || state.state !== 'off') return;
    await browser.runtime.sendMessage({ type: 'site', host: state.host, on: true } satisfies PageRequest);
    await readTab(tab);
    refresh();
  };

  return (
    <Panel
      state={state}
      said={said}
      undo={undo}
      words={words}
      language={language}
      reading={settings}
      actions={{
        href: (id) => addressOf('reader', id),
        library: addressOf('library'),
        current: gone?.note && keyOf(gone.note),
        onGo: (note) => void go(note),
        onBack: gone && (() => void back(gone)),
        onAllow: () => void allow(),
        onSwitchOn: () => void switchOn(),
        ...highlights,
      }}
    />
  );
}

interface SaidHere {
  text: string;
  undo?: { label: string; run: () => void } | undefined;
}

/** What came of an act: said for a few seconds, then not any more. */
const useSaid = (): [SaidHere, (text: string, undo?: SaidHere['undo']) => void] => {
  const [said, setSaid] = useState<SaidHere>({ text: '' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = (text: string, undo?: SaidHere['undo']) => {
    clearTimeout(timer.current);
    setSaid({ text, undo });
    timer.current = setTimeout(() => setSaid({ text: '' }), SAID);
  };
  return [said, say];
};
