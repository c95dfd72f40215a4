import type { LookupResult } from '@/lookup/types';

/** What the address bar says and where it leads: pure, the browser's part is in `omnibox.ts`. */

/** Characters of one suggestion: an address bar shows no more. */
const LONGEST = 200;

/** Half a character, which neither XML nor an address can hold. */
const LONE = /\p{Surrogate}/gu;

/** A text as Chromium's address bar reads it, which is XML: the signs of XML by their numbers, and nothing that XML cannot hold. */
export const asXml = (text: string): string =>
  text
    .replace(LONE, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One answer in a line, as it is read. */
export const suggestion = ({ type, title, snippet, why }: LookupResult, hows: Record<string, string>): string =>
  `${title}${type === 'term' ? ' ' : ': '}${snippet}  –  ${hows[why.how] ?? ''}`.slice(0, LONGEST);

/** Where an answer is read: a passage in the edition, a term in the look-up. */
export const addressFor = (
  typed: string,
  found: readonly Pick<LookupResult, 'type' | 'id'>[],
  passages: Readonly<Record<string, unknown>>,
): string => {
  const query = typed.trim();
  if (Object.hasOwn(passages, query)) return `/reader.html#${query}`;
  const [first] = found;
  if (first?.type === 'passage') return `/reader.html#${first.id}`;
  return `/popup.html?q=${encodeURIComponent(query.replace(LONE, '\ufffd'))}`;
};
