import { type Features, MOST_FEATURES } from './features';
import { createWeights } from './weights';

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
  /** Looks up a stretch's concepts and their pairs: the log odds of there being anything at all (`*`) by these alone. */
  scoreConcepts: (features: Features) => number;
  /** Looks up its n-grams too: the log odds by everything. */
  scoreGrams: (features: Features) => number;
  /** The log odds of every other class for the stretch looked up last; the array is used again by the next call. */
  score: () => Float32Array;
  /** What one feature says for one class. */
  weightOf: (hash: number, target: number) => number;
}

const bytes = (text: string): Uint8Array => {
  const binary = atob(text);
  const array = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) array[i] = binary.charCodeAt(i);
  return array;
};

/** Unpacks a model and builds its table. Throws where the parts do not fit together. */
export const loadModel = (shipped: ShippedModel): Model => {
  const hashes = new Int32Array(bytes(shipped.hashes).buffer);
  const counts = bytes(shipped.counts);
  const targets = bytes(shipped.targets);
  const weights = new Int8Array(bytes(shipped.weights).buffer);
  if (hashes.length !== counts.length || targets.length !== weights.length)
    throw new Error('model: parts of different length');
  const { classes, biases, scale } = shipped;
  const any = classes.indexOf('*');
  const { find, numberOf, sumApart, add, weightOf, flush } = createWeights(
    { hashes, counts, targets, weights },
    classes.length,
    any,
  );
  const scores = new Float32Array(biases.length);

  // Numbers of the features looked up last that are known. Those of a kind (concepts, their pairs, n-grams) weigh alike: their stored
  // weights, whole numbers, are added as such and multiplied once.
  const createKind = () => ({ numbers: new Int32Array(MOST_FEATURES), count: 0, value: 1 });
  const [singles, pairs, grams] = [createKind(), createKind(), createKind()];
  type Kind = typeof singles;
  /** Looks up `wanted[from..to)`; what they say of `*`. */
  const lookUp = (kind: Kind, value: number, wanted: Int32Array, from: number, to: number): number => {
    kind.count = find(wanted, from, to, kind.numbers);
    kind.value = value;
    return value * sumApart();
  };
  const addAll = ({ numbers, count, value }: Kind) => {
    add(numbers, count);
    if (count > 0) flush(scores, value * scale);
  };

  let ofConcepts = 0;
  return {
    classes,
    scoreConcepts: ({ hashes: wanted, firstPair, firstGram, pairValue }) => {
      const ofSingles = lookUp(singles, 1, wanted, 0, firstPair);
      const ofPairs = lookUp(pairs, pairValue, wanted, firstPair, firstGram);
      grams.count = 0;
      ofConcepts = (biases[any] ?? 0) + scale * (ofSingles + ofPairs);
      return ofConcepts;
    },
    scoreGrams: ({ hashes: wanted, firstGram, count, gramValue }) =>
      ofConcepts + scale * lookUp(grams, gramValue, wanted, firstGram, count),
    score: () => {
      scores.set(biases);
      addAll(singles);
      addAll(pairs);
      addAll(grams);
      return scores;
    },
    weightOf: (hash, target) => {
      const number = numberOf(hash);
      return number < 0 ? 0 : weightOf(number, target) * scale;
    },
  };
};
