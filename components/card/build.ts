import type { Edition, Passage, WorkId } from '@/data/types';
import type { Difference } from '@/matching/quote/difference';
import type { Kind } from '@/matching/types';
import { placeOf } from '../place';
import { wordsOf } from '../words';
import type { CardData, CardTarget, ComparedPart, Language, Pair, Witness } from './data';

/** How much of its neighbours a difference is shown with. */
const NEIGHBOURS = 7;

/** A card lists so many terms of its passage; the rest are in the look-up. */
const MOST_TERMS = 8;

interface Request {
  kind: Kind;
  targets: readonly string[];
  /** The page's own words. */
  words: string;
  language: Language;
}

/** Puts together what a card shows. Pure: the edition and the comparison are given. */
export const buildCard = (
  request: Request,
  edition: Edition,
  compare: (page: string, passage: string) => Difference[],
): CardData => ({
  kind: request.kind,
  why: [],
  targets: request.targets.flatMap((id) => {
    const passage = edition.passages[id] ?? firstUnder(id, edition);
    return passage ? [buildTarget(passage, id, request, edition, compare)] : [];
  }),
});

/** A work or a part is shown by its first passage. */
const firstUnder = (id: string, edition: Edition): Passage | undefined => {
  const work = id.split('.')[0] as WorkId;
  for (const part of edition.parts[work] ?? []) {
    if (!('passage' in part)) continue;
    const passage = edition.passages[part.passage];
    if (passage && passage.kind !== 'byline' && (part.passage.startsWith(`${id}.`) || id === work)) return passage;
  }
  return undefined;
};

const buildTarget = (
  passage: Passage,
  asked: string,
  request: Request,
  edition: Edition,
  compare: (page: string, passage: string) => Difference[],
): CardTarget => {
  const { language } = request;
  const words = wordsOf(language);
  const compared =
    request.kind === 'quote' ? comparePassage(request.words, passage.text, compare) : { differences: [], pairs: [] };
  const rendering = edition.translations[passage.id]?.[language];
  const target: CardTarget = {
    id: asked,
    work: passage.work,
    title: words.works[passage.work],
    place: placeOf(asked, language),
    lang: passage.lang,
    ruby: edition.readings[passage.id] ?? [{ text: passage.text }],
    differences: compared.differences,
    pairs: compared.pairs,
    notes: [
      ...passage.notes.map((note) => note[language]),
      ...passage.sics
        .filter(({ minor }) => !minor)
        .map((sic) => `${passage.text.slice(sic.start, sic.end)} [sic]: ${sic.note[language]}`),
    ],
    witnesses: (edition.links[passage.id] ?? []).flatMap(({ to, says }): Witness[] => {
      const other = edition.passages[to];
      if (!other) return [];
      return [
        {
          id: to,
          work: other.work,
          place: placeOf(to, language),
          says: says[language],
          original: { lang: other.lang, text: other.text },
        },
      ];
    }),
    terms: edition.terms
      .filter(({ uses }) => uses.includes(passage.id))
      .slice(0, MOST_TERMS)
      .map(({ id, ja, ruby, ko, en, gloss }) => ({
        id,
        ja,
        ruby,
        equivalents: `${en} · ${ko}`,
        gloss: gloss[language],
      })),
  };
  if (rendering && language !== passage.lang) target.translation = { lang: language, text: rendering };
  return target;
};

/** Where the page and the part of the passage that it quotes differ. */
const comparePassage = (
  page: string,
  passage: string,
  compare: (page: string, passage: string) => Difference[],
): { differences: CardTarget['differences']; pairs: Pair[] } => {
  const inside = compare(page, passage);
  return {
    differences: inside.map(({ passage: [start, end] }) => ({ start, end })),
    pairs: inside.map((one) => ({ printed: around(passage, one.passage), page: around(page, one.page) })),
  };
};

const around = (text: string, [start, end]: readonly [number, number]): ComparedPart[] => [
  { text: text.slice(Math.max(0, start - NEIGHBOURS), start), differs: false },
  { text: text.slice(start, end), differs: true },
  { text: text.slice(end, end + NEIGHBOURS), differs: false },
];
