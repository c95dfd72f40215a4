import type { Day, Style } from './reference';

/** The day at the head of an ISO date or time; undefined where there is none or the calendar has no such day. */
export const readDay = (iso: string | undefined): Day | undefined => {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d])/.exec(iso ?? '');
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  return day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate() ? undefined : { year, month, day };
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "17 September 2002", 「2002年9月17日」, “2002년 9월 17일”. */
export const sayDay = ({ year, month, day }: Day, style: Style): string => {
  if (style === 'en') return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
  const [y, m, d, between] = style === 'ja' ? ['年', '月', '日', ''] : ['년', '월', '일', ' '];
  return [`${year}${y}`, month && `${month}${m}`, day && `${day}${d}`].filter(Boolean).join(between);
};

/** `2002-09-17`, as far as it is known, with another separator where a format asks for one. */
export const isoDay = ({ year, month, day }: Day, separator = '-'): string =>
  [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : [])),
  ].join(separator);
