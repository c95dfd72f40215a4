import type { Folded } from '../text/fold';
import { bucketOf, LEAST_RUN, type QuoteIndex, SEED, SEED_EVERY, SEED_LATIN, seedHash } from './index';

/** Exact runs that a text shares with the passages, each at least LEAST_RUN long, by their place in the text. Parallel arrays in folded units; only the first `count` count. */
export interface Segments {
  at: Uint32Array;
  /** Place in the joined passages. */
  place: Uint32Array;
  size: Uint32Array;
  count: number;
}

/**
 * Filters over the first units of seeds: words of 32 bits, of which a seed sets two in one word, so that a place is asked about once.
 * All units of a seed are kept.
 */
const WORD_BITS = 14;
const mixed = (hash: number) => hash ^ (hash >>> 15);
const fourOf = (first: number, second: number, third: number, fourth: number) =>
  mixed(Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul((third << 16) | fourth, 0x85ebca6b));
/** Four Latin units from `at` on, seven bits each. */
const packLatin = (units: Uint16Array, at: number): number =>
  (((units[at] as number) & 0x7f) << 21) |
  (((units[at + 1] as number) & 0x7f) << 14) |
  (((units[at + 2] as number) & 0x7f) << 7) |
  ((units[at + 3] as number) & 0x7f);
const eightOf = (units: Uint16Array, at: number) =>
  mixed(Math.imul(packLatin(units, at), 0x9e3779b1) ^ Math.imul(packLatin(units, at + 4), 0x85ebca6b));
const maskOf = (hash: number): number => (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
const add = (filter: Int32Array, hash: number) => {
  const word = hash >>> (32 - WORD_BITS);
  filter[word] = (filter[word] as number) | maskOf(hash);
};
const has = (filter: Int32Array, hash: number): boolean => {
  const mask = maskOf(hash);
  return ((filter[hash >>> (32 - WORD_BITS)] as number) & mask) === mask;
};
const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;
const LAST_CLOCK = 2 ** 32 - 1;
const BLANK = 0x20;

/** Makes the search for exact runs, whose result belongs to it until its next call. */
export const createSegments = (index: QuoteIndex) => {
  const { first, places, units: corpus, starts } = index;
  const fours = new Int32Array(1 << WORD_BITS);
  const eights = new Int32Array(1 << WORD_BITS);
  for (const place of places) {
    const [a = 0, b = 0, c = 0, d = 0] = corpus.subarray(place, place + SEED);
    if (isLetter(a)) add(eights, eightOf(corpus, place));
    else add(fours, fourOf(a, b, c, d));
  }
  /** Start and end of the passage that holds a place. */
  const lows = new Uint32Array(corpus.length);
  const limits = new Uint32Array(corpus.length);
  for (let k = 0; k + 1 < starts.length; k += 1) {
    lows.fill(starts[k] as number, starts[k], starts[k + 1]);
    limits.fill(starts[k + 1] as number, starts[k], starts[k + 1]);
  }

  const own: Segments = {
    at: new Uint32Array(256),
    place: new Uint32Array(256),
    size: new Uint32Array(256),
    count: 0,
  };
  const push = (at: number, place: number, size: number) => {
    if (own.count === own.at.length)
      for (const key of ['at', 'place', 'size'] as const) {
        const more = new Uint32Array(own.count * 2);
        more.set(own[key]);
        own[key] = more;
      }
    own.at[own.count] = at;
    own.place[own.count] = place;
    own.size[own.count] = size;
    own.count += 1;
  };

  // How far the last run along each diagonal (place less place in the text, around the joined passages) reached.
  // Two runs that are alive at one place of a text are on two diagonals. `clock` runs on from text to text, so that nothing need be cleared until it overflows.
  const reached = new Uint32Array(Math.max(1, corpus.length));
  let clock = 1;

  /** Takes the run that a seed at `at` of the text begins, wherever the passages have that seed. */
  const take = (units: Uint16Array, length: number, at: number, size: number) => {
    const bucket = bucketOf(seedHash(units, at, size));
    const last = first[bucket + 1] as number;
    const turn = at % corpus.length;
    for (let k = first[bucket] as number; k < last; k += 1) {
      const place = places[k] as number;
      let same = 0;
      while (same < size && units[at + same] === corpus[place + same]) same += 1;
      if (same < size) continue;
      const diagonal = place < turn ? place - turn + corpus.length : place - turn;
      // Inside a run that was taken already: not looked at again, however long it is.
      if ((reached[diagonal] as number) > clock + at) continue;
      const limit = Math.min(length, at + (limits[place] as number) - place);
      const away = place - at;
      let end = at + size;
      if (end > limit) continue;
      while (end < limit && units[end] === corpus[end + away]) end += 1;
      reached[diagonal] = clock + end;
      // What is the same before the seed belongs to the run, save a blank at its edge. No run that was taken lies there.
      const most = Math.min(at, place - (lows[place] as number));
      let back = 0;
      while (back < most && units[at - back - 1] === corpus[place - back - 1]) back += 1;
      if (back > 0 && units[at - back] === BLANK) back -= 1;
      if (end - at + back >= LEAST_RUN) push(at - back, place - back, end - at + back);
    }
  };

  /**
   * One pass over the text for all passages; nearly every place is turned away by its first units. Of Latin words only the
   * beginnings are asked about.
   */
  return ({ units, length }: Folded): Segments => {
    own.count = 0;
    if (clock + length > LAST_CLOCK) {
      reached.fill(0);
      clock = 1;
    }
    // The fold's buffers are longer than the text: what is read beyond it only lets a place pass that `take` refuses.
    for (let at = 0; at + SEED <= length; ) {
      const one = units[at] as number;
      if (one === BLANK) at += 1;
      else if (isLetter(one)) {
        // The step here may have passed over a word's first letter.
        const first = at > 0 && isLetter(units[at - 1] as number) ? at - 1 : at;
        if (first + SEED_LATIN <= length && has(eights, eightOf(units, first))) take(units, length, first, SEED_LATIN);
        while (at < length && isLetter(units[at] as number)) at += 1;
      } else {
        if (has(fours, fourOf(one, units[at + 1] as number, units[at + 2] as number, units[at + 3] as number)))
          take(units, length, at, SEED);
        at += SEED_EVERY;
      }
    }
    clock += length + 1;
    return own;
  };
};
