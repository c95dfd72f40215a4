import { browser } from 'wxt/browser';
import { readableSettings, type Settings } from './schema';

const KEY = 'settings';

/** The reader's settings as stored on this machine; defaults for what is missing or damaged. */
export const readSettings = async (): Promise<Settings> =>
  readableSettings((await browser.storage.local.get(KEY))[KEY]);

/** Changes some settings and returns the whole. The rest stays as it is stored. */
export const changeSettings = async (change: Partial<Settings>): Promise<Settings> => {
  const next = readableSettings({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [KEY]: next });
  return next;
};

/** Calls back with the settings whenever any surface changes them; returns how to stop. */
export const onSettings = (changed: (settings: Settings) => void): (() => void) => {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) changed(readableSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};
