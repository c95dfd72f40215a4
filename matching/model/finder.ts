/** Finds which of many 32-bit hashes are known, and numbers those that are. */
export interface Finder {
  /** For each number, which of the hashes it is. */
  order: Uint32Array;
  /** Writes the numbers of those of `wanted[from..to)` that are known into `numbers`; returns how many. */
  find: (wanted: Int32Array, from: number, to: number, numbers: Int32Array) => number;
  /** Number of one hash, or -1. */
  numberOf: (hash: number) => number;
  /** Gives each number a value from -128 to 127, which lies beside what is compared: a look that finds a hash has its value too. */
  setValues: (values: Int8Array) => void;
  valueAt: (number: number) => number;
  /** Sum of the values of what was found last. */
  sumFound: () => number;
}

/** High bits of a hash: which word of the bitmap, and which of its bits. What is left is compared. */
const WORD_BITS = 15;
const BIT_BITS = 5;
/** Set beside what is left where other hashes have the same bit. */
const SHARED_BIT = 15;
const REST_BITS = 32 - WORD_BITS - BIT_BITS;
const VALUE_AT = 16;
const REST = (1 << REST_BITS) - 1;
const wordOf = (hash: number) => hash >>> (32 - WORD_BITS);
const bitOf = (hash: number) => (hash >>> (32 - WORD_BITS - BIT_BITS)) & 31;

/** How many bits are set: in pairs, fours and eights at once. */
const bitCount = (bits: number): number => {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/**
 * Makes the finder: a bitmap of a million bits, one for each known hash, in which the number of a hash is how many bits stand before its own
 * (counted in its word, and noted beside it for all words before). One look turns away nearly all that are unknown, and the same look
 * numbers the others; what lies by number needs no room between.
 */
export const createFinder = (hashes: Int32Array): Finder => {
  const sorted = Uint32Array.from(hashes, (_, k) => k).sort(
    (a, b) => ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0) || a - b,
  );
  // By two: a word of the bitmap, and how many bits are set before it.
  const words = new Int32Array(2 << WORD_BITS);
  const rests = new Int32Array(hashes.length);
  const order = new Uint32Array(hashes.length);
  // Hashes whose bit another has already come last, and are kept apart.
  const later: number[] = [];
  const laterNumbers = new Map<number, number>();
  let count = 0;
  for (const k of sorted) {
    const hash = hashes[k] as number;
    const word = 2 * wordOf(hash);
    if ((((words[word] as number) >>> bitOf(hash)) & 1) === 1) {
      rests[count - 1] = (rests[count - 1] as number) | (1 << SHARED_BIT);
      later.push(k);
      continue;
    }
    words[word] = (words[word] as number) | (1 << bitOf(hash));
    rests[count] = hash & REST;
    order[count] = k;
    count += 1;
  }
  for (let word = 0, before = 0; word < words.length; word += 2) {
    words[word + 1] = before;
    before += bitCount(words[word] as number);
  }
  for (const k of later) {
    const hash = hashes[k] as number;
    if (!laterNumbers.has(hash)) laterNumbers.set(hash, count);
    order[count] = k;
    count += 1;
  }

  let sum = 0;
  const find = (wanted: Int32Array, from: number, to: number, numbers: Int32Array): number => {
    // Without a branch for the processor to guess wrong, so that it waits for many words at once.
    let possible = 0;
    for (let i = from; i < to; i += 1) {
      const hash = wanted[i] as number;
      numbers[possible] = hash;
      possible += ((words[2 * wordOf(hash)] as number) >>> bitOf(hash)) & 1;
    }
    let known = 0;
    sum = 0;
    for (let k = 0; k < possible; k += 1) {
      const hash = numbers[k] as number;
      const word = 2 * wordOf(hash);
      const before = (words[word] as number) & ~(-1 << bitOf(hash));
      const number = (words[word + 1] as number) + bitCount(before);
      const rest = rests[number] as number;
      const isOther = (rest ^ hash) & REST;
      numbers[known] = number;
      if (isOther === 0) {
        known += 1;
        sum += rest >> VALUE_AT;
      } else if (((rest >>> SHARED_BIT) & 1) === 1) {
        const other = laterNumbers.get(hash);
        if (other === undefined) continue;
        numbers[known] = other;
        known += 1;
        sum += (rests[other] as number) >> VALUE_AT;
      }
    }
    return known;
  };
  const one = new Int32Array(1);
  const found = new Int32Array(1);
  return {
    order,
    find,
    numberOf: (hash) => {
      one[0] = hash;
      return find(one, 0, 1, found) === 1 ? (found[0] as number) : -1;
    },
    setValues: (values) => {
      for (let k = 0; k < rests.length; k += 1)
        rests[k] = ((rests[k] as number) & 0xffff) | ((values[k] as number) << VALUE_AT);
    },
    valueAt: (number) => (rests[number] as number) >> VALUE_AT,
    sumFound: () => sum,
  };
};
