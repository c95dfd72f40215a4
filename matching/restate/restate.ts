import type { LexiconHits } from '../lexicon/scan';
import {
  ANY_LEAST,
  CLASS_LEAST,
  CLAUSE_LEAST,
  CLAUSE_UNITS,
  EVIDENCE_LEAST,
  MENTION_LEAST,
  MORE_LEAST,
  MORE_SHARE,
  MOST_CLAUSES,
  MOST_TARGETS,
  TELLING_FOR,
  TELLING_SUM,
} from '../limits';
import { conceptFeature, createFeaturizer } from '../model/features';
import type { Model } from '../model/model';
import type { Folded } from '../text/fold';
import { clausesOf, type Sentence } from '../text/sentences';
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
export const createRestater = (data: MatcherData, model: Model) => {
  const featurize = createFeaturizer();
  const owners = data.owners.map((owner: LexiconOwner) => ({ id: owner.id, hash: conceptFeature(owner.id) }));
  const any = model.classes.indexOf('*');
  /** How much a concept alone speaks for or against there being anything at all: the gate before the model. */
  const telling = Float32Array.from(owners, ({ hash }) => (any < 0 ? 0 : model.weightOf(hash, any)));

  const isOther = (present: ReadonlySet<number>): boolean =>
    data.lookAlikes.some(
      ({ against, unless }) => against.some((one) => present.has(one)) && !unless.some((one) => present.has(one)),
    );

  /** Concepts with a hit inside folded `[start, end)`; hits are looked at from `first` on. */
  const conceptsIn = (hits: LexiconHits, first: number, start: number, end: number) => {
    const present = new Set<number>();
    let speakFor = 0;
    let sum = 0;
    for (let k = first; k < hits.count && (hits.starts[k] as number) < end; k += 1) {
      const owner = hits.owners[k] as number;
      if ((hits.starts[k] as number) < start || (hits.ends[k] as number) > end || present.has(owner)) continue;
      present.add(owner);
      const weight = telling[owner] as number;
      sum += weight;
      speakFor += Math.max(0, weight);
    }
    return { present, speakFor, sum };
  };

  const rank = (folded: Folded, start: number, end: number, present: ReadonlySet<number>) => {
    const concepts = [...present].map((owner) => ({ owner, ...(owners[owner] as { id: string; hash: number }) }));
    const scores = model.score(featurize(folded, start, end, concepts));
    const ranked: { name: string; p: number; c: number }[] = [];
    for (let c = 0; c < scores.length; c += 1)
      if (c !== any && (scores[c] as number) >= LEAST_SCORE)
        ranked.push({ name: model.classes[c] as string, p: sigmoid(scores[c] as number), c });
    ranked.sort((a, b) => b.p - a.p);
    return { concepts, anyScore: sigmoid(scores[any] as number), ranked };
  };

  return (text: string, folded: Folded, hits: LexiconHits, sentences: readonly Sentence[]): Finding[] => {
    if (any < 0) return [];
    const findings: Finding[] = [];
    let first = 0;
    for (const sentence of sentences) {
      while (first < hits.count && (hits.starts[first] as number) < sentence.start) first += 1;
      const { present, speakFor, sum } = conceptsIn(hits, first, sentence.start, sentence.end);
      const other = isOther(present);
      if (other || speakFor < TELLING_FOR || sum < TELLING_SUM) {
        findings.push({ kind: 'restate', any: 0, other, targets: [], reasons: [], owners: [], sentence });
        continue;
      }
      const { concepts, anyScore, ranked } = rank(folded, sentence.start, sentence.end, present);
      const best = ranked[0];
      const mention = best !== undefined && (best.name.startsWith('~') || !best.name.includes('.'));
      const targets: Target[] = [];
      const add = (name: string, p: number) => {
        const id = name.replace(/^~/, '');
        if (targets.length < MOST_TARGETS && !targets.some((target) => target.id === id))
          targets.push({ id, score: Math.round(p * 100) / 100 });
      };
      if (
        best &&
        anyScore >= ANY_LEAST &&
        best.p >= (mention ? MENTION_LEAST : CLASS_LEAST) &&
        best.p * anyScore >= EVIDENCE_LEAST
      )
        for (const { name, p } of ranked) if (p >= best.p * MORE_SHARE) add(name, p);
      // A sentence of several clauses may restate a passage in each.
      if (anyScore >= ANY_LEAST) {
        const clauses = clausesOf(text, folded, sentence).slice(0, MOST_CLAUSES);
        for (const { start, end } of clauses.length > 1 ? clauses : []) {
          if (end - start < CLAUSE_UNITS) continue;
          const part = conceptsIn(hits, first, start, end);
          if (part.speakFor < TELLING_FOR || isOther(part.present)) continue;
          const own = rank(folded, start, end, part.present).ranked[0];
          if (own && own.p >= CLAUSE_LEAST) add(own.name, own.p);
        }
      }
      const told = best
        ? concepts
            .map(({ id, owner, hash }) => ({ id, owner, weight: model.weightOf(hash, best.c) }))
            .filter(({ weight }) => weight > 0.15)
            .sort((a, b) => b.weight - a.weight)
            .slice(0, 5)
        : [];
      findings.push({
        kind: mention ? 'mention' : 'restate',
        any: anyScore,
        other: false,
        targets,
        reasons: told.map(({ id }) => id),
        owners: told.slice(0, 3).map(({ owner }) => owner),
        sentence,
      });
    }
    return findings;
  };
};
