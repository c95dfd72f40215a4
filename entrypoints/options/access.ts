import { browser } from 'wxt/browser';
import type { SitesState } from '@/components/options/Sites';
import { type GrantedSite, grantedBeyond, originOf, siteOf, withNever, withoutNever } from '@/settings/sites';
import { changeSettings } from '@/settings/store';
import { pageScript } from '../background/reading-tabs';

/** Sites of this build that come with the extension; loopback is in the tests' build alone. */
const listedHosts = (): string[] => pageScript().matches.flatMap((origin) => siteOf(origin)?.host ?? []);

/**
 * How many of the sites that come with the extension the browser keeps from us. Asked of it one by one, and only if not all are held:
 * Chromium's list of origins still names them when a grant for every site was taken back, and lets us read none.
 */
const countUngranted = async (matches: string[]): Promise<number> => {
  const holds = (origins: string[]) => browser.permissions.contains({ origins });
  if (await holds(matches)) return 0;
  return (await Promise.all(matches.map((origin) => holds([origin])))).filter((held) => !held).length;
};

/** What the browser has granted now; the reader's own list is the settings'. */
export const readAccess = async (): Promise<Omit<SitesState, 'never'>> => {
  const { origins = [] } = await browser.permissions.getAll();
  const { matches } = pageScript();
  return {
    granted: grantedBeyond(origins, matches),
    listed: listedHosts(),
    ungranted: await countUngranted(matches),
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
