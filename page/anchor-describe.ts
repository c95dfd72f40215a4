import { countLike } from './anchor';
import { CONTEXT, MOST_COUNTED, WIDE_CONTEXT } from './anchor-limits';
import { bareOf } from './anchor-text';
import type { Sought, Span } from './anchor-types';

/** Words as a reader sees them: white space as one blank, the end of a paragraph as one line end. */
const plain = (words: string): string => words.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\s]*/g, '\n');

/** A span without the white space at its ends. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
};

/** The last `length` units of the words that end at `end`, never half a character. */
const wordsBefore = (text: string, end: number, length: number): string => {
  const words = plain(text.slice(Math.max(0, end - length * 8), end))
    .trimStart()
    .slice(-length);
  return /^[\udc00-\udfff]/.test(words) ? words.slice(1) : words;
};
const wordsAfter = (text: string, start: number, length: number): string => {
  const words = plain(text.slice(start, start + length * 8))
    .trimEnd()
    .slice(0, length);
  return /[\ud800-\udbff]$/.test(words) ? words.slice(0, -1) : words;
};

/** Where `units` stand in others; not more than are worth counting. */
const placesOf = (units: Uint16Array, text: Uint16Array): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(units[0] as number); at >= 0; at = text.indexOf(units[0] as number, at + 1)) {
    let k = 1;
    while (k < units.length && units[k] === text[at + k]) k += 1;
    if (k === units.length) places.push(at);
    if (places.length >= MOST_COUNTED) break;
  }
  return places;
};

/**
 * The quotation and position of a span of a page's text. The context is as long as it takes to tell the place from others with
 * the same words, within limits; where it cannot be told, `alike` says from how many. Undefined where the span holds no words.
 */
export const describeSpan = (text: string, span: Span): Pick<Sought, 'quote' | 'position'> | undefined => {
  const { start, end } = trimmed(text, span);
  if (start >= end) return undefined;
  const bare = bareOf(text);
  const own = bareOf(text.slice(start, end));
  if (own.length === 0) return undefined;
  const all = bare.units.subarray(0, bare.length);
  const places = placesOf(own.units.subarray(0, own.length), all);
  const alikeWithin = (length: number): number => {
    const before = bareOf(wordsBefore(text, start, length));
    const after = bareOf(wordsAfter(text, end, length));
    return places.filter((place) => {
      for (let k = 1; k <= before.length; k += 1) if (all[place - k] !== before.units[before.length - k]) return false;
      for (let k = 0; k < after.length; k += 1) if (all[place + own.length + k] !== after.units[k]) return false;
      return true;
    }).length;
  };
  const length = places.length > 1 && alikeWithin(CONTEXT) > 1 ? WIDE_CONTEXT : CONTEXT;
  const words = {
    exact: plain(text.slice(start, end)),
    prefix: wordsBefore(text, start, length),
    suffix: wordsAfter(text, end, length),
  };
  return {
    quote: {
      ...words,
      among: Math.max(places.length, countLike(bare, words)),
      alike: places.length > 1 ? alikeWithin(length) : 1,
    },
    position: { start, end, of: text.length },
  };
};
