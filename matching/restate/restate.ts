import type { LexiconHits } from '../lexicon/scan';
import { ANY_LEAST, CLASS_LEAST, MENTION_LEAST, MORE_LEAST, MORE_SHARE, MOST_TARGETS, TELLING_LEAST } from '../limits';
import { conceptFeature, createFeaturizer } from '../model/features';
import { loadModel } from '../model/model';
import type { Folded } from '../text/fold';
import type { Sentence } from '../text/sentences';
import type { LexiconOwner, MatcherData, Target } from '../types';

/** What the model says of a sentence: how likely it concerns the works at all, and which passages it restates or names. */
export interface Finding {
  kind: 'restate' | 'mention';
  /** Probability that the sentence concerns the works; 0 where it did not come to the model. */
  any: number;
  /** True where the sentence shares our words and is about something else. */
  other: boolean;
  /** Empty where nothing is restated or named surely enough. */
  targets: Target[];
  /** Concepts that told most, best first. */
  reasons: string[];
  /** Owners (concepts or terms) that told, best first: three at most. */
  owners: number[];
  sentence: Sentence;
}

/** Log odds of MORE_LEAST: no class below it is turned into a probability. */
const LEAST_SCORE = Math.log(MORE_LEAST / (1 - MORE_LEAST));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** Makes the judge of sentences: concepts and n-grams through the linear model, with thresholds. */
export const createRestater = (data: MatcherData) => {
  const model = loadModel(data.model);
  const featurize = createFeaturizer();
  const owners = data.owners.map((owner: LexiconOwner) => ({ id: owner.id, hash: conceptFeature(owner.id) }));
  const any = model.classes.indexOf('*');
  /** How much a concept alone speaks for or against there being anything at all: the gate before the model. */
  const telling = Float32Array.from(owners, ({ hash }) => (any < 0 ? 0 : model.weightOf(hash, any)));

  const isOther = (present: ReadonlySet<number>): boolean =>
    data.lookAlikes.some(
      ({ against, unless }) => against.some((one) => present.has(one)) && !unless.some((one) => present.has(one)),
    );

  return (folded: Folded, hits: LexiconHits, sentences: readonly Sentence[]): Finding[] => {
    if (any < 0) return [];
    const findings: Finding[] = [];
    let k = 0;
    for (const sentence of sentences) {
      while (k < hits.count && (hits.starts[k] as number) < sentence.start) k += 1;
      const first = k;
      let sum = 0;
      const present = new Set<number>();
      for (let j = first; j < hits.count && (hits.starts[j] as number) < sentence.end; j += 1) {
        const owner = hits.owners[j] as number;
        if (present.has(owner)) continue;
        present.add(owner);
        sum += telling[owner] as number;
      }
      if (present.size === 0 || sum < TELLING_LEAST) {
        findings.push({
          kind: 'restate',
          any: 0,
          other: isOther(present),
          targets: [],
          reasons: [],
          owners: [],
          sentence,
        });
        continue;
      }
      if (isOther(present)) {
        findings.push({ kind: 'restate', any: 0, other: true, targets: [], reasons: [], owners: [], sentence });
        continue;
      }
      const concepts = [...present].map((owner) => ({ owner, ...(owners[owner] as { id: string; hash: number }) }));
      const scores = model.score(featurize(folded, sentence.start, sentence.end, concepts));
      const anyScore = sigmoid(scores[any] as number);
      const ranked: { name: string; p: number; c: number }[] = [];
      for (let c = 0; c < scores.length; c += 1) {
        if (c === any) continue;
        if ((scores[c] as number) < LEAST_SCORE) continue;
        const p = sigmoid(scores[c] as number);
        ranked.push({ name: model.classes[c] as string, p, c });
      }
      ranked.sort((a, b) => b.p - a.p);
      const best = ranked[0];
      const mention = best !== undefined && (best.name.startsWith('~') || !best.name.includes('.'));
      if (!best || anyScore < ANY_LEAST || best.p < (mention ? MENTION_LEAST : CLASS_LEAST)) {
        findings.push({ kind: 'restate', any: anyScore, other: false, targets: [], reasons: [], owners: [], sentence });
        continue;
      }
      const targets: Target[] = [];
      for (const { name, p } of ranked) {
        if (targets.length >= MOST_TARGETS || p < best.p * MORE_SHARE) break;
        const id = name.replace(/^~/, '');
        if (!targets.some((target) => target.id === id)) targets.push({ id, score: Math.round(p * 100) / 100 });
      }
      const reasons = concepts
        .map(({ id, owner, hash }) => ({ id, owner, weight: model.weightOf(hash, best.c) }))
        .filter(({ weight }) => weight > 0.15)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 5);
      findings.push({
        kind: mention ? 'mention' : 'restate',
        any: anyScore,
        other: false,
        targets,
        reasons: reasons.map(({ id }) => id),
        owners: reasons.slice(0, 3).map(({ owner }) => owner),
        sentence,
      });
    }
    return findings;
  };
};
