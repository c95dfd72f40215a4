import { browser } from 'wxt/browser';

export interface Counts {
  quote: number;
  restate: number;
  mention: number;
}

/** Footnotes by tab and frame, for the badge and the popup. Lost when the worker rests; the pages say them again when asked. */
const counts = new Map<number, Map<number, Counts>>();

export const noteCount = (tab: number, frame: number, { quote, restate, mention }: Counts): void => {
  const frames = counts.get(tab) ?? new Map<number, Counts>();
  frames.set(frame, { quote, restate, mention });
  counts.set(tab, frames);
  const sum = tabCounts(tab);
  const all = sum.quote + sum.restate + sum.mention;
  void browser.action.setBadgeText({ tabId: tab, text: all === 0 ? '' : String(all) }).catch(() => undefined);
  void browser.action.setBadgeBackgroundColor({ color: '#1d4e80' }).catch(() => undefined);
};

export const tabCounts = (tab: number): Counts => {
  const sum = { quote: 0, restate: 0, mention: 0 };
  for (const one of counts.get(tab)?.values() ?? []) {
    sum.quote += one.quote;
    sum.restate += one.restate;
    sum.mention += one.mention;
  }
  return sum;
};

export const forgetTab = (tab: number): void => {
  counts.delete(tab);
};
