import { browser } from 'wxt/browser';
import { createTurns } from '@/page/in-turn';

/**
 * On which hosts there are highlights: so that a page of another host wakes nobody to ask. Written by the background, read by every
 * page's script. It says too much rather than too little.
 */

const KEY = 'highlightHosts';
/** More hosts than this are not told apart: every page asks. */
const MOST_HOSTS = 2000;
const EVERYWHERE = '*';

/** Copies of other hosts' pages: there any page may have highlights. */
const COPIES = /(^|\.)(archive|web\.archive|webcache|perma|ampproject|webarchive|translate)\b/;

export const hostsOf = (pageKeys: readonly string[]): string[] => {
  const hosts = new Set<string>();
  for (const key of pageKeys) if (URL.canParse(key)) hosts.add(new URL(key).hostname.replace(/^www\./, ''));
  return [...hosts];
};

/** Whether a page of a host may have highlights, by the list; one that is damaged says yes. A mobile host (m.example.com) is its site's. */
export const mayHave = (hosts: unknown, host: string): boolean =>
  hosts !== undefined &&
  (!Array.isArray(hosts) ||
    (hosts.length > 0 && COPIES.test(host)) ||
    hosts.some(
      (one) => one === EVERYWHERE || one === host || host.endsWith(`.${one}`) || String(one).endsWith(`.${host}`),
    ));

export const mayHaveHighlights = async (host: string): Promise<boolean> =>
  mayHave((await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>))[KEY], host);

const inTurn = createTurns();

/** `anew`: these are all there are; else they are added. */
export const noteHosts = (hosts: readonly string[], anew: boolean): Promise<void> => inTurn(() => write(hosts, anew));

const write = async (hosts: readonly string[], anew: boolean): Promise<void> => {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const known = anew || !Array.isArray(stored) ? [] : (stored as string[]);
  const all = [...new Set([...known, ...hosts])].sort();
  const next = all.length > MOST_HOSTS ? [EVERYWHERE] : all;
  if (JSON.stringify(next) !== JSON.stringify(stored)) await browser.storage.local.set({ [KEY]: next });
};
