import type { Folded } from './text/fold';

/** Stretches of a text: from folded units back to its words, and which of many share words. */

const BLANK = 0x20;

/** Source span of folded `[start, end)`, without a blank at either edge. */
export const sourceSpan = ({ units, at, span }: Folded, start: number, end: number): [number, number] => {
  const first = units[start] === BLANK && start + 1 < end ? start + 1 : start;
  const last = units[end - 1] === BLANK && end - 1 > first ? end - 2 : end - 1;
  return [at[first] as number, (at[last] as number) + (span[last] as number)];
};

/** A quotation does not end inside a word of Korean or English: a few letters more are taken on either side. */
export const wholeWords = (text: string, start: number, end: number): [number, number] => {
  const letter = (at: number) => /[\uac00-\ud7a3A-Za-z]/.test(text[at] ?? '');
  let from = start;
  let to = end;
  while (start - from < MOST_LETTERS && letter(from) && letter(from - 1)) from -= 1;
  while (to - end < MOST_LETTERS && letter(to - 1) && letter(to)) to += 1;
  return [letter(from - 1) && letter(from) ? start : from, letter(to - 1) && letter(to) ? end : to];
};
const MOST_LETTERS = 6;

/** The longer part of a stretch that stands before or after another in it; empty where that fills it. */
export const longerSide = (
  whole: { start: number; end: number },
  inner: { start: number; end: number },
): [number, number] =>
  inner.start - whole.start > whole.end - inner.end
    ? [whole.start, inner.start]
    : [Math.min(inner.end, whole.end), whole.end];

/** A stretch without what is no letter and no number at its edges: the closing mark of a quotation, a comma. */
export const trimmed = (text: string, start: number, end: number): [number, number] => {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] as string);
  let [from, to] = [start, end];
  while (from < to && !isWord(from)) from += 1;
  while (to > from && !isWord(to - 1)) to -= 1;
  return [from, to];
};

/**
 * Looks up the first of `notes` (in order of their start) that shares words with a stretch; -1 where none does.
 * Stretches are asked for in order of their start, so that all questions together cost one walk along the notes.
 */
export const createOverlaps = (notes: readonly { start: number; end: number }[]) => {
  let first = 0;
  return (from: number, to: number): number => {
    while (first < notes.length && (notes[first] as { end: number }).end <= from) first += 1;
    for (let k = first; k < notes.length; k += 1) {
      const { start, end } = notes[k] as { start: number; end: number };
      if (start >= to) break;
      if (end > from) return k;
    }
    return -1;
  };
};

/** Number of the first of `count` ascending values that is not below `least`; `count` where all are. */
export const firstFrom = (values: (k: number) => number, count: number, least: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};
