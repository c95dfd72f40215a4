import {
  QUOTE_LIKENESS,
  QUOTE_LIKENESS_LATIN,
  QUOTE_LIKENESS_MARKED,
  QUOTE_OWN,
  QUOTE_RUN_LATIN,
  QUOTE_UNITS,
  QUOTE_UNITS_LATIN,
  QUOTE_UNITS_MARKED,
  QUOTE_WHOLE,
  TARGET_SHARE,
} from '../limits';
import type { Folded } from '../text/fold';
import type { QuoteIndex } from './index';
import { likenessOf, type QuoteCandidate } from './search';

/** A quotation that stands: folded `[start, end)`, passages best first. */
export interface Quotation {
  start: number;
  end: number;
  passages: { passage: number; matched: number; likeness: number }[];
}

const BLANK = 0x20;
const OPENING = '「『“‘"\'《〈（(';
const CLOSING = '」』”’"\'》〉）)';

const DATED = new Set([...'0123456789年月日년월일'].map((char) => char.charCodeAt(0)));
/** How many units of a folded stretch are of dates and figures: （2002年9月17日） quotes nobody. */
const unitsDated = (units: Uint16Array, start: number, end: number): number => {
  let count = 0;
  for (let i = start; i < end; i += 1) if (DATED.has(units[i] as number)) count += 1;
  return count;
};

/** What a candidate is worth against others on the same words: its own units less half of those that the other side lacks. */
const worthOf = (one: QuoteCandidate): number =>
  one.matched - 0.5 * (Math.max(one.end - one.start, one.to - one.from) - one.matched);

/** Whether the stretch is all, or nearly all, of what stands between a pair of quotation marks (an ellipsis may be one edge). */
const isMarked = (one: QuoteCandidate, folded: Folded, text: string): boolean => {
  const from = folded.at[one.start] as number;
  const to = (folded.at[one.end - 1] as number) + (folded.span[one.end - 1] as number);
  const before = text.slice(Math.max(0, from - 4), from);
  const after = text.slice(to, to + 4);
  const opens = [...before].some((char) => OPENING.includes(char) || char === '…' || char === '略');
  const closes = [...after].some((char) => CLOSING.includes(char) || char === '…' || char === '.');
  return opens && closes;
};

/** A shelf holds what lies on a stretch of so many units. */
const SHELF = 64;

/** Keeps quotations by the stretches they lie on, so that a page of nothing but quotations is not gone through for each. */
const createShelves = (quotations: Quotation[]) => {
  const shelves = new Map<number, number[]>();
  const each = (start: number, end: number, visit: (shelf: number) => void) => {
    for (let shelf = Math.floor(start / SHELF); shelf <= Math.floor((end - 1) / SHELF); shelf += 1) visit(shelf);
  };
  return {
    put: (one: Quotation) => {
      quotations.push(one);
      each(one.start, one.end, (shelf) => {
        const numbers = shelves.get(shelf);
        if (numbers) numbers.push(quotations.length - 1);
        else shelves.set(shelf, [quotations.length - 1]);
      });
    },
    /** The first put of those that share more than half of the candidate's words. */
    homeOf: ({ start, end }: QuoteCandidate): Quotation | undefined => {
      let home = quotations.length;
      each(start, end, (shelf) => {
        for (const number of shelves.get(shelf) ?? []) {
          if (number >= home) break;
          const other = quotations[number] as Quotation;
          if (Math.min(other.end, end) - Math.max(other.start, start) > 0.5 * (end - start)) home = number;
        }
      });
      return quotations[home];
    },
  };
};

/**
 * Decides which candidates are quotations, and joins those that lie on the same words. `named(start, end)`: how many units of a
 * folded stretch are names of people, places and bodies.
 */
export const judgeQuotes = (
  candidates: readonly QuoteCandidate[],
  folded: Folded,
  index: QuoteIndex,
  text: string,
  named: (start: number, end: number) => number,
): Quotation[] => {
  const stands = candidates.filter((one) => {
    // A stretch may begin with the blank between two Latin words.
    const first = folded.units[one.start] as number;
    const head = first === BLANK ? (folded.units[one.start + 1] as number) : first;
    const latin = head >= 0x61 && head <= 0x7a;
    const likeness = likenessOf(one);
    if (latin && (one.longest < QUOTE_RUN_LATIN || likeness < QUOTE_LIKENESS_LATIN)) return false;
    // A few words of English alike (“to improve relations with North Korea”) are no part of a quotation but by the page's own marks.
    if (latin && one.isPart && !isMarked(one, folded, text)) return false;
    const size = (index.starts[one.passage + 1] as number) - (index.starts[one.passage] as number);
    if (one.matched >= QUOTE_WHOLE * size && likeness >= QUOTE_WHOLE) return true;
    const own = one.matched - named(one.start, one.end) - unitsDated(folded.units, one.start, one.end);
    if (own < (latin ? 2 : 1) * QUOTE_OWN) return false;
    // Of English words names do not count: “to improve relations with North Korea” quotes nobody.
    if ((latin ? own >= QUOTE_UNITS_LATIN : one.matched >= QUOTE_UNITS) && likeness >= QUOTE_LIKENESS) return true;
    return (
      one.matched >= (latin ? 2 : 1) * QUOTE_UNITS_MARKED &&
      likeness >= QUOTE_LIKENESS_MARKED &&
      isMarked(one, folded, text)
    );
  });
  const quotations: Quotation[] = [];
  const shelves = createShelves(quotations);
  for (const one of stands.sort((a, b) => worthOf(b) - worthOf(a))) {
    const entry = { passage: one.passage, matched: one.matched, likeness: likenessOf(one) };
    const home = shelves.homeOf(one);
    if (!home) shelves.put({ start: one.start, end: one.end, passages: [entry] });
    else if (!home.passages.some(({ passage }) => passage === one.passage)) {
      const best = home.passages[0] as Quotation['passages'][number];
      if (one.matched >= TARGET_SHARE * best.matched) home.passages.push(entry);
    }
  }
  return quotations.sort((a, b) => a.start - b.start);
};
