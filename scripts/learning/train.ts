/** Logistic regression, one class against the rest, by Adagrad: plain, deterministic, and small enough to read. */

/** One sentence: feature numbers with values; classes it has, and classes that nobody may hold against it. */
export interface Sample {
  features: Int32Array;
  values: Float32Array;
  positive: number[];
  masked: number[];
  /** How much the sentence counts. */
  weight: number;
}

export interface TrainOptions {
  features: number;
  classes: number;
  epochs: number;
  rate: number;
  /** L2 pull towards zero, per update. */
  decay: number;
  /** How much more a positive counts than a negative: one class has tens of the one and thousands of the other. */
  lift: number;
  /** Go on from these weights; those that are zero stay zero. */
  from?: Weights;
}

export interface Weights {
  weights: Float32Array;
  biases: Float32Array;
}

/** A small deterministic generator (mulberry32), so that the same data always gives the same weights. */
export const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** Weights are laid out feature by feature: `weights[feature * classes + class]`. */
export const train = (
  samples: readonly Sample[],
  options: TrainOptions,
  report?: (epoch: number, loss: number) => void,
): Weights => {
  const { features, classes, epochs, rate, decay, lift } = options;
  const weights = options.from?.weights ?? new Float32Array(features * classes);
  const pruned = options.from !== undefined;
  const squares = new Float32Array(features * classes).fill(0.1);
  const biases = options.from?.biases ?? new Float32Array(classes).fill(-3);
  const biasSquares = new Float32Array(classes).fill(1);
  const scores = new Float32Array(classes);
  const gradients = new Float32Array(classes);
  const order = samples.map((_, k) => k);
  const next = random(2002_09_17);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let k = order.length - 1; k > 0; k -= 1) {
      const j = Math.floor(next() * (k + 1));
      [order[k], order[j]] = [order[j] as number, order[k] as number];
    }
    let loss = 0;
    for (const k of order) {
      const sample = samples[k] as Sample;
      scores.set(biases);
      for (let f = 0; f < sample.features.length; f += 1) {
        const base = (sample.features[f] as number) * classes;
        const value = sample.values[f] as number;
        for (let c = 0; c < classes; c += 1) scores[c] = (scores[c] as number) + value * (weights[base + c] as number);
      }
      for (let c = 0; c < classes; c += 1) {
        const p = 1 / (1 + Math.exp(-(scores[c] as number)));
        gradients[c] = p * sample.weight;
        if (!sample.positive.includes(c)) loss -= Math.log(Math.max(1e-9, 1 - p));
      }
      for (const c of sample.positive) {
        const p = (gradients[c] as number) / sample.weight;
        loss -= Math.log(Math.max(1e-9, p));
        gradients[c] = (p - 1) * lift * sample.weight;
      }
      for (const c of sample.masked) if (!sample.positive.includes(c)) gradients[c] = 0;
      // Below this a gradient moves nothing; skipping it makes an epoch several times quicker.
      let touched = 0;
      for (let c = 0; c < classes; c += 1) {
        const gradient = gradients[c] as number;
        if (Math.abs(gradient) < 1e-3) gradients[c] = 0;
        else {
          touched += 1;
          biasSquares[c] = (biasSquares[c] as number) + gradient * gradient;
          biases[c] = (biases[c] as number) - (rate * gradient) / Math.sqrt(biasSquares[c] as number);
        }
      }
      if (touched === 0) continue;
      for (let f = 0; f < sample.features.length; f += 1) {
        const base = (sample.features[f] as number) * classes;
        const value = sample.values[f] as number;
        for (let c = 0; c < classes; c += 1) {
          const gradient = gradients[c] as number;
          if (gradient === 0) continue;
          const at = base + c;
          if (pruned && weights[at] === 0) continue;
          const slope = gradient * value + decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(squares[at] as number);
        }
      }
    }
    report?.(epoch, loss / samples.length);
  }
  return { weights, biases };
};
