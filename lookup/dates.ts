import { readEra } from '@/matching/text/numerals';
import { arabicNumerals } from './fold';

/** Dates as people write them, and as the works do: each becomes 2002, 2002-09 or 2002-09-17. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`)
  .join('|')
  .replace('(?:tember', '(?:t(?:ember)?');
/** Eras by their letter: H14.9.17. Years as in `readEra`, less one. */
const LETTERS: Record<string, number> = { m: 1867, t: 1911, s: 1925, h: 1988, r: 2018 };

/** Every form, with where its parts stand: y year, m month, d day. Bounded repeats only. */
const FORMS: readonly RegExp[] = [
  /(?<![\d-])(?<y>1[89]\d\d|20\d\d)\s?[年년]\s?(?:(?<m>\d{1,2})\s?[月월]\s?(?:(?<d>\d{1,2})\s?[日일])?)?/g,
  /(?<![\d-])(?<y>1[89]\d\d|20\d\d)\s?[-./]\s?(?<m>\d{1,2})(?:\s?[-./]\s?(?<d>\d{1,2}))?(?!\d)/g,
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<n>${MONTH})\\.?,?\\s(?<y>1[89]\\d\\d|20\\d\\d)(?!\\d)`,
    'g',
  ),
  new RegExp(`\\b(?<n>${MONTH})\\.?\\s(?:(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s)?(?<y>1[89]\\d\\d|20\\d\\d)(?!\\d)`, 'g'),
  /(?<![a-z\d])(?<e>[mtshr])(?<y>\d{1,2})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})(?!\d)/g,
  // As Americans write it, and as Germans do.
  /(?<![\d./])(?<m>0?[1-9]|1[0-2])\/(?<d>\d{1,2})\/(?<y>1[89]\d\d|20\d\d)(?!\d)/g,
  /(?<![\d./])(?<d>\d{1,2})\.\s?(?<m>0?[1-9]|1[0-2])\.\s?(?<y>1[89]\d\d|20\d\d)(?!\d)/g,
  /(?<![\d-])(?<y>1[89]\d\d|20\d\d)(?=\s*$)/g,
];

const two = (text: string) => text.padStart(2, '0');

/** Eras as Gregorian years, kanji numerals as Arabic. */
const plain = (text: string): string => {
  const lower = arabicNumerals(text).toLowerCase();
  return lower.replace(/(?:平成|昭和|令和|大正|明治)\s?(?:\d{1,2}|元)(?=\s?年)/g, (found) =>
    String(readEra(`${found}年`, 0)?.year ?? found),
  );
};

const scan = (text: string): { date: string; start: number; end: number }[] => {
  const found: { date: string; start: number; end: number }[] = [];
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const { y = '', m, d, n, e } = match.groups ?? {};
      const year = e ? String((LETTERS[e] as number) + Number(y)) : y;
      const month = n ? String(MONTHS.findIndex((name) => name.startsWith(n.slice(0, 3))) + 1) : m;
      if (month && (Number(month) < 1 || Number(month) > 12)) continue;
      if (d && (Number(d) < 1 || Number(d) > 31)) continue;
      found.push({
        date: [year, ...(month ? [two(month)] : []), ...(d ? [two(d)] : [])].join('-'),
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  return found;
};

/** Every date of a text, as far as it is said there; each once. */
export const datesIn = (text: string): string[] => [...new Set(scan(plain(text)).map(({ date }) => date))];

/** Whether a text counts by the eras of Japan. */
export const isEra = (text: string): boolean => /平成|昭和|令和|大正|明治|^\s*[mtshr]\d/i.test(text);

/** The date that a query is, if it is nothing but one. */
export const dateOf = (query: string): string | undefined => {
  if (query.length > 40 || !/[\d０-９年]/.test(query)) return undefined;
  const text = plain(query).trim();
  return scan(text).find(({ start, end }) => start === 0 && end === text.length)?.date;
};
