import { plain } from '@/citations/plain';
import { citePassage } from '@/citations/works';
import type { Language } from '@/components/card/data';
import type { Answer, PassageAnswer, TermAnswer } from '@/components/lookup/data';
import { placeOf } from '@/components/place';
import type { Edition, Term } from '@/data/types';
import type { Lookup } from '@/lookup/lookup';
import type { LookupResult, Reason, ShippedLookup } from '@/lookup/types';
import { findTerm } from '@/readings/words';

/** The edition and the look-up over it, opened after the popup's field stands. */
export interface Opened {
  edition: Edition;
  lookup: Lookup;
}

/** Opens both. Nothing of the matcher or the analyser is among it. */
export const openLookup = async (): Promise<Opened> => {
  const [{ createLookup }, edition, shipped] = await Promise.all([
    import('@/lookup/lookup'),
    import('@/.compiled/edition.json').then((module) => module.default as unknown as Edition),
    // A file of the extension's own folder: no request leaves the machine.
    fetch('/data/lookup.json').then((file) => file.json() as Promise<ShippedLookup>),
  ]);
  return { edition, lookup: createLookup(shipped, edition) };
};

/** Words of a passage that stand for what was asked: the query itself, or the forms of the term that the passage speaks of. */
const markedWords = (edition: Edition, why: Reason | undefined): string[] => {
  if (!why) return [];
  if (why.how !== 'speaks') return why.how === 'words' ? why.text.split(/\s+/) : [why.text];
  const term = edition.terms.find(({ ja }) => ja === why.text);
  return term ? [...term.forms.ja, ...term.forms.ko].sort((a, b) => b.length - a.length) : [];
};

const ofPassage = (
  edition: Edition,
  id: string,
  why: Reason | undefined,
  language: Language,
): PassageAnswer | undefined => {
  const passage = edition.passages[id];
  if (!passage) return undefined;
  const { text, lang, work } = passage;
  const ruby = lang === 'ja' ? edition.readings[id] : undefined;
  const renderings = edition.translations[id] ?? {};
  const rendered = language === lang ? undefined : (renderings[language] ?? renderings.en);
  return {
    type: 'passage',
    id,
    ...(why && { why }),
    work,
    lang,
    text,
    ...(ruby && { ruby }),
    ...(rendered && { rendering: { lang: renderings[language] ? language : 'en', text: rendered } }),
    marked: markedWords(edition, why),
  };
};

const ofTerm = (term: Term, why: Reason | undefined, onPage: number): TermAnswer => ({
  type: 'term',
  id: term.id,
  ...(why && { why }),
  term,
  onPage,
});

/** An entry of the edition as an answer; undefined where there is none of that id any more. */
export const answerOf = (
  edition: Edition,
  id: string,
  language: Language,
  page: ReadonlyMap<string, number>,
  why?: Reason,
): Answer | undefined => {
  const term = findTerm(edition, id);
  return term ? ofTerm(term, why, page.get(id) ?? 0) : ofPassage(edition, id, why, language);
};

/** A result as an answer. */
export const answerFor = (
  edition: Edition,
  { type, id, title, snippet, why }: LookupResult,
  language: Language,
  page: ReadonlyMap<string, number>,
): Answer | undefined =>
  type === 'highlight' ? { type, id, why, title, text: snippet } : answerOf(edition, id, language, page, why);

/** What "copy" copies: the word, its reading, the text, or a citation as scholarship of the interface's language writes it. */
export const copyOf = (answer: Answer, what: 'word' | 'reading' | 'citation' | 'text', language: Language): string => {
  if (answer.type === 'highlight') return answer.text;
  if (answer.type === 'term') {
    const { term } = answer;
    if (what === 'reading') return term.reading;
    if (what !== 'citation') return term.ja;
    const [first] = term.uses;
    const cited = first ? cite(first, language) : '';
    return `${term.ja}（${term.reading}） ${term.en}${cited && `: ${cited}`}`;
  }
  return what === 'citation' ? cite(answer.id, language) : answer.text;
};

const cite = (id: string, language: Language): string =>
  plain(citePassage({ id, work: id.split('.')[0] as 'decl', place: placeOf(id, language) }), language);
