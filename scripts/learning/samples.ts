import { buildLexicon } from '../../matching/lexicon/lexicon';
import { createScanner } from '../../matching/lexicon/scan';
import { createFeaturizer } from '../../matching/model/features';
import { createFold } from '../../matching/text/fold';
import type { MatcherData } from '../../matching/types';
import type { Example } from '../data/examples';
import type { Sample } from './train';

/** The class of a mere mention of a passage is its own: `~paper.III.1.p1`. Whole works are always mentions. */
export const classOf = (id: string, kind: Example['kind']): string =>
  kind === 'mention' && id.includes('.') ? `~${id}` : id;
/**
 * Files whose sentences weigh less than others, and how much. Ordinary news, of no concern to anyone here, teaches what words are common
 * everywhere (before, 早く, 위원장): at full weight what is said of ours in passing was no longer found. The seventh look-alikes are a
 * thousand, a third of the Korean ones in Northern spelling: at full weight clauses of ours in that spelling were lost.
 */
const WEIGHTS: Readonly<Record<string, number>> = { 'none-ordinary.jsonl': 0.4, 'none-seventh.jsonl': 0.4 };
/** The class that every footnoted sentence has. */
export const ANY = '*';

export interface Samples {
  samples: Sample[];
  classes: string[];
  /** Written name of each feature, by number. */
  names: string[];
}

/** Turns sentences into samples. Features seen in fewer than two sentences are dropped, concepts excepted. */
export const makeSamples = (examples: readonly Example[], data: MatcherData): Samples => {
  const fold = createFold(data.variants.from, data.variants.to);
  const scan = createScanner(
    buildLexicon(data.forms.map(([text, owner, open]) => ({ text, owner, open: open === 1 }))),
  );
  const names = new Map<number, string>();
  const featurize = createFeaturizer(
    data.owners.map(({ id }) => id),
    (hash, name) => names.set(hash, name),
  );

  const raw = examples.map((example) => {
    const folded = fold(example.text);
    const hits = scan(folded);
    const owners = Uint16Array.from(new Set(hits.owners.subarray(0, hits.count)));
    featurize.concepts(folded, 0, folded.length, owners, owners.length);
    const features = featurize.grams(folded, 0, folded.length);
    const values = new Map<number, number>();
    const { firstPair, firstGram, pairValue, gramValue } = features;
    for (let k = 0; k < features.count; k += 1) {
      const hash = features.hashes[k] as number;
      const value = k < firstPair ? 1 : k < firstGram ? pairValue : gramValue;
      values.set(hash, Math.min(2.5, (values.get(hash) ?? 0) + value));
    }
    return { example, values };
  });

  const seen = new Map<number, number>();
  for (const { values } of raw) for (const hash of values.keys()) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  const numbers = new Map<number, number>();
  const kept: string[] = [];
  for (const [hash, count] of seen) {
    const name = names.get(hash) as string;
    if (count < 2 && !name.startsWith('c:')) continue;
    numbers.set(hash, kept.length);
    kept.push(name);
  }

  const classes = [
    ANY,
    ...new Set(examples.flatMap(({ labels, kind }) => labels.map((id) => classOf(id, kind)))),
  ].sort();
  const classNumber = new Map(classes.map((name, k) => [name, k]));
  const samples = raw.map(({ example, values }): Sample => {
    const features: number[] = [];
    const weights: number[] = [];
    for (const [hash, value] of values) {
      const number = numbers.get(hash);
      if (number === undefined) continue;
      features.push(number);
      weights.push(value);
    }
    const positive = example.labels.map((id) => classNumber.get(classOf(id, example.kind)) as number);
    if (example.labels.length > 0) positive.push(classNumber.get(ANY) as number);
    return {
      features: Int32Array.from(features),
      values: Float32Array.from(weights),
      positive: [...new Set(positive)],
      masked: maskOf(example, classes),
      weight: WEIGHTS[example.file.slice(example.file.lastIndexOf('/') + 1)] ?? 1,
    };
  });
  return { samples, classes, names: kept };
};

/** Classes that nobody may hold against a sentence: what it may also be said to restate, and what contains or names it. */
const maskOf = ({ labels, may, kind }: Example, classes: readonly string[]): number[] => {
  const masked: number[] = [];
  const near = [...labels, ...may];
  classes.forEach((name, k) => {
    const id = name.replace(/^~/, '');
    const hit = near.some((one) => one === id || one.startsWith(`${id}.`) || id.startsWith(`${one}.`));
    if (hit || (kind === 'none' && may.length > 0 && name === ANY)) masked.push(k);
  });
  return masked;
};
