import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../data/types';
import type { ShippedModel } from '../../matching/model/model';
import { buildQuoteIndex, packQuoteIndex } from '../../matching/quote/index';
import { createFold } from '../../matching/text/fold';
import type { LexiconOwner, MatcherData } from '../../matching/types';
import { type Concept, loadConcepts } from './concepts';
import { makeForms } from './forms';
import { loadReadings } from './readings';
import { loadLinks, loadTranslations } from './renderings';
import { makeVariants } from './variants';
import { readWeights } from './weights';
import { loadWorks } from './works';
import type { DataProblem } from './yaml-file';

/** Kinds of passage that a page may quote: not the key words, title and bylines. */
const QUOTABLE = new Set(['paragraph', 'item', 'note', 'footnote', 'abstract', 'signature']);
const NO_MODEL: ShippedModel = { classes: [], biases: [], scale: 1, hashes: '', counts: '', targets: '', weights: '' };

export interface Compiled {
  outputs: Record<string, unknown>;
  summary: string[];
}

/** Loads, checks and compiles all data. What is wrong is added to `problems`; nothing is written here. */
export const compileData = (root: string, problems: DataProblem[]): Compiled => {
  const works = loadWorks(root, problems);
  const concepts: Concept[] = existsSync(join(root, 'data', 'concepts')) ? loadConcepts(root, problems) : [];
  const readings = loadReadings(root, problems);
  const variants = makeVariants();
  const fold = createFold(variants.from, variants.to);
  const passages = [...works.passages.values()];
  const quotes = packQuoteIndex(
    buildQuoteIndex(
      passages.filter(({ kind }) => QUOTABLE.has(kind)),
      fold,
    ),
  );
  const owners: LexiconOwner[] = concepts.map(({ id, label }) => ({ id, type: 'concept', label }));
  const forms = makeForms(concepts, fold);
  const weights = join(root, 'data', 'learned', 'weights.tsv');
  const model = existsSync(weights)
    ? readWeights(readFileSync(weights, 'utf8'), 'data/learned/weights.tsv', problems)
    : NO_MODEL;
  const matcher: MatcherData = { variants, quotes, owners, forms, model };
  return {
    outputs: {
      readings,
      matcher,
      edition: {
        passages: Object.fromEntries(works.passages),
        parts: works.parts,
        translations: loadTranslations(root, works, problems),
        readings: {},
        links: loadLinks(root, works, problems),
      } satisfies Edition,
    },
    summary: [`${passages.length} passages, ${concepts.length} concepts in ${forms.length} forms`],
  };
};
