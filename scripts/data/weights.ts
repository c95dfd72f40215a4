import { featureOf } from '../../matching/model/features';
import type { ShippedModel } from '../../matching/model/model';
import type { Learned } from '../learning/learn';
import type { DataProblem } from './yaml-file';

/**
 * The learned weights as a file that can be read: a line of classes with their biases, then a line a feature:
 * `name<TAB>class:weight class:weight …` (classes by number, weights in hundredths).
 */
export const writeWeights = ({ classes, biases, rows }: Learned): string =>
  [
    `classes\t${classes.map((name, k) => `${name}:${(biases[k] as number).toFixed(3)}`).join(' ')}`,
    ...rows.map(
      ([name, weights]) => `${name}\t${weights.map(([k, value]) => `${k}:${Math.round(value * 100)}`).join(' ')}`,
    ),
    '',
  ].join('\n');

/** The same, packed as it is shipped. */
export const packWeights = (learned: Learned): ShippedModel => readWeights(writeWeights(learned), 'learned', []);

const base64 = (array: Int32Array | Uint8Array | Int8Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');

/** Reads the file and packs it for shipping. A line that cannot be read becomes a problem. */
export const readWeights = (text: string, file: string, problems: DataProblem[]): ShippedModel => {
  const lines = text.split('\n');
  const head = (lines[0] ?? '').split('\t')[1] ?? '';
  const classes: string[] = [];
  const biases: number[] = [];
  for (const part of head.split(' ').filter(Boolean)) {
    const at = part.lastIndexOf(':');
    classes.push(part.slice(0, at));
    biases.push(Number(part.slice(at + 1)));
  }
  const hashes: number[] = [];
  const counts: number[] = [];
  const targets: number[] = [];
  const values: number[] = [];
  lines.slice(1).forEach((line, k) => {
    if (line === '') return;
    const [name = '', rest = ''] = line.split('\t');
    const pairs = rest.split(' ').map((part) => part.split(':').map(Number) as [number, number]);
    if (pairs.length > 255 || pairs.some(([target, value]) => !(target < classes.length) || Number.isNaN(value))) {
      problems.push({ file, line: k + 2, id: name, message: 'not "feature<TAB>class:weight …"; run npm run learn' });
      return;
    }
    hashes.push(featureOf(name));
    counts.push(pairs.length);
    for (const [target, value] of pairs) {
      targets.push(target);
      values.push(value / 100);
    }
  });
  const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0.01);
  const scale = most / 127;
  return {
    classes,
    biases,
    scale,
    hashes: base64(Int32Array.from(hashes)),
    counts: base64(Uint8Array.from(counts)),
    targets: base64(Uint8Array.from(targets)),
    weights: base64(Int8Array.from(values, (value) => Math.round(value / scale))),
  };
};
