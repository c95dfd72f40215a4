import { quotationWithCitation } from '@/citations/quotation';
import type { Edition, Passage, WorkId } from '@/data/types';
import type { Difference } from '@/matching/quote/difference';
import type { Point } from '@/matching/restate/shared';
import type { Kind, TermHit } from '@/matching/types';
import { placeOf } from '../place';
import { wordsOf } from '../words';
import { emendationsOf, notesOf } from './apparatus';
import { pairsOf, sharedOf } from './compared';
import type { CardData, CardTarget, Language, Witness } from './data';

/** A card lists so many terms of its passage; longer lists are the edition's matter. */
const MOST_TERMS = 12;
/** And so many links, those judged from it first; all are in the edition. */
const MOST_WITNESSES = 8;

export interface CardRequest {
  kind: Kind;
  targets: readonly string[];
  /** The page's own words, and their language ('' where the page does not say). */
  words: string;
  pageLang: string;
  /** What the matcher says of why, in English. */
  why: readonly string[];
  language: Language;
}

/** What the matcher can tell of a page's words and a passage. */
export interface Comparing {
  differences: (page: string, passage: string) => Difference[];
  points: (page: string, passage: string, id: string) => Point[];
  terms: (passage: string) => TermHit[];
  /** A reason of the matcher's in the reader's language. */
  reason: (why: string, language: Language) => string | undefined;
}

/** Puts together what a card shows. Pure: the edition and the comparison are given. */
export const buildCard = (request: CardRequest, edition: Edition, comparing: Comparing): CardData => ({
  kind: request.kind,
  why: request.why.map((why) => comparing.reason(why, request.language) ?? whyOf(why, request)),
  pageLang: request.pageLang,
  targets: request.targets.flatMap((id) => {
    const passage = edition.passages[id] ?? firstUnder(id, edition);
    return passage ? [buildTarget(passage, id, request, edition, comparing)] : [];
  }),
});

/** Of a quotation the matcher counts the characters; of a mention it may say that the page named it before. */
const whyOf = (why: string, { kind, language }: CardRequest): string => {
  const characters = Number.parseInt(why, 10);
  if (kind === 'quote' && characters > 0) return wordsOf(language).ownWords(characters);
  return kind === 'mention' ? wordsOf(language).namedBefore : why;
};

/** A work or a part is shown by its first passage. */
const firstUnder = (id: string, edition: Edition): Passage | undefined => {
  const work = id.split('.')[0] as WorkId;
  for (const part of edition.parts[work] ?? []) {
    if (!('passage' in part)) continue;
    const passage = edition.passages[part.passage];
    const prose = passage && passage.kind !== 'byline' && passage.kind !== 'title';
    if (prose && (part.passage.startsWith(`${id}.`) || id === work)) return passage;
  }
  return undefined;
};

const buildTarget = (
  passage: Passage,
  asked: string,
  request: CardRequest,
  edition: Edition,
  comparing: Comparing,
): CardTarget => {
  const { language } = request;
  const words = wordsOf(language);
  const place = placeOf(asked, language);
  const differences = request.kind === 'quote' ? comparing.differences(request.words, passage.text) : [];
  const compared =
    request.kind === 'restate'
      ? sharedOf(comparing.points(request.words, passage.text, passage.id), request.words, passage.text)
      : { hits: [], shared: [] };
  const rendering = edition.translations[passage.id]?.[language];
  const hits = comparing.terms(passage.text);
  const inPassage = new Set(hits.map(({ id }) => id));
  return {
    id: asked,
    work: passage.work,
    title: words.works[passage.work],
    place,
    lang: passage.lang,
    ruby: edition.readings[passage.id] ?? [{ text: passage.text }],
    text: passage.text,
    differences: differences.map(({ passage: [start, end] }) => ({ start, end })),
    pairs: pairsOf(differences, request.words, passage.text),
    ...compared,
    ...emendationsOf(passage, language),
    sics: passage.sics.map(({ start, end }) => ({ start, end })),
    notes: notesOf(passage, language),
    ...(rendering && language !== passage.lang && { translation: { lang: language, text: rendering } }),
    witnesses: (edition.links[passage.id] ?? [])
      .slice(0, MOST_WITNESSES)
      .flatMap(({ to, says }) => witnessOf(edition.passages[to], says[language], language)),
    terms: edition.terms
      .filter(({ id, uses }) => inPassage.has(id) && uses.length > 0)
      .slice(0, MOST_TERMS)
      .map(({ id, ja, ruby, ko, en, zh }) => ({
        id,
        ja,
        ruby,
        equivalents: [
          { lang: 'en', text: en },
          { lang: 'ko', text: ko },
          { lang: 'zh-Hans', text: zh },
        ].filter(({ lang, text }) => text && !(language === 'ko' && lang === 'en')),
      })),
    termSpans: hits.map(({ id, start, end }) => ({ id, start, end })),
    quotation: quotationWithCitation(
      passage.text,
      { id: asked, work: passage.work, place, lang: passage.lang },
      language,
    ),
  };
};

const witnessOf = (other: Passage | undefined, says: string, language: Language): Witness[] =>
  other
    ? [
        {
          id: other.id,
          work: other.work,
          place: placeOf(other.id, language),
          says,
          original: { lang: other.lang, text: other.text },
        },
      ]
    : [];
