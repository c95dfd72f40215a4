import type { Fold } from '../text/fold';

/**
 * Seed lengths in folded units. Where a character is a syllable or a word four, asked for at every second place: every run of five
 * has such a seed. In Latin script eight, asked for where a word begins.
 */
export const SEED = 4;
export const SEED_EVERY = 2;
export const SEED_LATIN = 8;
/** Least length of a run. */
export const LEAST_RUN = SEED + SEED_EVERY - 1;

const BUCKET_BITS = 15;
/** A seed that stands in more places than this tells nothing and is not indexed. */
const MOST_PLACES = 16;

/** Every passage in folded form, one after another, and where each seed of it stands. */
export interface QuoteIndex {
  ids: string[];
  /** Folded passages, joined; passage `k` is `[starts[k], starts[k + 1])`. */
  units: Uint16Array;
  starts: Uint32Array;
  /** `places[first[b]..first[b + 1])`: positions in `units` whose seed has bucket `b`. */
  first: Uint32Array;
  places: Uint32Array;
}

/** The index as JSON: typed arrays in base64, little-endian. */
export type ShippedQuoteIndex = { ids: string[] } & Record<'units' | 'starts' | 'first' | 'places', string>;

/** Multiplier of the hash of a seed (odd, well mixed). */
const BASE = 0x9e3779b1;

/** Finalises a hash, so that its high bits depend on all of it. */
const mix = (hash: number): number => {
  const half = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
};
export const bucketOf = (mixed: number): number => mixed >>> (32 - BUCKET_BITS);

/** Which seed length a seed that starts with `unit` has. */
export const seedLength = (unit: number): number => (unit >= 0x61 && unit <= 0x7a ? SEED_LATIN : SEED);

/** Hash of the seed of `size` units at `start`. */
export const seedHash = (units: Uint16Array, start: number, size: number) => {
  let hash = 0;
  for (let k = 0; k < size; k += 1) hash = (Math.imul(hash, BASE) + (units[start + k] as number) + 1) | 0;
  return mix(hash);
};

/** Builds the index of `passages`. Done when the data is compiled, and shipped. */
export const buildQuoteIndex = (passages: readonly { id: string; text: string }[], fold: Fold): QuoteIndex => {
  const starts = new Uint32Array(passages.length + 1);
  const parts: Uint16Array[] = [];
  let total = 0;
  passages.forEach(({ text }, k) => {
    const folded = fold(text);
    parts.push(folded.units.slice(0, folded.length));
    starts[k] = total;
    total += folded.length;
  });
  starts[passages.length] = total;
  const units = new Uint16Array(total);
  parts.forEach((part, k) => {
    units.set(part, starts[k]);
  });

  const buckets = new Map<number, number[]>();
  for (let k = 0; k < passages.length; k += 1) {
    const end = starts[k + 1] as number;
    for (let at = starts[k] as number; at < end; at += 1) {
      const size = seedLength(units[at] as number);
      // No seed begins with the blank between two words: it would only be the next one, weaker.
      if (units[at] === 0x20 || at + size > end) continue;
      const bucket = bucketOf(seedHash(units, at, size));
      const list = buckets.get(bucket);
      if (list) list.push(at);
      else buckets.set(bucket, [at]);
    }
  }
  const first = new Uint32Array((1 << BUCKET_BITS) + 1);
  const places: number[] = [];
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket += 1) {
    first[bucket] = places.length;
    const list = buckets.get(bucket);
    if (list && list.length <= MOST_PLACES) places.push(...list);
  }
  first[1 << BUCKET_BITS] = places.length;
  return { ids: passages.map(({ id }) => id), units, starts, first, places: Uint32Array.from(places) };
};

const toBase64 = (array: Uint16Array | Uint32Array): string => {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let text = '';
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return btoa(text);
};
const fromBase64 = (text: string): ArrayBuffer => {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes.buffer;
};

export const packQuoteIndex = (index: QuoteIndex): ShippedQuoteIndex => ({
  ids: index.ids,
  units: toBase64(index.units),
  starts: toBase64(index.starts),
  first: toBase64(index.first),
  places: toBase64(index.places),
});

export const unpackQuoteIndex = (shipped: ShippedQuoteIndex): QuoteIndex => ({
  ids: shipped.ids,
  units: new Uint16Array(fromBase64(shipped.units)),
  starts: new Uint32Array(fromBase64(shipped.starts)),
  first: new Uint32Array(fromBase64(shipped.first)),
  places: new Uint32Array(fromBase64(shipped.places)),
});
