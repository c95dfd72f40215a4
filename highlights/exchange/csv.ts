import type { Highlight } from '../types';

/** Highlights as a table (RFC 4180: CRLF, quotes doubled), with a byte order mark, without which spreadsheets misread CJK. */

const COLUMNS: readonly [string, (highlight: Highlight) => string][] = [
  ['id', ({ id }) => id],
  ['quotation', ({ selectors }) => selectors.quote.exact],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => tags.join('; ')],
  ['colour', ({ colour }) => colour],
  ['passages', ({ passages }) => passages.join(' ')],
  ['title', ({ page }) => page.title],
  ['language', ({ page }) => page.lang],
  ['address', ({ page }) => page.url],
  ['page', ({ pageKey }) => pageKey],
  ['created', ({ created }) => new Date(created).toISOString()],
  ['modified', ({ modified }) => new Date(modified).toISOString()],
];

/**
 * A spreadsheet runs what begins like a formula, and a page's words may: an apostrophe before it makes it text
 * (OWASP, "CSV Injection"; the full-width signs are taken for the same by Japanese spreadsheets).
 */
const guarded = (text: string): string =>
  /^[\s\u200b\ufeff]*[=+\-@|＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
const field = (text: string): string => `"${guarded(text).replaceAll('"', '""')}"`;

export const writeCsv = (highlights: readonly Highlight[]): string => {
  const rows = [COLUMNS.map(([name]) => name), ...highlights.map((one) => COLUMNS.map(([, read]) => read(one)))];
  return `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
};
