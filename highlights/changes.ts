import { browser } from 'wxt/browser';

/** Told to every surface, pages' scripts included, when stored highlights have changed. */

const KEY = 'highlightsChanged';
/** More pages than this at once are not named: every page asks again. */
const MOST_NAMED = 50;

/** `keys`: the pages whose highlights changed; undefined: any page's may have. */
export type ChangedPages = readonly string[] | undefined;

/** Says it. Nobody waits for this: the change is on the disk. */
export const saidChange = (keys: readonly string[]): void => {
  const named = keys.length > MOST_NAMED ? undefined : [...keys];
  void browser.storage.local
    .set({ [KEY]: { keys: named, at: Date.now(), nonce: Math.random() } })
    .catch(() => undefined);
};

/** Calls back after every change, whichever surface made it; returns how to stop. */
export const onHighlightsChanged = (changed: (keys: ChangedPages) => void): (() => void) => {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY]?.newValue as { keys?: unknown } | undefined;
    if (area !== 'local' || !change) return;
    changed(Array.isArray(change.keys) ? change.keys.filter((key) => typeof key === 'string') : undefined);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};
