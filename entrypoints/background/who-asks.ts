import type { PageRequest } from './messages';

/** Questions about another tab, and what changes the reader's list of sites: only our own pages have a use for them. */
const OURS_ALONE: ReadonlySet<PageRequest['type']> = new Set(['tab?', 'site', 'outline?']);

const originOf = (address: string): string | undefined => {
  try {
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}`;
  } catch {
    return undefined;
  }
};

/**
 * Whether the sender may ask this. `from`: the address of the frame that asks, as the browser says it; `home`: that of our own pages.
 * The script in a page runs in the page's process: were that broken, it could still ask only about its own page.
 */
export const mayAsk = (request: PageRequest, from: string, home: string): boolean => {
  const origin = originOf(from);
  if (origin !== undefined && origin === originOf(home)) return true;
  if (OURS_ALONE.has(request.type)) return false;
  if (request.type !== 'highlights.ofPage' && request.type !== 'highlights.placed') return true;
  return origin !== undefined && origin === originOf(request.url);
};
