import type { Edition, WorkId } from '@/data/types';
import { toRomaji } from '@/readings/romaji';
import { findTerm } from '@/readings/words';
import { placeOf } from '../place';
import { wordsOf } from '../words';
import type { CardData, Language, TermEntry } from './data';

/** A term's card names so many places of a work; the rest are in the edition. */
const MOST_PLACES = 6;
const WORKS: readonly WorkId[] = ['decl', 'rec', 'paper'];

/** What a term's card shows. A card without an entry where the glossary has no such term. */
export const buildTermCard = (id: string, language: Language, edition: Edition): CardData => {
  const entry = entryOf(id, language, edition);
  return { kind: 'term', targets: [], why: [], pageLang: '', ...(entry && { term: entry }) };
};

const entryOf = (id: string, language: Language, edition: Edition): TermEntry | undefined => {
  const term = findTerm(edition, id);
  if (!term) return undefined;
  const { ja, ruby, ko, hanja, rr, kp, en, zh, zhHant, office, gloss, reading, readingSino, uses } = term;
  return {
    id,
    ruby,
    // A space where a word begins: the pieces of the headword, not its letters in one run.
    romaji: ruby
      .filter(({ text }) => text.trim() !== '')
      .map((token) => toRomaji(token.reading ?? token.text))
      .join(' '),
    ko,
    ...(hanja && { hanja }),
    ...(rr && { rr }),
    ...(kp && kp !== ko && { kp }),
    en,
    zh,
    ...(zhHant && zhHant !== zh && { zhHant }),
    ...(readingSino && { readingSino }),
    ...(office && { office: office[language] }),
    gloss: gloss[language],
    uses: WORKS.flatMap((work) => {
      const places = uses.filter((use) => use.startsWith(`${work}.`)).slice(0, MOST_PLACES);
      return places.length === 0
        ? []
        : [
            {
              work,
              title: wordsOf(language).works[work],
              places: places.map((place) => ({ id: place, place: placeOf(place, language) })),
            },
          ];
    }),
    line: [`${ja}（${reading}）`, ko, kp !== ko && kp, hanja, en, zh, zhHant !== zh && zhHant]
      .filter(Boolean)
      .join(' · '),
  };
};
