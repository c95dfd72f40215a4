import { browser } from 'wxt/browser';
import { readableSettings, type Settings } from './schema';

const KEY = 'settings';

/** The reader's settings as stored on this machine; defaults for what is missing or damaged. */
export const readSettings = async (): Promise<Settings> =>
  readableSettings((await browser.storage.local.get(KEY))[KEY]);

/** A change, or how to make it from the settings as they are stored. */
export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/**
 * Changes some settings and returns the whole; the rest stays as it is stored. One change at a time over all our pages, so that
 * two at once both hold. Rejects where the browser's storage refuses, and then nothing is changed.
 */
export const changeSettings = async (change: Change): Promise<Settings> =>
  await navigator.locks.request('kyakuchu-settings', async () => {
    const now = await readSettings();
    const next = readableSettings({ ...now, ...(typeof change === 'function' ? change(now) : change) });
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });

/** Calls back with the settings, and those before, whenever any surface changes them; returns how to stop. */
export const onSettings = (changed: (settings: Settings, before: Settings) => void): (() => void) => {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) changed(readableSettings(change.newValue), readableSettings(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};
