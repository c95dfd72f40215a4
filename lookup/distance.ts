/** Distances of a query to many words at once, without a table of numbers: one machine word per letter. */

/** A query prepared for comparison: at most 32 letters of it count. */
export interface Pattern {
  length: number;
  /** For each letter, the places where it stands. */
  places: Map<number, number>;
  mask: number;
}

/** Which of 32 groups of letters a text has. */
export const letterMask = (text: string, start = 0, end = text.length): number => {
  let mask = 0;
  for (let k = start; k < end; k += 1) mask |= 1 << (text.charCodeAt(k) & 31);
  return mask;
};

/** How many bits are set. */
export const bits = (value: number): number => {
  let n = value - ((value >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export const patternOf = (query: string): Pattern => {
  const length = Math.min(32, query.length);
  const places = new Map<number, number>();
  for (let k = 0; k < length; k += 1) {
    const unit = query.charCodeAt(k);
    places.set(unit, (places.get(unit) ?? 0) | (1 << k));
  }
  return { length, places, mask: letterMask(query, 0, length) };
};

/** Answer of `distances`: of the whole word, and of the beginning of it that is nearest. */
export const distance = { whole: 0, prefix: 0 };

/**
 * Edits (insertion, deletion, change, neighbours swapped) between a pattern and `text[start, end)`, and between it and the best
 * beginning of that. Answers in `distance`, to spare an object a word. After Hyyrö, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances" (2003).
 */
export const measure = ({ length, places }: Pattern, text: string, start: number, end: number): void => {
  const top = 1 << (length - 1);
  let positive = -1;
  let negative = 0;
  let diagonal = 0;
  let before = 0;
  let score = length;
  let least = length;
  for (let k = start; k < end; k += 1) {
    const here = places.get(text.charCodeAt(k)) ?? 0;
    const swapped = ((~diagonal & here) << 1) & before;
    diagonal = (((here & positive) + positive) ^ positive) | here | negative | swapped;
    let up = negative | ~(diagonal | positive);
    let down = diagonal & positive;
    if (up & top) score += 1;
    if (down & top) score -= 1;
    up = (up << 1) | 1;
    down <<= 1;
    positive = down | ~(diagonal | up);
    negative = up & diagonal;
    before = here;
    if (score < least) least = score;
  }
  distance.whole = score;
  distance.prefix = least;
};
