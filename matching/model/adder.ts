/** Whole weights of features added up class by class. */
export interface Adder {
  /** Where what feature number `k` says is kept: a number that is not negative. */
  placeOf: (k: number) => number;
  /** Adds what the feature kept at `place` says. */
  add: (place: number) => void;
  /** What the feature kept at `place` says of one class. */
  weightOf: (place: number, target: number) => number;
  /** Adds the sums of all classes, times `unit`, to `scores`, and begins anew. */
  flush: (scores: Float32Array, unit: number) => void;
}

/** A feature that says something of more than this share of the classes is kept as a whole row of weights. */
const DENSE = 0.4;
/** Two sums of 16 bits lie in one number: after so many rows of 8-bit weights they are taken out, before they run over. */
const ROWS_AT_ONCE = 255;
const LANE = 16;
const ROW = 1 << 30;

/**
 * Makes the adder. Feature `k` says `weights[j]` of class `targets[j]`, for `j` in `[first[k], first[k + 1])`. A few hundred features
 * (な, して, the) speak of nearly every class and make up most of the work: their weights lie in rows, two classes to a number.
 */
export const createAdder = (first: Uint32Array, targets: Uint8Array, weights: Int8Array, classCount: number): Adder => {
  const width = ((classCount + 7) >> 3) << 2; // a multiple of four, for the rows are added four numbers at a time
  // Of the others, class in the low byte and weight above it.
  const says = new Int16Array(targets.length);
  for (let j = 0; j < says.length; j += 1) says[j] = ((weights[j] as number) << 8) | (targets[j] as number);

  const rowOf = new Map<number, number>();
  for (let k = 0; k + 1 < first.length; k += 1)
    if ((first[k + 1] as number) - (first[k] as number) > DENSE * classCount) rowOf.set(k, rowOf.size * width);
  const rows = new Int32Array(rowOf.size * width);
  for (const [k, row] of rowOf)
    for (let j = first[k] as number; j < (first[k + 1] as number); j += 1) {
      const c = targets[j] as number;
      const at = row + (c >> 1);
      rows[at] = (rows[at] as number) + (weights[j] as number) * ((c & 1) === 0 ? 1 : 1 << LANE);
    }
  if (targets.length >= 1 << 22) throw new Error('model: too many weights');

  const sums = new Int32Array(2 * width);
  const lanes = new Int32Array(width);
  let added = 0;
  const spread = () => {
    for (let p = 0; p < width; p += 1) {
      const both = lanes[p] as number;
      const even = (both << LANE) >> LANE;
      sums[2 * p] = (sums[2 * p] as number) + even;
      sums[2 * p + 1] = (sums[2 * p + 1] as number) + ((both - even) >> LANE);
      lanes[p] = 0;
    }
    added = 0;
  };

  return {
    // One number, so that nothing else need be read to get there: a row, marked, or the start and length of a stretch of `says`.
    placeOf: (k) => {
      const row = rowOf.get(k);
      return row !== undefined
        ? ROW | row
        : ((first[k] as number) << 8) | ((first[k + 1] as number) - (first[k] as number));
    },
    add: (place) => {
      if ((place & ROW) !== 0) {
        const row = place ^ ROW;
        for (let p = 0; p < width; p += 4) {
          lanes[p] = (lanes[p] as number) + (rows[row + p] as number);
          lanes[p + 1] = (lanes[p + 1] as number) + (rows[row + p + 1] as number);
          lanes[p + 2] = (lanes[p + 2] as number) + (rows[row + p + 2] as number);
          lanes[p + 3] = (lanes[p + 3] as number) + (rows[row + p + 3] as number);
        }
        added += 1;
        if (added === ROWS_AT_ONCE) spread();
        return;
      }
      const start = place >>> 8;
      const end = start + (place & 0xff);
      for (let j = start; j < end; j += 1) {
        const one = says[j] as number;
        sums[one & 0xff] = (sums[one & 0xff] as number) + (one >> 8);
      }
    },
    weightOf: (place, target) => {
      if ((place & ROW) !== 0) {
        const both = rows[(place ^ ROW) + (target >> 1)] as number;
        const even = (both << LANE) >> LANE;
        return (target & 1) === 0 ? even : (both - even) >> LANE;
      }
      const start = place >>> 8;
      for (let j = start; j < start + (place & 0xff); j += 1)
        if (((says[j] as number) & 0xff) === target) return (says[j] as number) >> 8;
      return 0;
    },
    flush: (scores, unit) => {
      if (added > 0) spread();
      for (let c = 0; c < classCount; c += 1) {
        const sum = sums[c] as number;
        sums[c] = 0;
        scores[c] = (scores[c] as number) + unit * sum;
      }
    },
  };
};
