import type { Difference } from '@/matching/quote/difference';
import type { Point } from '@/matching/restate/shared';
import type { CardTarget, ComparedPart, Pair, SharedWords } from './data';

/** How much of its neighbours a difference is shown with: signs that are words take little room, letters more. */
const NEIGHBOURS = 4;
const NEIGHBOURS_OF_LETTERS = 12;
/** So many points are listed; a passage with more is too long to be counted against one sentence. */
const MOST_POINTS = 8;
/** So many points that the page does not carry are named. */
const MOST_MISSING = 3;

/** The places where page and passage part, each with its neighbours. */
export const pairsOf = (differences: readonly Difference[], page: string, passage: string): Pair[] =>
  differences.map((one) => ({ printed: around(passage, one.passage), page: around(page, one.page) }));

const around = (text: string, [start, end]: readonly [number, number]): ComparedPart[] => {
  const before = text.slice(Math.max(0, start - NEIGHBOURS_OF_LETTERS), start);
  const after = text.slice(end, end + NEIGHBOURS_OF_LETTERS);
  const near = /[A-Za-z\uac00-\ud7a3]/.test(before + after) ? NEIGHBOURS_OF_LETTERS : NEIGHBOURS;
  return [
    { text: before.slice(-near), differs: false },
    { text: text.slice(start, end), differs: true },
    { text: after.slice(0, near), differs: false },
  ];
};

/** The words that page and passage share in meaning: their places in the passage, and a list of both sides. */
export const sharedOf = (
  points: readonly Point[],
  page: string,
  passage: string,
): Pick<CardTarget, 'hits' | 'shared' | 'points'> => {
  const carried = points.filter((point) => point.page.length > 0);
  const missing = points.filter((point) => point.page.length === 0);
  const wordsOf = (text: string, spans: Point['page']) =>
    [...new Set(spans.map(([start, end]) => wholeWord(text, start, end)))].slice(0, 3).join(' … ');
  const countable = carried.length > 0 && points.length <= MOST_POINTS;
  const shown = new Set([...carried.slice(0, MOST_POINTS), ...(countable ? missing.slice(0, MOST_MISSING) : [])]);
  return {
    hits: carried.flatMap((point) => point.passage.map(([start, end]) => ({ start, end }))),
    shared: points
      .filter((point) => shown.has(point))
      .map((point): SharedWords => {
        const printed = wordsOf(passage, point.passage);
        return point.page.length > 0 ? { printed, page: wordsOf(page, point.page) } : { printed };
      }),
    ...(countable && { points: { carried: carried.length, all: points.length } }),
  };
};

/** A form of Latin letters is shown as the word that it begins (`propert` is `property`). */
const wholeWord = (text: string, start: number, end: number): string => {
  let to = end;
  if (/[A-Za-z]/.test(text[end - 1] ?? '')) while (to < text.length && /[A-Za-z]/.test(text[to] as string)) to += 1;
  return text.slice(start, to);
};
