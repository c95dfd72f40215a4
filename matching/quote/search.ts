import { QUOTE_LIKENESS, QUOTE_LIKENESS_LATIN, QUOTE_RUN_LATIN } from '../limits';
import type { Folded } from '../text/fold';
import { align } from './align';
import type { QuoteIndex } from './index';
import { createSegments, type Segments } from './segments';

/** A stretch of a page that runs along a passage. Offsets are in folded units; passage offsets count from its start. */
export interface QuoteCandidate {
  passage: number;
  start: number;
  end: number;
  from: number;
  to: number;
  /** Folded units that are the same on both sides. */
  matched: number;
  /** Longest run of them without a difference. */
  longest: number;
  /** Between long gaps of a stretch that as a whole is too unlike its passage. */
  isPart: boolean;
}

/** Share of the longer side that is the same. */
export const likenessOf = (one: QuoteCandidate): number =>
  one.matched / Math.max(1, one.end - one.start, one.to - one.from);

/** How far apart, in folded units, two exact runs of one quotation may lie: on the page, and in the passage. */
const GAP_PAGE = 28;
const GAP_PASSAGE = 48;
/** Chains kept open at once: bounds the work on a page made to be hostile. */
const MOST_OPEN = 48;
/** Units that must be exactly the same, in sum, before a chain is looked at more closely; in Latin script what is wanted of one run. */
const LEAST_EXACT = 8;
/** Where a chain as a whole is too unlike its passage, gaps longer than this part it: 「…」と言い、「…」とした. */
const GAP_IN_PART = 8;
/** How far beyond its first and last exact run a quotation is looked for. */
const REACH = 24;

/** Exact runs of one passage, by number. */
interface Chain {
  passage: number;
  segments: number[];
  /** Units in its runs, and in the longest. */
  exact: number;
  longest: number;
  /** Where its last run ends, in the text and in the joined passages. */
  end: number;
  placeEnd: number;
}

const isLatin = ({ segments }: Chain, { at }: Segments, { units }: Folded): boolean => {
  const head = units[at[segments[0] as number] as number] as number;
  return head >= 0x61 && head <= 0x7a;
};
/** Whether a chain can become a quotation at all: most are one stray seed, and aligning them would cost more than all else. */
const isWorth = (chain: Chain, found: Segments, folded: Folded): boolean =>
  isLatin(chain, found, folded) ? chain.longest >= QUOTE_RUN_LATIN : chain.exact >= LEAST_EXACT;

/** A chain of one run. */
const begin = (passage: number, segment: number, { at, place, size }: Segments): Chain => {
  const exact = size[segment] as number;
  return {
    passage,
    segments: [segment],
    exact,
    longest: exact,
    end: (at[segment] as number) + exact,
    placeEnd: (place[segment] as number) + exact,
  };
};
const extend = (chain: Chain, segment: number, { at, place, size }: Segments) => {
  const exact = size[segment] as number;
  chain.segments.push(segment);
  chain.exact += exact;
  chain.longest = Math.max(chain.longest, exact);
  chain.end = (at[segment] as number) + exact;
  chain.placeEnd = (place[segment] as number) + exact;
};
/** The parts of a chain between its long gaps. */
const partsOf = ({ passage, segments }: Chain, found: Segments): Chain[] => {
  const parts: Chain[] = [];
  for (const segment of segments) {
    const part = parts[parts.length - 1];
    const gap = part
      ? Math.max((found.at[segment] as number) - part.end, (found.place[segment] as number) - part.placeEnd)
      : Number.POSITIVE_INFINITY;
    if (part && gap <= GAP_IN_PART) extend(part, segment, found);
    else parts.push(begin(passage, segment, found));
  }
  return parts;
};

/** Aligns the gaps and the ends of a chain, and counts what is the same. */
const measure = (
  { passage, segments, longest }: Chain,
  found: Segments,
  { units, length }: Folded,
  index: QuoteIndex,
): QuoteCandidate => {
  const low = index.starts[passage] as number;
  const high = index.starts[passage + 1] as number;
  const headAt = found.at[segments[0] as number] as number;
  const headPlace = found.place[segments[0] as number] as number;
  let matched = 0;
  let at = headAt;
  let place = headPlace;
  for (const segment of segments) {
    const nextAt = found.at[segment] as number;
    const nextPlace = found.place[segment] as number;
    const size = found.size[segment] as number;
    if (nextAt > at || nextPlace > place) matched += align(units, at, nextAt, index.units, place, nextPlace).matched;
    matched += Math.max(0, size - Math.max(0, at - nextAt, place - nextPlace));
    at = nextAt + size;
    place = nextPlace + size;
  }
  const pageLow = Math.max(0, headAt - REACH);
  const passageLow = Math.max(low, headPlace - REACH);
  const before = align(units, pageLow, headAt, index.units, passageLow, headPlace, 'end');
  const pageHigh = Math.min(length, at + REACH);
  const passageHigh = Math.min(high, place + REACH);
  const after = align(units, at, pageHigh, index.units, place, passageHigh, 'start');
  return {
    passage,
    start: headAt - before.left,
    end: at + after.left,
    from: headPlace - before.right - low,
    to: place + after.right - low,
    matched: matched + before.matched + after.matched,
    longest,
    isPart: false,
  };
};

/**
 * Makes the search for quotation candidates in a folded text: exact runs (seeds extended), chained along each passage, their gaps aligned.
 * One pass over the text for all passages; linear in the text. Nothing is decided here: see `judge`.
 */
export const createQuoteSearch = (index: QuoteIndex) => {
  const findSegments = createSegments(index);
  const passages = new Uint16Array(index.units.length);
  for (let k = 0; k + 1 < index.starts.length; k += 1) passages.fill(k, index.starts[k], index.starts[k + 1]);

  return (folded: Folded): QuoteCandidate[] => {
    const found = findSegments(folded);
    const open: Chain[] = [];
    const candidates: QuoteCandidate[] = [];
    const close = (chain: Chain) => {
      if (!isWorth(chain, found, folded)) return;
      const whole = measure(chain, found, folded, index);
      candidates.push(whole);
      const least = isLatin(chain, found, folded) ? QUOTE_LIKENESS_LATIN : QUOTE_LIKENESS;
      if (likenessOf(whole) >= least || chain.segments.length === 1) return;
      const parts = partsOf(chain, found);
      if (parts.length === 1) return;
      for (const part of parts)
        if (isWorth(part, found, folded)) candidates.push({ ...measure(part, found, folded, index), isPart: true });
    };
    for (let s = 0; s < found.count; s += 1) {
      const at = found.at[s] as number;
      const place = found.place[s] as number;
      const passage = passages[place] as number;
      let home: Chain | undefined;
      for (let k = open.length - 1; k >= 0; k -= 1) {
        const chain = open[k] as Chain;
        const away = at - chain.end;
        if (away > GAP_PAGE) {
          close(chain);
          open.splice(k, 1);
          continue;
        }
        if (chain.passage !== passage || home) continue;
        const last = chain.segments[chain.segments.length - 1] as number;
        const along = place - chain.placeEnd;
        if (
          at > (found.at[last] as number) &&
          place > (found.place[last] as number) &&
          away >= -2 &&
          along >= -2 &&
          along <= GAP_PASSAGE
        )
          home = chain;
      }
      if (home) extend(home, s, found);
      else {
        if (open.length >= MOST_OPEN) close(open.shift() as Chain);
        open.push(begin(passage, s, found));
      }
    }
    for (const chain of open) close(chain);
    return candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  };
};
