import { readDay } from './day';
import type { PageReference } from './reference';

/** What is known of a page. Days as `YYYY-MM-DD` or longer ISO forms; what cannot be read is left out. */
interface KnownPage {
  title: string;
  url: string;
  lang?: string;
  archived?: string;
  issued?: string;
  accessed?: string;
}

/** A web page as a reference. The same address has the same key. */
export const citePage = (page: KnownPage): PageReference => {
  const site = hostOf(page.url);
  return {
    kind: 'page',
    key: `${site.replace(/[^a-z0-9]+/g, '-') || 'page'}-${fingerprint(page.url)}`,
    title: page.title.trim() || page.url,
    lang: page.lang ?? '',
    site,
    url: page.url,
    archived: page.archived,
    issued: readDay(page.issued),
    accessed: readDay(page.accessed),
  };
};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

/** FNV-1a, 32 bits, in base 36: short, and the same on every machine. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
};
