import { QUOTE_RUN_LATIN } from '../limits';
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
}

/** How far apart, in folded units, two exact runs of one quotation may lie: on the page, and in the passage. */
const GAP_PAGE = 28;
const GAP_PASSAGE = 48;
/** Chains kept open at once: bounds the work on a page made to be hostile. */
const MOST_OPEN = 48;
/** Units that must be exactly the same, in sum, before a chain is looked at more closely; in Latin script what is wanted of one run. */
const LEAST_EXACT = 8;
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

/** Whether a chain can become a quotation at all: most are one stray seed, and aligning them would cost more than all else. */
const isWorth = ({ segments, exact, longest }: Chain, { at }: Segments, { units }: Folded): boolean => {
  const head = units[at[segments[0] as number] as number] as number;
  return head >= 0x61 && head <= 0x7a ? longest >= QUOTE_RUN_LATIN : exact >= LEAST_EXACT;
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
      if (isWorth(chain, found, folded)) candidates.push(measure(chain, found, folded, index));
    };
    for (let s = 0; s < found.count; s += 1) {
      const at = found.at[s] as number;
      const place = found.place[s] as number;
      const size = found.size[s] as number;
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
      if (home) {
        home.segments.push(s);
        home.exact += size;
        home.longest = Math.max(home.longest, size);
        home.end = at + size;
        home.placeEnd = place + size;
      } else {
        if (open.length >= MOST_OPEN) close(open.shift() as Chain);
        open.push({ passage, segments: [s], exact: size, longest: size, end: at + size, placeEnd: place + size });
      }
    }
    for (const chain of open) close(chain);
    return candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  };
};
