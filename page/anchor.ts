import { type Lie, lieOf } from './anchor-align';
import { judge, toleranceOf } from './anchor-judge';
import { MOST_CANDIDATES, MOST_INSERTED, NEARLY_ALL, WIDE_TRIES } from './anchor-limits';
import { createChainer } from './anchor-runs';
import { findingSeeds, type Pattern, type SeedHit } from './anchor-seeds';
import { type BareText, bareIndexOf, bareOf, weightIn } from './anchor-text';
import { drained } from './anchor-turns';
import type { Placement, Sought, Span } from './anchor-types';

/** Finding marked places again in a text that may have changed since. Pure: the document is `anchored.ts`'s matter. */

/** The words alone, white space and invisible characters apart. */
const sameWords = (a: string, b: string): boolean => {
  const one = bareOf(a);
  const two = bareOf(b);
  if (one.length !== two.length) return false;
  for (let i = 0; i < one.length; i += 1) if (one.units[i] !== two.units[i]) return false;
  return true;
};

/** Room for white space around a context: the stored one has none of the source's line ends and indents. */
const endsWith = (text: string, end: number, words: string): boolean => {
  const wanted = bareOf(words);
  const there = bareOf(text.slice(Math.max(0, end - words.length * 4 - 200), end));
  if (there.length < wanted.length) return false;
  for (let i = 1; i <= wanted.length; i += 1)
    if (wanted.units[wanted.length - i] !== there.units[there.length - i]) return false;
  return true;
};
const beginsWith = (text: string, start: number, words: string): boolean => {
  const wanted = bareOf(words);
  const there = bareOf(text.slice(start, start + words.length * 4 + 200));
  if (there.length < wanted.length) return false;
  for (let i = 0; i < wanted.length; i += 1) if (wanted.units[i] !== there.units[i]) return false;
  return true;
};

/**
 * Takes the recorded position at its word only where everything speaks for it: the words, all the words around them, and that they
 * were the only ones of their kind, or that the page is as long as it was to the letter.
 */
const atPosition = (text: string, { quote, position }: Sought): Placement | undefined => {
  if (!position || position.end <= position.start || position.end > text.length) return undefined;
  const only = quote.among === 1 && quote.prefix.length + quote.suffix.length > 0;
  if (!only && position.of !== text.length) return undefined;
  if (
    !sameWords(text.slice(position.start, position.end), quote.exact) ||
    !endsWith(text, position.start, quote.prefix) ||
    !beginsWith(text, position.end, quote.suffix)
  )
    return undefined;
  return { how: 'position', spans: [{ start: position.start, end: position.end }] };
};

const patternOf = ({ quote }: Pick<Sought, 'quote'>): Pattern => {
  const parts = [quote.prefix, quote.exact, quote.suffix].map(bareOf);
  const units = new Uint16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    units.set(part.units.subarray(0, part.length), at);
    at += part.length;
  }
  const from = (parts[0] as BareText).length;
  return { units, from, to: from + (parts[1] as BareText).length };
};

/** Seeds that agree on where the pattern begins, gathered: the best-supported places first. */
const clustersOf = (hits: SeedHit[], slack: number): (Span & { votes: number })[] => {
  const diagonals = hits.map(({ inPattern, inText }) => inText - inPattern).sort((a, b) => a - b);
  const clusters: (Span & { votes: number })[] = [];
  for (const diagonal of diagonals) {
    const last = clusters[clusters.length - 1];
    if (last && diagonal - last.end <= slack) {
      last.end = diagonal;
      last.votes += 1;
    } else clusters.push({ start: diagonal, end: diagonal, votes: 1 });
  }
  return clusters.sort((a, b) => b.votes - a.votes).slice(0, MOST_CANDIDATES);
};

/** The same place seen from two sides is one place: the words as the better view has them, the surroundings of both. */
const addLie = (lies: Lie[], lie: Lie): void => {
  const at = lies.findIndex(({ start, end }) => lie.start < end && lie.end > start);
  const other = lies[at];
  if (!other) {
    lies.push(lie);
    return;
  }
  const better = lie.errors < other.errors ? lie : other;
  lies[at] = { ...better, context: Math.max(lie.context, other.context) };
};

