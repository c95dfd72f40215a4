import { createAdder } from './adder';
import type { Features } from './features';

/**
 * The linear model: for each class (a passage, or `~id` for its mere mention, or `*` for "any of them") a weight per feature.
 * Sparse, quantised to eight bits, in base64 when shipped.
 */
export interface ShippedModel {
  classes: string[];
  biases: number[];
  /** One unit of a stored weight. */
  scale: number;
  hashes: string;
  counts: string;
  targets: string;
  weights: string;
}

export interface Model {
  classes: string[];
  /** Adds up the scores (log odds) of every class for a stretch's features; the array is used again by the next call. */
  score: (features: Features) => Float32Array;
  /** The same for one class alone, at a fraction of the cost. */
  scorerOf: (target: number) => (features: Features) => number;
  /** What one feature says for one class. */
  weightOf: (hash: number, target: number) => number;
}

/**
 * A table from features' hashes to numbers that are not negative (open addressing, hash and number side by side), behind a filter
 * that turns most unknown hashes away unseen. Answers -1 for those.
 */
const createTable = (hashes: Int32Array, numbers: (k: number) => number) => {
  const size = 1 << Math.ceil(Math.log2(Math.max(16, hashes.length * 1.5)));
  const table = new Int32Array(size * 2).fill(-1);
  const filterMask = size * 8 - 1;
  const filter = new Uint8Array(size);
  for (let k = 0; k < hashes.length; k += 1) {
    const hash = hashes[k] as number;
    const bit = (hash >>> 3) & filterMask;
    filter[bit >>> 3] = (filter[bit >>> 3] as number) | (1 << (bit & 7));
    let slot = hash & (size - 1);
    while ((table[2 * slot + 1] as number) >= 0) slot = (slot + 1) & (size - 1);
    table[2 * slot] = hash;
    table[2 * slot + 1] = numbers(k);
  }
  return (hash: number): number => {
    const bit = (hash >>> 3) & filterMask;
    if (((filter[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return -1;
    let slot = hash & (size - 1);
    for (;;) {
      const number = table[2 * slot + 1] as number;
      if (number < 0 || table[2 * slot] === hash) return number;
      slot = (slot + 1) & (size - 1);
    }
  };
};

const bytes = (text: string): Uint8Array => {
  const binary = atob(text);
  const array = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) array[i] = binary.charCodeAt(i);
  return array;
};

/** Unpacks a model and builds its hash table. Throws where the parts do not fit together. */
export const loadModel = (shipped: ShippedModel): Model => {
  const hashes = new Int32Array(bytes(shipped.hashes).buffer);
  const counts = bytes(shipped.counts);
  const targets = bytes(shipped.targets);
  const weights = new Int8Array(bytes(shipped.weights).buffer);
  if (hashes.length !== counts.length || targets.length !== weights.length)
    throw new Error('model: parts of different length');
  const first = new Uint32Array(hashes.length + 1);
  for (let k = 0; k < hashes.length; k += 1) first[k + 1] = (first[k] as number) + (counts[k] as number);
  const adder = createAdder(first, targets, weights, shipped.classes.length);
  const find = createTable(hashes, adder.placeOf);
  const biases = Float32Array.from(shipped.biases);
  const scores = new Float32Array(biases.length);
  return {
    classes: shipped.classes,
    score: ({ hashes: wanted, values, count }) => {
      scores.set(biases);
      // Features of one kind weigh alike: their stored weights are whole numbers and are added as such. Concepts, which weigh 1 and
      // stand among their pairs, come first, so that the sums of all classes are taken out three times and not at every concept.
      for (let i = 0; i < count; i += 1) {
        if (values[i] !== 1) continue;
        const place = find(wanted[i] as number);
        if (place >= 0) adder.add(place);
      }
      adder.flush(scores, shipped.scale);
      for (let i = 0; i < count; ) {
        const value = values[i] as number;
        if (value === 1) {
          i += 1;
          continue;
        }
        for (; i < count && (values[i] === value || values[i] === 1); i += 1) {
          const place = values[i] === 1 ? -1 : find(wanted[i] as number);
          if (place >= 0) adder.add(place);
        }
        adder.flush(scores, value * shipped.scale);
      }
      return scores;
    },
    scorerOf: (target) => {
      const own: number[] = [];
      const told: number[] = [];
      for (let k = 0; k < hashes.length; k += 1)
        for (let j = first[k] as number; j < (first[k + 1] as number); j += 1)
          if (targets[j] === target) {
            own.push(hashes[k] as number);
            told.push((weights[j] as number) + 128);
          }
      const findOwn = createTable(Int32Array.from(own), (k) => told[k] as number);
      return ({ hashes: wanted, values, count }) => {
        let score = shipped.biases[target] as number;
        for (let i = 0; i < count; ) {
          const value = values[i] as number;
          let sum = 0;
          for (; i < count && values[i] === value; i += 1) {
            const weight = findOwn(wanted[i] as number);
            if (weight >= 0) sum += weight - 128;
          }
          score += value * shipped.scale * sum;
        }
        return score;
      };
    },
    weightOf: (hash, target) => {
      const place = find(hash);
      return place < 0 ? 0 : adder.weightOf(place, target) * shipped.scale;
    },
  };
};
