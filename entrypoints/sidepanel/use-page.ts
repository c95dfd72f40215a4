import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '@/components/card/data';
import type { PanelState } from '@/components/panel/data';
import { BETWEEN, SETTLE } from './limits';
import { readPanel } from './read';
import { followTab } from './tab';

export interface Followed {
  tab: number | undefined;
  /** Another number whenever another page stands in the tab, or another tab is shown. */
  page: number;
  state: PanelState;
  refresh: () => void;
}

/** The state of the tab that the panel shows, read anew when it, the language or the reader's list of sites changes. One reading at a time. */
export const usePage = (language: Language, never: readonly string[]): Followed => {
  const [tab, setTab] = useState<number>();
  const [page, setPage] = useState(0);
  const [state, setState] = useState<PanelState>({ state: 'reading' });
  const reader = useRef<ReturnType<typeof createReader>>(undefined);
  reader.current ??= createReader(setState);

  useEffect(
    () =>
      followTab((now, change) => {
        setTab(now);
        if (change === 'other') setPage((one) => one + 1);
        reader.current?.read(now, change === 'other');
      }),
    [],
  );
  // The list of sites is not used here, but what is read depends on it.
  useEffect(() => reader.current?.speak(language), [language, never.join(' ')]);
  return { tab, page, state, refresh: () => tab !== undefined && reader.current?.read(tab, false) };
};

/** Reads a tab, one reading after another; what changes meanwhile is read once more, and an answer about an earlier page is dropped. */
const createReader = (show: (state: PanelState) => void) => {
  let tab: number | undefined;
  let language: Language = 'en';
  let turn = 0;
  let since = 0;
  let busy = false;
  let wanted = false;
  let later: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    if (busy) {
      wanted = true;
      return;
    }
    busy = true;
    do {
      wanted = false;
      const asked = turn;
      if (tab === undefined) break;
      try {
        const state = await readPanel(tab, language);
        if (asked === turn) show(settled(state));
      } catch {
        // The page or the background went away while it was asked: it is asked again.
        again(SETTLE);
      }
      await new Promise((done) => setTimeout(done, BETWEEN));
    } while (wanted);
    busy = false;
  };
  /** That a page has nothing, or no script of ours, is believed when it has stood a moment. */
  const settled = (state: PanelState): PanelState => {
    const doubtful =
      (state.state === 'page' && state.page.notes.length === 0) || (state.state === 'ask' && state.may === 'once');
    const left = since + SETTLE - performance.now();
    if (state.state === 'reading') again(SETTLE);
    if (!doubtful || left <= 0) return state;
    again(left);
    return { state: 'reading' };
  };
  const again = (after: number) => {
    clearTimeout(later);
    later = setTimeout(() => void run(), after);
  };

  return {
    read: (which: number, other: boolean) => {
      if (other) {
        turn += 1;
        since = performance.now();
        if (tab !== which) show({ state: 'reading' });
      }
      tab = which;
      void run();
    },
    speak: (now: Language) => {
      language = now;
      void run();
    },
  };
};
