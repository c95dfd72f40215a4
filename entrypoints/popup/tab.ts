import { browser } from 'wxt/browser';
import type { Counts } from '../background/counts';
import type { PageRequest } from '../background/messages';

export interface TabState {
  tab: number;
  host: string;
  counts: Counts;
  off: boolean;
  /** granted: read already; ask: the reader may ask for it here; none: the browser lets nobody. */
  access: 'granted' | 'ask' | 'none';
}

/** What the popup shows of the tab it was opened over. */
export const readTab = async (): Promise<TabState> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const state: TabState = {
    tab: tab?.id ?? -1,
    host: '',
    counts: { quote: 0, restate: 0, mention: 0 },
    off: false,
    access: 'none',
  };
  if (!tab?.id || !tab.url || !/^https?:/.test(tab.url)) return state;
  state.host = new URL(tab.url).hostname;
  const known = (await browser.runtime.sendMessage({
    type: 'tab?',
    tab: tab.id,
    host: state.host,
  } satisfies PageRequest)) as Pick<TabState, 'counts' | 'off'>;
  const granted = await browser.permissions.contains({ origins: [`${new URL(tab.url).origin}/*`] });
  return { ...state, ...known, access: granted ? 'granted' : 'ask' };
};
