import type { MatcherData } from '../../matching/types';
import type { Example } from '../data/examples';
import { makeSamples } from './samples';
import { train } from './train';

/** Weights smaller than this after the first training are cut. */
const PRUNED = 0.26;
/** Weights smaller than this at the end say nothing that is heard. */
const SMALLEST = 0.1;

/** What was learned, ready to be written: classes with biases, and per feature its weights by class number. */
export interface Learned {
  classes: string[];
  biases: number[];
  rows: [string, [number, number][]][];
}

/** Learns from sentences: twice, the second time without what said little. The same data gives the same weights. */
export const learnFrom = (examples: readonly Example[], data: MatcherData, say: (line: string) => void): Learned => {
  const { samples, classes, names } = makeSamples(examples, data);
  say(`${samples.length} sentences, ${classes.length} classes, ${names.length} features`);
  const shape = { features: names.length, classes: classes.length, decay: 1e-4, lift: 6 };
  const report = (epoch: number, loss: number) => say(`  epoch ${epoch + 1}: ${loss.toFixed(4)}`);
  const full = train(samples, { ...shape, epochs: 14, rate: 0.25 }, report);
  for (let k = 0; k < full.weights.length; k += 1)
    if (Math.abs(full.weights[k] as number) < PRUNED) full.weights[k] = 0;
  const { weights, biases } = train(samples, { ...shape, epochs: 8, rate: 0.12, from: full }, report);
  const rows: Learned['rows'] = [];
  names.forEach((name, feature) => {
    const row: [number, number][] = [];
    for (let c = 0; c < classes.length; c += 1) {
      const value = weights[feature * classes.length + c] as number;
      if (Math.abs(value) >= SMALLEST) row.push([c, value]);
    }
    if (row.length > 0) rows.push([name, row]);
  });
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  return { classes, biases: [...biases], rows };
};
