// Learns the matcher's weights from data/examples, the same way every time, and writes data/learned/weights.tsv. `--folds N` measures instead.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, root, runCommand } from './compiled';
import { compileData } from './data/compile';
import { loadExamples } from './data/examples';
import { writeWeights } from './data/weights';
import type { DataProblem } from './data/yaml-file';
import { showProblem } from './data/yaml-file';
import { passageExamples } from './learning/passages';
import { makeSamples } from './learning/samples';
import { train } from './learning/train';

/** Weights smaller than this after the first training are cut. */
const PRUNED = 0.26;
/** Weights smaller than this at the end say nothing that is heard. */
const SMALLEST = 0.1;

void runCommand(async () => {
  const problems: DataProblem[] = [];
  const { outputs } = await compileData(root, problems);
  const { matcher: data, edition } = outputs;
  const works = new Set(['decl', 'rec', 'paper']);
  const examples = loadExamples(root, (id) => works.has(id) || id in edition.passages, problems);
  if (problems.length > 0) throw new CommandError(problems.map(showProblem).join('\n'), 1);
  examples.push(...passageExamples(edition));
  const { samples, classes, names } = makeSamples(examples, data);
  console.log(`${samples.length} sentences, ${classes.length} classes, ${names.length} features`);
  const started = Date.now();
  const shape = { features: names.length, classes: classes.length, decay: 1e-4, lift: 6 };
  const report = (epoch: number, loss: number) => console.log(`  epoch ${epoch + 1}: ${loss.toFixed(4)}`);
  const full = train(samples, { ...shape, epochs: 14, rate: 0.25 }, report);
  // What says little is cut, and what is left learns once more without it.
  for (let k = 0; k < full.weights.length; k += 1)
    if (Math.abs(full.weights[k] as number) < PRUNED) full.weights[k] = 0;
  const { weights, biases } = train(samples, { ...shape, epochs: 8, rate: 0.12, from: full }, report);
  const rows: [string, [number, number][]][] = [];
  let kept = 0;
  names.forEach((name, feature) => {
    const row: [number, number][] = [];
    for (let c = 0; c < classes.length; c += 1) {
      const value = weights[feature * classes.length + c] as number;
      if (Math.abs(value) >= SMALLEST) row.push([c, value]);
    }
    if (row.length === 0) return;
    kept += row.length;
    rows.push([name, row]);
  });
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  mkdirSync(join(root, 'data', 'learned'), { recursive: true });
  writeFileSync(join(root, 'data', 'learned', 'weights.tsv'), writeWeights(classes, [...biases], rows));
  console.log(`${kept} weights of ${rows.length} features in ${((Date.now() - started) / 1000).toFixed(0)} s`);
});
