/** How forms are keyed: the hashes and bits by which a lexicon is built and a scan asks. */

/** Buckets: about as many as there are forms, so that what a scan reaches for lies close. */
export const BITS = 14;
/** Bits of the filter: enough that few places pass it in vain. */
export const FILTER = 1 << 18;
export const PAIR_BITS = 17;
export const TRIO_BITS = 18;
export const SHORT = 4;
/** Without it every “the …” would be looked up for the sake of “the un”. */
export const MIDDLE = 6;
export const LONG = 8;
export const LATIN_FORM = 1;
export const OPEN_FORM = 2;
/** Where a form's size (a byte) and its flags lie in its second number, above the owner. */
export const SIZE_AT = 16;
export const FLAGS_AT = 24;
/** Where a form's tag lies in its first number, above where its units begin: bits of its key's hash that the bucket does not tell. */
export const TAG_AT = 19;
export const tagOf = (hash: number) => hash & 0x1fff;

export const isDigit = (unit: number) => unit >= 0x30 && unit <= 0x39;
export const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;
/** 1 where a unit is no Latin letter, and 0 where it is: without a branch. */
export const noLetter = (unit: number) => ((unit - 0x61) | (0x7a - unit)) >>> 31;
export const isWordUnit = (unit: number) => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
/** Rolls one more unit into a hash of two, three, four, six or eight. */
export const roll = (hash: number, unit: number) => {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
export const pairOf = (first: number, second: number) =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);
export const trioOf = (first: number, second: number, third: number) =>
  (Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b)) >>> (32 - TRIO_BITS);
/** Four units from `from` on, seven bits each. */
export const packFour = (units: Uint16Array, from: number): number =>
  (((units[from] as number) & 0x7f) << 21) |
  (((units[from + 1] as number) & 0x7f) << 14) |
  (((units[from + 2] as number) & 0x7f) << 7) |
  ((units[from + 3] as number) & 0x7f);
/** What tells apart the kinds of keys in the filter of Latin forms: three units, four, four that more follow; six and eight have numbers above. */
export const THREE = 0;
export const FOUR = 1;
export const OPENING = 2;
export const AHEAD = 3;
export const latinOf = (packed: number, ahead: number) =>
  (Math.imul(packed, 0x9e3779b1) ^ Math.imul(ahead + 1, 0x85ebca6b)) >>> (32 - TRIO_BITS);
export const hasBit = (bits: Uint8Array, bit: number): boolean =>
  ((bits[bit >>> 3] as number) & (1 << (bit & 7))) !== 0;
export const bucketOf = (hash: number) => hash >>> (32 - BITS);
export const filterOf = (hash: number) => hash & (FILTER - 1);
export const hashOf = (text: string, size: number): number => {
  let hash = 0;
  for (let k = 0; k < size; k += 1) hash = roll(hash, text.charCodeAt(k));
  return hash;
};
/** How many of its first units a form of `length` is found by. */
export const keyLength = (length: number): number =>
  length >= LONG ? LONG : length >= MIDDLE ? MIDDLE : Math.min(SHORT, length);
export const keyOf = (text: string): number => hashOf(text, keyLength(text.length));
export const setBit = (bits: Uint8Array, bit: number) => {
  bits[bit >>> 3] = (bits[bit >>> 3] as number) | (1 << (bit & 7));
};
