import { createFinder } from './finder';

/** Weights as they are shipped: feature `k` has the next `counts[k]` of `targets` (classes) and `weights`. */
export interface SparseWeights {
  hashes: Int32Array;
  counts: Uint8Array;
  targets: Uint8Array;
  weights: Int8Array;
}

/** What every feature says of every class. Features are known by number: see `find`. */
export interface Weights {
  /** Writes the numbers of the features with hashes `wanted[from..to)` that are known into `numbers`; returns how many. */
  find: (wanted: Int32Array, from: number, to: number, numbers: Int32Array) => number;
  /** Number of one feature, or -1. */
  numberOf: (hash: number) => number;
  /** What those found last say, in sum, of the class that was set apart. */
  sumApart: () => number;
  /** Adds what the first `count` of the features `numbers` say of all other classes. */
  add: (numbers: Int32Array, count: number) => void;
  weightOf: (number: number, target: number) => number;
  /** Adds the sums of all classes, times `unit`, to `scores`, and begins anew. */
  flush: (scores: Float32Array, unit: number) => void;
}

/** A feature that says something of more than this share of the classes is kept as a whole row of weights. */
const DENSE = 0.4;
/** Two sums of 16 bits lie in one number: after so many rows of 8-bit weights they are taken out, before they run over. */
const ROWS_AT_ONCE = 255;
const LANE = 16;
/** A place is where a feature's weights begin and, in the low byte, how many there are, or that they are a row. */
const ROW = 0xff;
const startOf = (place: number) => place >>> 8;

/**
 * Unpacks the weights. The class `apart` (`*`) is asked about far more often than all others: its weights lie by themselves. Of the others,
 * a feature has a stretch of numbers, class in the low byte and weight above it. A few hundred features (な, して, the) speak of nearly
 * every class and make up most of the work: their weights lie in rows, two classes to a number.
 */
export const createWeights = (sparse: SparseWeights, classCount: number, apart: number): Weights => {
  const { counts, targets, weights } = sparse;
  const width = ((classCount + 7) >> 3) << 2; // a multiple of four, for the rows are added four numbers at a time
  const { order, find, numberOf, setValues, valueAt, sumFound } = createFinder(sparse.hashes);
  const first = new Uint32Array(counts.length + 1);
  for (let k = 0; k < counts.length; k += 1) first[k + 1] = (first[k] as number) + (counts[k] as number);
  const inRow = (k: number) => (counts[k] as number) > DENSE * classCount;

  const own = new Int8Array(order.length);
  const places = new Int32Array(order.length);
  const says = new Int16Array((targets.length + 2 * width * counts.filter((_, k) => inRow(k)).length + 1) & ~1);
  const pairs = new Int32Array(says.buffer);
  let end = 0;
  order.forEach((k, number) => {
    if (inRow(k)) end = (end + 1) & ~1;
    const start = end;
    for (let j = first[k] as number; j < (first[k + 1] as number); j += 1) {
      const c = targets[j] as number;
      const weight = weights[j] as number;
      const at = (start + c) >> 1;
      if (c === apart) own[number] = weight;
      else if (inRow(k)) pairs[at] = (pairs[at] as number) + weight * ((c & 1) === 0 ? 1 : 1 << LANE);
      else {
        says[end] = (weight << 8) | c;
        end += 1;
      }
    }
    places[number] = (start << 8) | (inRow(k) ? ROW : end - start);
    if (inRow(k)) end += 2 * width;
  });
  setValues(own);
  if (end >= 1 << 23) throw new Error('model: too many weights');

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

  const addRow = (row: number) => {
    for (let p = 0; p < width; p += 4) {
      lanes[p] = (lanes[p] as number) + (pairs[row + p] as number);
      lanes[p + 1] = (lanes[p + 1] as number) + (pairs[row + p + 1] as number);
      lanes[p + 2] = (lanes[p + 2] as number) + (pairs[row + p + 2] as number);
      lanes[p + 3] = (lanes[p + 3] as number) + (pairs[row + p + 3] as number);
    }
    added += 1;
    if (added === ROWS_AT_ONCE) spread();
  };
  const addSome = (from: number, to: number) => {
    for (let j = from; j < to; j += 1) {
      const one = says[j] as number;
      sums[one & 0xff] = (sums[one & 0xff] as number) + (one >> 8);
    }
  };

  return {
    find,
    numberOf,
    sumApart: sumFound,
    add: (numbers, count) => {
      for (let k = 0; k < count; k += 1) {
        const place = places[numbers[k] as number] as number;
        if ((place & 0xff) === ROW) addRow(startOf(place) >> 1);
        else addSome(startOf(place), startOf(place) + (place & 0xff));
      }
    },
    weightOf: (number, target) => {
      if (target === apart) return valueAt(number);
      const place = places[number] as number;
      const start = startOf(place);
      if ((place & 0xff) === ROW) {
        const both = pairs[(start + target) >> 1] as number;
        const even = (both << LANE) >> LANE;
        return (target & 1) === 0 ? even : (both - even) >> LANE;
      }
      for (let j = start; j < start + (place & 0xff); j += 1)
        if (((says[j] as number) & 0xff) === target) return (says[j] as number) >> 8;
      return 0;
    },
    flush: (scores, unit) => {
      if (added > 0) spread();
      for (let c = 0; c < classCount; c += 1) {
        scores[c] = (scores[c] as number) + unit * (sums[c] as number);
        sums[c] = 0;
      }
    },
  };
};
