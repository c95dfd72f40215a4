import { browser } from 'wxt/browser';

const KEY = 'offSites';

/** Hosts on which the reader has switched the extension off. */
export const offSites = async (): Promise<string[]> => {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((site): site is string => typeof site === 'string') : [];
};

export const switchSite = async (host: string, on: boolean): Promise<void> => {
  const others = (await offSites()).filter((site) => site !== host);
  await browser.storage.local.set({ [KEY]: on ? others : [...others, host] });
};
