import { changeSettings, readSettings } from '@/settings/store';

/** Hosts on which the reader has switched the extension off. */
export const offSites = async (): Promise<string[]> => (await readSettings()).neverSites;

export const switchSite = async (host: string, on: boolean): Promise<void> => {
  const others = (await offSites()).filter((site) => site !== host);
  await changeSettings({ neverSites: on ? others : [...others, host] });
};
