import { browser } from 'wxt/browser';
import type { SitesState } from '@/components/options/Sites';
import { type GrantedSite, grantedBeyond, originOf, siteOf, withNever, withoutNever } from '@/settings/sites';
import { changeSettings } from '@/settings/store';
import { pageScript } from '../background/reading-tabs';

/** Sites of this build that come with the extension; loopback is in the tests' build alone. */
const listedHosts = (): string[] => pageScript().matches.flatMap((origin) => siteOf(origin)?.host ?? []);

/** What the browser has granted now; the reader's own list is the settings'. */
export const readAccess = async (): Promise<Omit<SitesState, 'never'>> => {
  const { origins = [] } = await browser.permissions.getAll();
  const { matches } = pageScript();
  const held = new Set(origins);
  // Leave for every site is leave for the listed ones.
  const every = origins.some((origin) => siteOf(origin)?.all);
  return {
    granted: grantedBeyond(origins, matches),
    listed: listedHosts(),
    ungranted: every ? 0 : matches.filter((origin) => !held.has(origin)).length,
  };
};

/** Must be called in the reader's click. The site is also taken off the reader's list. */
export const grantSite = async (host: string): Promise<boolean> => {
  const granted = await browser.permissions.request({ origins: [originOf(host, true)] });
  if (granted) await changeSettings(({ neverSites }) => ({ neverSites: withoutNever(host, neverSites) }));
  return granted;
};

export const withdrawSite = async ({ origin }: GrantedSite): Promise<void> => {
  await browser.permissions.remove({ origins: [origin] });
};

export const setNever = async (host: string, never: boolean): Promise<void> => {
  await changeSettings(({ neverSites }) => ({
    neverSites: never ? withNever(host, neverSites) : neverSites.filter((site) => site !== host),
  }));
};

/** Firefox lets a reader install without any site: all of the listed ones are asked for in one click. */
export const allowListed = async (): Promise<void> => {
  await browser.permissions.request({ origins: pageScript().matches });
};

export const onAccess = (changed: () => void): (() => void) => {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
};
