import {
  CONTEXT_SEEDS,
  DENSE_SEED,
  MOST_NOTED,
  MOST_PLACES_OF_SEED,
  PIECE,
  QUOTE_SEEDS,
  SPARSE_SEED,
} from './anchor-limits';
import { type BareText, weightIn } from './anchor-text';

/** Words that are looked for: context, quotation, context, bare. The quotation is `units[from, to)`. */
export interface Pattern {
  units: Uint16Array;
  from: number;
  to: number;
}

/** Where a few units of a pattern stand in the page. */
export interface SeedHit {
  inPattern: number;
  inText: number;
}

const BASE = 0x01000193;
const powerOf = (length: number): number => {
  let power = 1;
  for (let k = 1; k < length; k += 1) power = Math.imul(power, BASE);
  return power;
};

/** Calls back with the hash of every `size` units on end, and where they begin. */
const eachGram = (units: Uint16Array, length: number, size: number, take: (hash: number, at: number) => void): void => {
  const power = powerOf(size);
  let hash = 0;
  for (let i = 0; i < length; i += 1) {
    if (i >= size) hash = (hash - Math.imul(units[i - size] as number, power)) | 0;
    hash = (Math.imul(hash, BASE) + (units[i] as number)) | 0;
    if (i >= size - 1) take(hash, i - size + 1);
  }
};

/** All grams of some patterns and where each stands in a text: one pass over the text, however many patterns there are. */
class Places {
  private readonly bits: number;
  private readonly keys: Int32Array;
  private readonly used: Uint8Array;
  private readonly counts: Uint32Array;
  private readonly heads: Int32Array;
  private readonly next: number[] = [];
  private readonly at: number[] = [];
  private rolling = 0;
  /** One bit a hash: almost every gram of a page is turned away here. */
  private readonly sieve = new Uint8Array(1 << 18);

  constructor(
    private readonly size: number,
    patterns: readonly Pattern[],
  ) {
    const grams = patterns.reduce((sum, { units }) => sum + Math.max(0, units.length - size + 1), 0);
    this.bits = Math.max(8, Math.ceil(Math.log2(grams * 2 + 1)));
    this.keys = new Int32Array(1 << this.bits);
    this.used = new Uint8Array(1 << this.bits);
    this.counts = new Uint32Array(1 << this.bits);
    this.heads = new Int32Array(1 << this.bits).fill(-1);
    for (const { units } of patterns)
      eachGram(units, units.length, size, (hash) => {
        const slot = this.slotOf(hash);
        this.used[slot] = 1;
        this.keys[slot] = hash;
        const mixed = Math.imul(hash, 0x9e3779b1) >>> 11;
        this.sieve[mixed >>> 3] = (this.sieve[mixed >>> 3] as number) | (1 << (mixed & 7));
      });
  }

  private slotOf(hash: number): number {
    const mask = (1 << this.bits) - 1;
    let slot = (Math.imul(hash, 0x85ebca6b) >>> (32 - this.bits)) & mask;
    while (this.used[slot] === 1 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  /** The pass over the text, kept flat: it is the only work that grows with the page. `[start, end)` follows on what was read before. */
  read({ units }: BareText, start: number, end: number): void {
    const { size, sieve } = this;
    const power = powerOf(size);
    let hash = this.rolling;
    for (let i = start; i < end; i += 1) {
      if (i >= size) hash = (hash - Math.imul(units[i - size] as number, power)) | 0;
      hash = (Math.imul(hash, BASE) + (units[i] as number)) | 0;
      const mixed = Math.imul(hash, 0x9e3779b1) >>> 11;
      if (((sieve[mixed >>> 3] as number) & (1 << (mixed & 7))) === 0 || i < size - 1) continue;
      this.note(hash, i - size + 1);
    }
    this.rolling = hash;
  }

  private note(hash: number, at: number): void {
    const slot = this.slotOf(hash);
    if (this.used[slot] === 0) return;
    this.counts[slot] = (this.counts[slot] as number) + 1;
    if ((this.counts[slot] as number) > MOST_PLACES_OF_SEED || this.at.length >= MOST_NOTED) return;
    this.next.push(this.heads[slot] as number);
    this.heads[slot] = this.at.length;
    this.at.push(at);
  }

  /** Takes the rarest gram that begins in `[from, to)` of a pattern, and adds its places. */
  private addRarest(hashes: Int32Array, from: number, to: number, hits: SeedHit[]): void {
    let best = -1;
    let slotOfBest = -1;
    let least = MOST_PLACES_OF_SEED + 1;
    for (let i = from; i < to; i += 1) {
      const slot = this.slotOf(hashes[i] as number);
      const count = this.counts[slot] as number;
      if (count === 0 || count >= least) continue;
      least = count;
      best = i;
      slotOfBest = slot;
    }
    if (best < 0) return;
    for (let hit = this.heads[slotOfBest] as number; hit >= 0; hit = this.next[hit] as number)
      hits.push({ inPattern: best, inText: this.at[hit] as number });
  }

  hitsOf({ units, from, to }: Pattern): SeedHit[] {
    const { size } = this;
    const starts = units.length - size + 1;
    if (starts <= 0) return [];
    const hashes = new Int32Array(starts);
    eachGram(units, units.length, size, (hash, at) => {
      hashes[at] = hash;
    });
    const hits: SeedHit[] = [];
    const part = (first: number, last: number, most: number) => {
      const end = Math.min(last, starts);
      const windows = Math.min(most, Math.ceil((end - first) / size));
      for (let k = 0; k < windows; k += 1)
        this.addRarest(
          hashes,
          first + Math.floor(((end - first) * k) / windows),
          first + Math.floor(((end - first) * (k + 1)) / windows),
          hits,
        );
    };
    part(0, from, CONTEXT_SEEDS);
    part(from, to, QUOTE_SEEDS);
    part(to, units.length, CONTEXT_SEEDS);
    return hits;
  }
}

/** Whether a pattern is mostly written in letters that each say much. */
export const isDensePattern = ({ units }: Pattern): boolean => weightIn(units, 0, units.length) > units.length * 0.7;

/** Seeds of many patterns, looked up in a text by one pass for each of the two kinds of script; rests after every piece of it. */
export function* findingSeeds(
  text: BareText,
  patterns: readonly Pattern[],
): Generator<undefined, (pattern: Pattern) => SeedHit[]> {
  const found: (Places | undefined)[] = [];
  for (const dense of [true, false]) {
    const some = patterns.filter((pattern) => isDensePattern(pattern) === dense);
    const places = some.length > 0 ? new Places(dense ? DENSE_SEED : SPARSE_SEED, some) : undefined;
    found.push(places);
    for (let start = 0; places && start < text.length; start += PIECE) {
      yield;
      places.read(text, start, Math.min(text.length, start + PIECE));
    }
  }
  const [inDense, inSparse] = found;
  return (pattern) => (isDensePattern(pattern) ? inDense : inSparse)?.hitsOf(pattern) ?? [];
}
