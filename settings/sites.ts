/** Sites as a reader names them, and as a browser's permissions write them. Pure. */

/** A site is a host with its subdomains: whether `host` is of `site`. */
export const isOf = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);

/** Whether nothing is to be read on a host, by the reader's list. */
export const isNever = (host: string, never: readonly string[]): boolean => never.some((site) => isOf(host, site));

/** The list with a site added, without those that it covers. */
export const withNever = (site: string, never: readonly string[]): string[] =>
  isNever(site, never) ? [...never] : [...never.filter((other) => !isOf(other, site)), site];

/** The list without any entry that keeps a host from being read. */
export const withoutNever = (host: string, never: readonly string[]): string[] =>
  never.filter((site) => !isOf(host, site));

const LONGEST_HOST = 253;

/**
 * The host that a reader means by what they typed or pasted: an address, a host, a host with a star.
 * Undefined where it names no site on the web.
 */
export const hostOf = (typed: string): string | undefined => {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^\*:\/\//, 'https://')
    .replace(/\/\*$/, '/')
    .replace(/^(https?:\/\/)?\*\./i, '$1');
  if (text === '' || /[\s*]/.test(text)) return undefined;
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  const host = address.hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '');
  const whole = host.includes('.') || host === 'localhost' || host.startsWith('[');
  return whole && host.length <= LONGEST_HOST ? host : undefined;
};

/** What the browser is asked for when a reader lets a site be read: its host, and where `below` is said its subdomains. */
export const originOf = (host: string, below: boolean): string =>
  `*://${below && !/^(\[|[\d.]+$)/.test(host) ? '*.' : ''}${host}/*`;

/** A granted origin as a list shows it. `all`: every site on the web. */
export interface GrantedSite {
  origin: string;
  host: string;
  below: boolean;
  all: boolean;
}

export const siteOf = (origin: string): GrantedSite | undefined => {
  if (origin === '<all_urls>') return { origin, host: '', below: true, all: true };
  const parts = /^(?:\*|https?):\/\/(\*\.?)?(\[[^\]]*\]|[^/:*]*)(?::[\d*]+)?\//.exec(origin);
  if (!parts) return undefined;
  const host = parts[2] ?? '';
  return { origin, host, below: parts[1] !== undefined, all: host === '' };
};

/** What the reader granted over and above the sites that come with the extension, in the alphabet's order. */
export const grantedBeyond = (origins: readonly string[], listed: readonly string[]): GrantedSite[] => {
  const own = new Set(listed);
  return origins
    .filter((origin) => !own.has(origin))
    .flatMap((origin) => siteOf(origin) ?? [])
    .sort((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : 0));
};
