import type { LexiconHits } from '../lexicon/scan';
import {
  ANY_LEAST,
  ANY_POWER,
  CLAUSE_ALONE,
  CLAUSE_BACKED,
  CLAUSE_LEAST,
  CLAUSE_UNITS,
  CONCEPTS_LEAST,
  CONTEXT_CLASS_LEAST,
  EVIDENCE_LEAST,
  FORMULA_ANY,
  FORMULA_UNITS,
  FORMULA_UNITS_OTHER,
  MORE_LEAST,
  MORE_SHARE,
  MOST_CLAUSES,
  MOST_TARGETS,
  SHARE_PART,
  TELLING_FOR,
  TELLING_SUM,
  TELLING_SUM_ON_PAGE,
} from '../limits';
import { conceptFeature, createFeaturizer } from '../model/features';
import type { Model } from '../model/model';
import { firstFrom } from '../stretch';
import type { Folded } from '../text/fold';
import { clausesOf, type Sentence, type Sentences, sentenceAt } from '../text/sentences';
import type { LexiconOwner, MatcherData, Target } from '../types';
import { createConcepts, createLookAlikes } from './present';

/** What the model says of a sentence: how likely it concerns the works at all, and which passages it restates or names. */
export interface Finding {
  kind: 'restate' | 'mention';
  /** Probability that the sentence concerns the works, on its page. */
  any: number;
  /** True where the sentence alone would not be likely enough. */
  byPage: boolean;
  targets: Target[];
  /** Concepts that told most, best first. */
  reasons: string[];
  /** Owners (concepts or terms) that told, best first: five at most. */
  owners: number[];
  sentence: Sentence;
}

const logit = (p: number) => Math.log(p / (1 - p));
/** Log odds of CLAUSE_BACKED: no class below it is turned into a probability. */
const LEAST_SCORE = logit(CLAUSE_BACKED);
/** All classes with log odds below this weigh next to nothing together. */
const LEAST_ODDS = -6;
/** A concept that says less than this for the best class is no reason worth telling; so many are told. */
const LEAST_REASON = 0.15;
const MOST_REASONS = 5;
const MOST_NAMES = 5;
/** Log odds of ANY_LEAST. */
const LEAST_ANY = logit(ANY_LEAST);
/** Log odds below which there is no evidence enough, however sure the passage. */
const LEAST_EVIDENT = logit(EVIDENCE_LEAST ** (1 / ANY_POWER));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
/** A probability that rounds to one is no infinite odds. */
const oddsOf = (p: number) => p / Math.max(1e-9, 1 - p);

/** A concept or term as the model knows it. */
interface Known {
  id: string;
  owner: number;
  hash: number;
}

