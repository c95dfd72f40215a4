import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, RubyToken } from '../../data/types';
import type { AddressRules } from '../../highlights/address-rules';
import type { FindingData } from '../../highlights/library/folding';
import { buildLookup } from '../../lookup/build';
import type { ShippedLookup } from '../../lookup/types';
import type { ShippedModel } from '../../matching/model/model';
import { buildQuoteIndex, packQuoteIndex } from '../../matching/quote/index';
import { createFold } from '../../matching/text/fold';
import type { LexiconOwner, MatcherData } from '../../matching/types';
import { hiraganaOf } from '../../readings/read';
import { loadAddresses } from './addresses';
import { loadAnaphora } from './anaphora';
import { loadConcepts } from './concepts';
import { makeForms } from './forms';
import { knownWords } from './known-words';
import { loadLinks } from './links';
import { loadLookAlikes } from './look-alikes';
import { loadReadings, nodeReader, withTerms } from './readings';
import { loadTranslations } from './renderings';
import { loadTerms } from './terms';
import { makeVariants } from './variants';
import { loadVocabulary } from './vocabulary';
import { readWeights } from './weights';
import { loadWorks } from './works';
import type { DataProblem } from './yaml-file';

/** Kinds of passage that a page may quote: not the key words, title and bylines. */
const QUOTABLE = new Set(['paragraph', 'item', 'note', 'footnote', 'abstract', 'signature']);
const NO_MODEL: ShippedModel = { classes: [], biases: [], scale: 1, hashes: '', counts: '', targets: '', weights: '' };

export interface Compiled {
  outputs: {
    readings: unknown;
    matcher: MatcherData;
    edition: Edition;
    lookup: ShippedLookup;
    addresses: AddressRules;
    finding: FindingData;
  };
  summary: string[];
}

/** Loads, checks and compiles all data. What is wrong is added to `problems`; nothing is written here. */
/** Kinds of term that are names: to name someone is not to quote. */
const NAMES = new Set(['person', 'place', 'institution']);

export const compileData = async (root: string, problems: DataProblem[]): Promise<Compiled> => {
  const works = loadWorks(root, problems);
  const concepts = loadConcepts(root, problems);
  const terms = loadTerms(root, works, problems);
  const vocabulary = loadVocabulary(root, terms, problems);
  const readings = withTerms(loadReadings(root, problems), terms);
  const variants = makeVariants();
  const fold = createFold(variants.from, variants.to);
  const passages = [...works.passages.values()];
  const quotes = packQuoteIndex(
    buildQuoteIndex(
      passages.filter(({ kind }) => QUOTABLE.has(kind)),
      fold,
    ),
  );
  const owners: LexiconOwner[] = [
    ...concepts.map(({ id, label }): LexiconOwner => ({ id, type: 'concept', label })),
    ...terms.map(
      ({ id, kind, en, ja, ko, reading }): LexiconOwner => ({
        id,
        type: 'term',
        label: { en, ja, ko },
        reading,
        ...(NAMES.has(kind) && { name: true }),
      }),
    ),
  ];
  const forms = makeForms([...concepts, ...terms], fold);
  const weights = join(root, 'data', 'learned', 'weights.tsv');
  const model = existsSync(weights)
    ? readWeights(readFileSync(weights, 'utf8'), 'data/learned/weights.tsv', problems)
    : NO_MODEL;
  const anaphora = loadAnaphora(root, owners, fold, problems);
  const lookAlikes = loadLookAlikes(root, owners, problems);
  const addresses = loadAddresses(root, problems);
  const edition: Edition = {
    passages: Object.fromEntries(works.passages),
    parts: works.parts,
    translations: loadTranslations(root, works, problems),
    readings: {},
    links: loadLinks(root, works, problems),
    terms,
    words: vocabulary,
  };
  const readingsOfForms = new Map<string, string>();
  if (problems.length === 0) {
    const reader = await nodeReader(root, readings);
    for (const { id, lang, text } of passages)
      if (lang === 'ja')
        edition.readings[id] = (await reader.read(text)).map(
          ({ text: base, reading }): RubyToken => (reading ? { text: base, reading } : { text: base }),
        );
    for (const form of terms.flatMap(({ forms }) => forms.ja))
      readingsOfForms.set(form, hiraganaOf(await reader.read(form)));
  }
  return {
    outputs: {
      readings,
      matcher: {
        variants,
        quotes,
        owners,
        forms,
        model,
        anaphora,
        lookAlikes,
        formReadings: Object.fromEntries(readingsOfForms),
      },
      edition,
      lookup: buildLookup(edition, variants, readingsOfForms),
      addresses,
      finding: { variants, words: knownWords(edition, readings.curated, readingsOfForms) },
    },
    summary: [
      `${passages.length} passages, ${terms.length} terms, ${vocabulary.length} words, ${concepts.length} concepts, ${forms.length} forms, ${Object.values(edition.links).flat().length} links`,
    ],
  };
};
