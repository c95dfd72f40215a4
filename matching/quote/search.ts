import type { Folded } from '../text/fold';
import { align } from './align';
import { BASE, bloomOf, bucketOf, DROP_LATIN, DROP_SEED, mix, type QuoteIndex, SEED, SEED_LATIN } from './index';

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

interface Segment {
  at: number;
  place: number;
  size: number;
}

/** How far apart, in folded units, two exact runs of one quotation may lie: on the page, and in the passage. */
const GAP_PAGE = 28;
const GAP_PASSAGE = 48;
/** Open runs and chains kept at once: bounds the work on a page made to be hostile. */
const MOST_OPEN = 48;

/** Exact runs shared by the text and the passages, each at least a seed long, in order of their place in the text. */
const findSegments = (folded: Folded, index: QuoteIndex): Segment[] => {
  const { units, length } = folded;
  const { bloom, first, places, units: corpus } = index;
  const segments: Segment[] = [];
  const open: Segment[] = [];
  let five = 0;
  let eight = 0;
  for (let i = 0; i < length; i += 1) {
    const unit = (units[i] as number) + 1;
    five = (Math.imul(five, BASE) + unit) | 0;
    if (i >= SEED) five = (five - Math.imul(DROP_SEED, (units[i - SEED] as number) + 1)) | 0;
    eight = (Math.imul(eight, BASE) + unit) | 0;
    if (i >= SEED_LATIN) eight = (eight - Math.imul(DROP_LATIN, (units[i - SEED_LATIN] as number) + 1)) | 0;
    // At each step one seed of either length ends here; its first unit says which of the two is meant.
    for (let pass = 0; pass < 2; pass += 1) {
      const size = pass === 0 ? SEED : SEED_LATIN;
      const at = i - size + 1;
      if (at < 0) continue;
      const head = units[at] as number;
      const latin = head >= 0x61 && head <= 0x7a;
      if (latin !== (pass === 1) || head === 0x20) continue;
      const hash = mix(pass === 0 ? five : eight);
      const bit = bloomOf(hash);
      if (((bloom[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
      const bucket = bucketOf(hash);
      for (let k = first[bucket] as number; k < (first[bucket + 1] as number); k += 1)
        extend(places[k] as number, at, size);
    }
  }
  return segments;

  function extend(place: number, at: number, size: number) {
    for (let k = open.length - 1; k >= 0; k -= 1) {
      const run = open[k] as Segment;
      if (run.at + run.size <= at) open.splice(k, 1);
      else if (run.place - run.at === place - at) return;
    }
    for (let k = 0; k < size; k += 1) if (units[at + k] !== corpus[place + k]) return;
    const limit = endOf(index, place);
    let grown = size;
    while (at + grown < length && place + grown < limit && units[at + grown] === corpus[place + grown]) grown += 1;
    const run = { at, place, size: grown };
    segments.push(run);
    if (open.length < MOST_OPEN) open.push(run);
  }
};

/** Number of the passage that holds a position of the joined text. */
const passageOf = (index: QuoteIndex, place: number): number => {
  let low = 0;
  let high = index.ids.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};
const endOf = (index: QuoteIndex, place: number): number => index.starts[passageOf(index, place) + 1] as number;

/** Units that must be exactly the same, in sum (CJK) or in one run (Latin), before a chain is looked at more closely. */
const LEAST_EXACT = 8;
const LEAST_LATIN = 16;

interface Chain {
  passage: number;
  segments: Segment[];
}

/**
 * Quotation candidates in a folded text: exact runs (seeds extended), chained along each passage, their gaps aligned.
 * One pass over the text for all passages; linear in the text. Nothing is decided here: see `judge`.
 */
export const searchQuotes = (folded: Folded, index: QuoteIndex): QuoteCandidate[] => {
  const open: Chain[] = [];
  const done: Chain[] = [];
  for (const segment of findSegments(folded, index)) {
    const passage = passageOf(index, segment.place);
    let home: Chain | undefined;
    for (let k = open.length - 1; k >= 0; k -= 1) {
      const chain = open[k] as Chain;
      const last = chain.segments[chain.segments.length - 1] as Segment;
      const away = segment.at - (last.at + last.size);
      if (away > GAP_PAGE) {
        done.push(chain);
        open.splice(k, 1);
        continue;
      }
      if (chain.passage !== passage || home) continue;
      const along = segment.place - (last.place + last.size);
      if (segment.at > last.at && segment.place > last.place && away >= -2 && along >= -2 && along <= GAP_PASSAGE)
        home = chain;
    }
    if (home) home.segments.push(segment);
    else {
      if (open.length >= MOST_OPEN) done.push(open.shift() as Chain);
      open.push({ passage, segments: [segment] });
    }
  }
  done.push(...open);
  const worth = done.filter((chain) => isWorth(chain, folded));
  return worth.map((chain) => measure(chain, folded, index)).sort((a, b) => a.start - b.start || b.end - a.end);
};

/** Whether a chain can become a quotation at all: most are one stray seed, and aligning them would cost more than all else. */
const isWorth = ({ segments }: Chain, folded: Folded): boolean => {
  const head = folded.units[(segments[0] as Segment).at] as number;
  if (head >= 0x61 && head <= 0x7a) return segments.some(({ size }) => size >= LEAST_LATIN);
  return segments.reduce((sum, { size }) => sum + size, 0) >= LEAST_EXACT;
};

/** Aligns the gaps and the ends of a chain, and counts what is the same. */
const measure = (chain: Chain, folded: Folded, index: QuoteIndex): QuoteCandidate => {
  const low = index.starts[chain.passage] as number;
  const high = index.starts[chain.passage + 1] as number;
  const head = chain.segments[0] as Segment;
  let matched = 0;
  let longest = 0;
  let at = head.at;
  let place = head.place;
  for (const segment of chain.segments) {
    const overlap = Math.max(0, at - segment.at, place - segment.place);
    if (segment.at > at || segment.place > place)
      matched += align(folded.units, at, segment.at, index.units, place, segment.place).matched;
    matched += Math.max(0, segment.size - overlap);
    longest = Math.max(longest, segment.size);
    at = segment.at + segment.size;
    place = segment.place + segment.size;
  }
  const before = align(
    folded.units,
    Math.max(0, head.at - 24),
    head.at,
    index.units,
    Math.max(low, head.place - 24),
    head.place,
    'end',
  );
  const after = align(
    folded.units,
    at,
    Math.min(folded.length, at + 24),
    index.units,
    place,
    Math.min(high, place + 24),
    'start',
  );
  return {
    passage: chain.passage,
    start: head.at - before.left,
    end: at + after.left,
    from: head.place - before.right - low,
    to: place + after.right - low,
    matched: matched + before.matched + after.matched,
    longest,
  };
};