/** Makes the judge of sentences: concepts and n-grams through the linear model, with thresholds. */
export const createRestater = (data: MatcherData, model: Model) => {
  const featurize = createFeaturizer(data.owners.map(({ id }) => id));
  const owners = data.owners.map(({ id }: LexiconOwner, owner): Known => ({ id, owner, hash: conceptFeature(id) }));
  const any = model.classes.indexOf('*');
  const classes = model.classes.map((name) => ({
    id: name.replace(/^~/, ''),
    mention: name.startsWith('~') || !name.includes('.'),
  }));
  /** How much a concept alone speaks for or against there being anything at all: the gate before the model. */
  const telling = Float32Array.from(owners, ({ hash }) => (any < 0 ? 0 : model.weightOf(hash, any)));
  const concepts = createConcepts(telling);
  const isOther = createLookAlikes(data.lookAlikes, owners.length);

  /**
   * Looks up the features of folded `[start, end)`, whose concepts were gathered last, and scores `*`. Where the concepts say less than
   * `least`, the words are not looked at, and what the concepts said is what it scores.
   */
  const scoreAny = (folded: Folded, start: number, end: number, least = Number.NEGATIVE_INFINITY): number => {
    const score = model.scoreConcepts(featurize.concepts(folded, start, end, concepts.present, concepts.count));
    return score < least ? score : model.scoreGrams(featurize.grams(folded, start, end));
  };

  /** How likely a stretch is to be about each class that it may be about at all, likeliest first. */
  const ranked = { classes: new Uint8Array(classes.length), p: new Float64Array(classes.length), count: 0, odds: 0 };
  /** The classes that a whole sentence was at all likely to be about, while its clauses are ranked. */
  const backed = new Uint8Array(classes.length);
  /** Ranks the classes for the stretch whose features were looked up last. */
  const rank = () => {
    const scores = model.score();
    let count = 0;
    ranked.odds = 0;
    for (let c = 0; c < scores.length; c += 1) {
      const score = scores[c] as number;
      if (score < LEAST_ODDS || c === any) continue;
      ranked.odds += Math.exp(score);
      if (score < LEAST_SCORE) continue;
      const p = sigmoid(score);
      let k = count;
      for (; k > 0 && (ranked.p[k - 1] as number) < p; k -= 1) {
        ranked.p[k] = ranked.p[k - 1] as number;
        ranked.classes[k] = ranked.classes[k - 1] as number;
      }
      ranked.p[k] = p;
      ranked.classes[k] = c;
      count += 1;
    }
    ranked.count = count;
  };
  /** Ranks the classes for folded `[start, end)`, if its concepts (hits are looked at from number `first` on) tell enough. */
  const rankPart = (folded: Folded, hits: LexiconHits, first: number, start: number, end: number) => {
    ranked.count = 0;
    if (end - start < CLAUSE_UNITS) return;
    concepts.gather(hits, first, start, end);
    if (concepts.speakFor < TELLING_FOR || isOther(concepts)) return;
    if (scoreAny(folded, start, end, CONCEPTS_LEAST) >= 0) rank();
  };

  /** Writes down what the model says of a sentence that is surely enough about the works, whose features were looked up last. */
  const judge = (text: string, folded: Folded, hits: LexiconHits, first: number, found: Finding) => {
    const { sentence, targets } = found;
    const add = (c: number, p: number) => {
      const { id } = classes[c] as { id: string };
      if (targets.length < MOST_TARGETS && !targets.some((target) => target.id === id))
        targets.push({ id, score: Math.round(p * 100) / 100 });
    };
    rank();
    if (ranked.count === 0) return;
    const best = ranked.classes[0] as number;
    const most = ranked.p[0] as number;
    const { mention } = classes[best] as { mention: boolean };
    found.kind = mention ? 'mention' : 'restate';
    if (found.byPage && (mention || most < CONTEXT_CLASS_LEAST)) return;
    // A scrap (拉致という語) restates nothing.
    if (!mention && sentence.end - sentence.start < CLAUSE_UNITS) return;
    const least = Math.max(MORE_LEAST, most * MORE_SHARE);
    let near = 0;
    let odds = 0;
    for (; near < Math.min(ranked.count, MOST_TARGETS) && (ranked.p[near] as number) >= least; near += 1)
      odds += oddsOf(ranked.p[near] as number);
    const evidence =
      most ** (1 - SHARE_PART) * (odds / ranked.odds) ** SHARE_PART * (found.byPage ? 1 : found.any ** ANY_POWER);
    // What a sentence does not say surely as a whole, none of its clauses says.
    if (near === 0 || evidence < EVIDENCE_LEAST) return;
    for (let k = 0; k < near; k += 1) add(ranked.classes[k] as number, ranked.p[k] as number);
    backed.fill(0);
    for (let k = 0; k < ranked.count; k += 1) backed[ranked.classes[k] as number] = 1;
    const told = Array.from(concepts.present.subarray(0, concepts.count), (owner) => owners[owner] as Known);
    // A sentence of several clauses may restate a passage in each.
    const clauses = clausesOf(text, folded, sentence).slice(0, MOST_CLAUSES);
    for (const { start, end } of clauses.length > 1 ? clauses : []) {
      rankPart(folded, hits, first, start, end);
      if (ranked.count === 0) continue;
      const own = ranked.classes[0] as number;
      const p = ranked.p[0] as number;
      if (p >= (backed[own] === 1 ? CLAUSE_LEAST : CLAUSE_ALONE)) add(own, p);
    }
    const reasons = told
      .map(({ id, owner, hash }) => ({ id, owner, weight: model.weightOf(hash, best) }))
      .filter(({ weight }) => weight > LEAST_REASON)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_REASONS);
    found.reasons = reasons.map(({ id }) => id);
    found.owners = reasons.slice(0, MOST_NAMES).map(({ owner }) => owner);
  };

  /** Gathers what stands in sentence `k` and says whether it comes to the model; hits are looked at from number `first` on. */
  const comesToModel = (
    hits: LexiconHits,
    first: number,
    { start, end }: Sentences,
    k: number,
    leastSum: number,
  ): boolean => {
    concepts.gather(hits, first, start[k] as number, end[k] as number);
    return concepts.speakFor >= TELLING_FOR && concepts.sum >= leastSum && !isOther(concepts);
  };

  return {
    /**
     * Findings of the sentences that restate or name something surely enough, in order. `lift`: how much likelier (log odds) the page
     * makes them.
     */
    findings: (text: string, folded: Folded, hits: LexiconHits, sentences: Sentences, lift: number): Finding[] => {
      const findings: Finding[] = [];
      if (any < 0) return findings;
      const leastSum = lift > 0 ? TELLING_SUM_ON_PAGE : TELLING_SUM;
      let first = 0;
      for (let k = 0; k < sentences.count; k += 1) {
        const start = sentences.start[k] as number;
        while (first < hits.count && (hits.starts[first] as number) < start) first += 1;
        if (!comesToModel(hits, first, sentences, k, leastSum)) continue;
        const alone = scoreAny(folded, start, sentences.end[k] as number, CONCEPTS_LEAST - lift);
        const score = alone + lift;
        if (score < (alone < LEAST_ANY ? LEAST_ANY : LEAST_EVIDENT)) continue;
        const found: Finding = {
          kind: 'restate',
          any: sigmoid(score),
          byPage: alone < LEAST_ANY,
          targets: [],
          reasons: [],
          owners: [],
          sentence: sentenceAt(sentences, k),
        };
        judge(text, folded, hits, first, found);
        if (found.targets.length > 0) findings.push(found);
      }
      return findings;
    },
    /** Ids of the passages that a part of a sentence, folded `[start, end)`, restates by itself. */
    restatedIn: (folded: Folded, hits: LexiconHits, start: number, end: number): string[] => {
      if (any < 0) return [];
      rankPart(
        folded,
        hits,
        firstFrom((one) => hits.starts[one] as number, hits.count, start),
        start,
        end,
      );
      const ids: string[] = [];
      for (let k = 0; k < ranked.count && (ranked.p[k] as number) >= CLAUSE_LEAST; k += 1) {
        const { id, mention } = classes[ranked.classes[k] as number] as { id: string; mention: boolean };
        if (!mention) ids.push(id);
      }
      return ids;
    },
    /**
     * How long a quotation in sentence `k` must be, for it shares our words and is about something else: by its look-alikes, or because
     * the model, which it comes to, finds next to nothing in it (FORMULA_ANY). 0 where it is not.
     */
    formulaUnits: (folded: Folded, hits: LexiconHits, sentences: Sentences, k: number): number => {
      if (any < 0) return 0;
      const start = sentences.start[k] as number;
      const first = firstFrom((one) => hits.starts[one] as number, hits.count, start);
      if (comesToModel(hits, first, sentences, k, TELLING_SUM_ON_PAGE))
        return sigmoid(scoreAny(folded, start, sentences.end[k] as number)) < FORMULA_ANY ? FORMULA_UNITS : 0;
      return isOther(concepts) ? FORMULA_UNITS_OTHER : 0;
    },
  };
};
