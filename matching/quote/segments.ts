import type { Folded } from '../text/fold';
import { bloomOf, bucketOf, type QuoteIndex, SEED, SEED_LATIN, seedHash } from './index';

/** Exact runs that a text shares with the passages, each at least a seed long, by their place in the text. Parallel arrays in folded units; only the first `count` count. */
export interface Segments {
  at: Uint32Array;
  /** Place in the joined passages. */
  place: Uint32Array;
  size: Uint32Array;
  count: number;
}

/** Bits of the filters over the first units of seeds. */
const QUAD_BITS = 19;
const EIGHT_BITS = 18;
const quadOf = (first: number, second: number, third: number, fourth: number) =>
  (Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul((third << 16) | fourth, 0x85ebca6b)) >>> (32 - QUAD_BITS);
/** Four Latin units, seven bits each. */
const packLatin = (packed: number, unit: number) => ((packed << 7) | (unit & 0x7f)) & 0xfffffff;
const eightOf = (packed: number, ahead: number) =>
  (Math.imul(packed, 0x9e3779b1) ^ Math.imul(ahead, 0x85ebca6b)) >>> (32 - EIGHT_BITS);
const setBit = (bits: Uint8Array, bit: number) => {
  bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7));
};
const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;
const BLANK = 0x20;

/** Makes the search for exact runs, whose result belongs to it until its next call. */
export const createSegments = (index: QuoteIndex) => {
  const { bloom, first, places, units: corpus, starts } = index;
  const quads = new Uint8Array(1 << (QUAD_BITS - 3));
  const eights = new Uint8Array(1 << (EIGHT_BITS - 3));
  for (const place of places) {
    const [a = 0, b = 0, c = 0, d = 0, ...more] = corpus.subarray(place, place + SEED_LATIN);
    if (isLetter(a)) setBit(eights, eightOf([a, b, c, d].reduce(packLatin, 0), more.reduce(packLatin, 0)));
    else setBit(quads, quadOf(a, b, c, d));
  }
  /** End of the passage that holds a place. */
  const limits = new Uint32Array(corpus.length);
  for (let k = 0; k + 1 < starts.length; k += 1) limits.fill(starts[k + 1] as number, starts[k], starts[k + 1]);

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
  // Two runs that are alive at one place of a text are on two diagonals. `clock` runs on from text to text, so that nothing need be cleared.
  const reached = new Float64Array(Math.max(1, corpus.length));
  let clock = 1;

  /** Takes the run that a seed at `at` of the text begins, wherever the passages have that seed. */
  const take = (units: Uint16Array, length: number, at: number, size: number) => {
    const hash = seedHash(units, at, size);
    const bit = bloomOf(hash);
    if (((bloom[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return;
    const bucket = bucketOf(hash);
    const last = first[bucket + 1] as number;
    const turn = at % corpus.length;
    for (let k = first[bucket] as number; k < last; k += 1) {
      const place = places[k] as number;
      const diagonal = place < turn ? place - turn + corpus.length : place - turn;
      // Inside a run that was taken already: not looked at again, however long it is.
      if ((reached[diagonal] as number) > clock + at) continue;
      const limit = Math.min(length, at + (limits[place] as number) - place);
      const away = place - at;
      let end = at;
      while (end < limit && units[end] === corpus[end + away]) end += 1;
      if (end < at + size) continue;
      reached[diagonal] = clock + end;
      push(at, place, end - at);
    }
  };

  /** One pass over the text for all passages; nearly every place is turned away by its first four units, or eight Latin ones. */
  return ({ units, length }: Folded): Segments => {
    own.count = 0;
    let one = 0;
    let two = units[0] as number;
    let three = units[1] as number;
    let four = units[2] as number;
    let packed = 0;
    let ahead = 0;
    for (let k = 0; k < SEED_LATIN - 1; k += 1) {
      packed = packLatin(packed, ahead >>> 21);
      ahead = packLatin(ahead, units[k] as number);
    }
    // The fold's buffers are longer than the text: what is read beyond it only lets a place pass that `take` refuses.
    for (let at = 0; at + SEED <= length; at += 1) {
      one = two;
      two = three;
      three = four;
      four = units[at + 3] as number;
      packed = packLatin(packed, ahead >>> 21);
      ahead = packLatin(ahead, units[at + 7] as number);
      if (isLetter(one)) {
        const bit = eightOf(packed, ahead);
        if (((eights[bit >>> 3] as number) & (1 << (bit & 7))) !== 0 && at + SEED_LATIN <= length)
          take(units, length, at, SEED_LATIN);
      } else if (one !== BLANK) {
        const bit = quadOf(one, two, three, four);
        if (((quads[bit >>> 3] as number) & (1 << (bit & 7))) !== 0) take(units, length, at, SEED);
      }
    }
    clock += length + 1;
    return own;
  };
};
