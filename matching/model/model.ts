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
  /** What one feature says for one class. */
  weightOf: (hash: number, target: number) => number;
}

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
  const size = 1 << Math.ceil(Math.log2(Math.max(16, hashes.length * 2)));
  const slots = new Int32Array(size).fill(-1);
  const first = new Uint32Array(hashes.length + 1);
  for (let k = 0, at = 0; k < hashes.length; k += 1) {
    first[k] = at;
    at += counts[k] as number;
    first[k + 1] = at;
    let slot = (hashes[k] as number) & (size - 1);
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = k;
  }
  const find = (hash: number): number => {
    let slot = hash & (size - 1);
    for (;;) {
      const k = slots[slot] as number;
      if (k < 0 || hashes[k] === hash) return k;
      slot = (slot + 1) & (size - 1);
    }
  };
  const scores = new Float32Array(shipped.classes.length);
  return {
    classes: shipped.classes,
    score: (features) => {
      for (let c = 0; c < scores.length; c += 1) scores[c] = shipped.biases[c] as number;
      for (let i = 0; i < features.count; i += 1) {
        const k = find(features.hashes[i] as number);
        if (k < 0) continue;
        const value = (features.values[i] as number) * shipped.scale;
        const end = first[k + 1] as number;
        for (let j = first[k] as number; j < end; j += 1) {
          const target = targets[j] as number;
          scores[target] = (scores[target] as number) + value * (weights[j] as number);
        }
      }
      return scores;
    },
    weightOf: (hash, target) => {
      const k = find(hash);
      if (k < 0) return 0;
      for (let j = first[k] as number; j < (first[k + 1] as number); j += 1)
        if (targets[j] === target) return (weights[j] as number) * shipped.scale;
      return 0;
    },
  };
};
