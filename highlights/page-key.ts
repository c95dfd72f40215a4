import type { AddressReader } from './address-rules';
import { LONGEST_ADDRESS } from './limits';

/** Which page an address is: the key under which its highlights are kept, whatever copy of it was read. Pure. */

/** Numbers long enough to name an article. */
const numbersIn = (path: string): string[] => path.match(/\d{3,}/g) ?? [];

/**
 * Whether what a page calls its own address can be believed: an address of the same site that still says which page it is.
 * Many sites give every page the address of their front page, or of a section, or a script without its parameter.
 */
const isBelievable = (rules: AddressReader, page: URL, canonical: URL): boolean => {
  if (rules.siteOf(page.hostname) !== rules.siteOf(canonical.hostname)) return false;
  if (canonical.pathname === '/' && canonical.search === '') return page.pathname === '/' && page.search === '';
  const said = canonical.pathname + canonical.search;
  if (rules.identity(page).some((value) => !said.includes(value))) return false;
  // A folder of the page's own path: the article without its title, or a whole section of a year.
  if (page.pathname.startsWith(`${canonical.pathname}/`)) return /\d{5,}/.test(canonical.pathname);
  const numbers = numbersIn(page.pathname);
  return numbers.length === 0 || numbers.some((number) => said.includes(number));
};

const parse = (address: string | undefined): URL | undefined => {
  try {
    return address ? new URL(address) : undefined;
  } catch {
    return undefined;
  }
};

export const createPageKey =
  (rules: AddressReader) =>
  ({ url, canonical }: { url: string; canonical?: string | undefined }): string => {
    const seen = parse(url);
    if (!seen || !/^https?:$/.test(seen.protocol)) return url.replace(/#.*$/s, '').slice(0, LONGEST_ADDRESS) || url;
    let original = rules.original(seen);
    const said = parse(canonical);
    const own = said && /^https?:$/.test(said.protocol) ? rules.original(said) : undefined;
    // A short address of an archive says nothing; the page's own word for what it copies does.
    if (own && original === seen && rules.isArchive(seen) && !rules.isArchive(own)) original = own;
    const page = rules.bare(original);
    const bare = own && rules.bare(own);
    const key = bare && isBelievable(rules, page, bare) ? bare : page;
    return key.href.slice(0, LONGEST_ADDRESS);
  };