/** Every place where the pattern may lie, each compared unit by unit; without `all`, until none can be better than what was found. */
const liesOf = (pattern: Pattern, hits: SeedHit[], text: BareText, all = false): Lie[] => {
  const size = pattern.units.length;
  const slack = 8 + (size >> 3);
  const length = pattern.to - pattern.from;
  const chain = createChainer(pattern);
  const lies: Lie[] = [];
  const around = weightIn(pattern.units, 0, pattern.from) + weightIn(pattern.units, pattern.to, size);
  let tries = WIDE_TRIES;
  let enough = 0;
  for (const { start, end, votes } of clustersOf(hits, slack)) {
    if (votes < enough) break;
    let lie = lieOf(pattern, chain(text, start - slack, end + size + slack), text);
    // Part of it is here: something may have been put in its middle.
    if (lie && tries > 0 && lie.errors * 8 > length && lie.errors * 4 < length * 3) {
      tries -= 1;
      const wide = lieOf(pattern, chain(text, start - MOST_INSERTED, end + size + MOST_INSERTED), text);
      if (wide && wide.errors < lie.errors) lie = wide;
    }
    if (lie) addLie(lies, lie);
    // All of it is here, and all around it: only a place with about as many seeds can rival it.
    if (!all && lie?.errors === 0 && lie.context >= around * NEARLY_ALL) enough = Math.max(enough, votes * NEARLY_ALL);
  }
  return lies;
};

/** How many places of a text could be taken for this quotation, its own included, by the measure by which it is looked for. */
export const countLike = (bare: BareText, quote: Sought['quote']): number => {
  const pattern = patternOf({ quote });
  if (pattern.to === pattern.from) return 0;
  const tolerance = toleranceOf(pattern);
  return liesOf(pattern, drained(findingSeeds(bare, [pattern]))(pattern), bare, true).filter(
    ({ errors }) => errors <= tolerance,
  ).length;
};

/**
 * The stretch of a text that is most like a quotation, at least half of it. It is claimed to be nothing: it is shown to a reader who looks.
 * Undefined where there is none.
 */
export const nearestTo = (text: string, quote: Sought['quote']): Span | undefined => {
  const bare = bareOf(text);
  const pattern = patternOf({ quote });
  const length = pattern.to - pattern.from;
  if (length === 0) return undefined;
  const [best] = liesOf(pattern, drained(findingSeeds(bare, [pattern]))(pattern), bare, true).sort(
    (a, b) => a.errors - b.errors || b.context - a.context,
  );
  return best && best.errors * 2 <= length ? spanOf(text, bare, best.start, best.end) : undefined;
};

/** A stretch of bare units as one of the text, whole characters. */
const spanOf = (text: string, { at }: BareText, start: number, end: number): Span => {
  // A half that stands alone on a page belongs to nothing before it.
  const parts = (i: number) => (text.codePointAt(i - 1) ?? 0) > 0xffff;
  const from = at[start] as number;
  const to = (at[end - 1] as number) + 1;
  return { start: from > 0 && parts(from) ? from - 1 : from, end: parts(to) ? to + 1 : to };
};

/**
 * Finds many places in one text. One pass over the text serves them all; the generator rests after each piece of work of
 * a few milliseconds, so that whoever drives it may give the thread back. Same order as `sought`.
 */
export function* placing(text: string, sought: readonly Sought[]): Generator<undefined, Placement[]> {
  const placements: (Placement | undefined)[] = [];
  for (let k = 0; k < sought.length; k += 1) {
    placements.push(atPosition(text, sought[k] as Sought));
    if (k % 64 === 63) yield;
  }
  const open = sought.flatMap((one, k) => (placements[k] ? [] : [{ k, one, pattern: patternOf(one) }]));
  if (open.length === 0) return placements as Placement[];
  yield;
  const bare = bareOf(text);
  yield;
  const hitsOf = yield* findingSeeds(
    bare,
    open.map(({ pattern }) => pattern),
  );
  yield;
  for (const { k, one, pattern } of open) {
    const hits = hitsOf(pattern);
    for (const place of [one.position, one.hint])
      if (place) hits.push({ inPattern: pattern.from, inText: bareIndexOf(bare, place.start) });
    const lies = pattern.to > pattern.from ? liesOf(pattern, hits, bare) : [];
    const verdict = judge(pattern, one.quote, lies);
    placements[k] = verdict.lie
      ? {
          how: verdict.lie.errors === 0 && verdict.lie.stretches.length === 1 ? 'exact' : 'approximate',
          spans: verdict.lie.stretches.map(({ start, end }) => spanOf(text, bare, start, end)),
        }
      : { how: 'orphan', why: verdict.why === 'gone' && text.includes(one.quote.exact) ? 'uncertain' : verdict.why };
    yield;
  }
  return placements as Placement[];
}

/** All of `placing` at once. */
export const placeAll = (text: string, sought: readonly Sought[]): Placement[] => drained(placing(text, sought));
