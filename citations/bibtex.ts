import { noteOf } from './csl';
import { isoDay } from './day';
import type { Author, Day, Reference, Style } from './reference';

/** References as BibTeX: `@misc`, because the entries that say more (`@article`) ask for what the texts do not print. UTF-8. */
export const bibtex = (references: readonly Reference[], style: Style): string => {
  const taken = new Map<string, number>();
  return references.map((reference) => entry(reference, uniqueKey(reference.key, taken), style)).join('\n');
};

/** A key stands once in a file: the second of two equal ones gets `-2`. */
const uniqueKey = (key: string, taken: Map<string, number>): string => {
  const count = (taken.get(key) ?? 0) + 1;
  taken.set(key, count);
  return count === 1 ? key : `${key}-${count}`;
};

const entry = (reference: Reference, key: string, style: Style): string => {
  const fields: [string, string | undefined][] = [
    // Doubled: a style that lowers titles leaves names and initials alone.
    ['title', `{${escapeBibtex(reference.title)}}`],
    ['language', escapeBibtex(reference.lang)],
    ...dateFields(reference.issued),
  ];
  if (reference.kind === 'page')
    fields.push(
      ['organization', escapeBibtex(reference.site)],
      ['howpublished', `\\url{${escapeUrl(reference.url)}}`],
      ['url', escapeUrl(reference.url)],
      ['urldate', reference.accessed && isoDay(reference.accessed)],
      ['note', reference.archived && `Archived: \\url{${escapeUrl(reference.archived)}}`],
    );
  else
    fields.push(
      ['author', reference.authors.map(nameOf).join(' and ')],
      ['address', reference.event && escapeBibtex(reference.event.place[style])],
      ['note', escapeBibtex(noteOf(reference, style))],
    );
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${key},\n${lines.join('\n')}\n}\n`;
};

const dateFields = (day: Day | undefined): [string, string][] =>
  day
    ? [
        ['year', String(day.year)],
        ['date', isoDay(day)],
      ]
    : [];

const nameOf = (author: Author): string =>
  'literal' in author
    ? `{${escapeBibtex(author.literal)}}`
    : `${escapeBibtex(author.family)}, ${escapeBibtex(author.given)}`;

/** TeX's own characters. A brace is named, not written: BibTeX counts braces even behind a backslash. */
const SPECIAL: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Any text as the value of a BibTeX field; line ends and control characters are spaces. */
export const escapeBibtex = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_]/g, (sign) => SPECIAL[sign] ?? sign);

/** An address stays itself; only what would end the field or the line is written in percent. */
const escapeUrl = (url: string): string =>
  url.replace(/[\\{}\s\p{Cc}]/gu, (sign) => {
    const bytes = new TextEncoder().encode(sign);
    return [...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  });
