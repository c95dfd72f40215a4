import type { Edition, Passage, Term, Word } from '@/data/types';
import { asTerm } from '@/readings/words';
import { dateOf, isEra } from './dates';
import { Board, findKeys } from './find';
import { areInitials } from './hangul';
import { LEAST_HAS, LEAST_SHARE, LONGEST_QUERY, MOST_PARTS, MOST_RESULTS } from './limits';
import { idsUnder, namedIds } from './numbers';
import { createScriptSearch, createWordSearch } from './scripts';
import { createSimplifier } from './simplify';
import type { Found, LookupResult, OwnText, Reason, ShippedLookup, Way } from './types';
import { buildWords, tokensOf, unpackWords, type Words, weighTexts } from './words';

export interface Lookup {
  /** Best first, at most `limit`. An empty query finds nothing. */
  find: (query: string, limit?: number) => Found;
  /** The reader's own texts, to be found among the rest; replaces those given before. */
  own: (texts: readonly OwnText[]) => void;
  /** Terms and passages. */
  size: number;
}

const WORKS = { decl: '日朝平壌宣言', rec: '日朝首脳会談', paper: '이성봉 논문' } as const;
/** A share of the query's words that is all of them, but for rounding. */
const ALL = 0.999;
/** Characters of a passage that a list shows. */
const SNIPPET = 60;
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text);

const ofTerm = ({ id, ja, reading, en, ko }: Term) => ({
  type: 'term' as const,
  id,
  title: ja,
  snippet: `${reading} · ${en} · ${ko}`,
});
const ofPassage = ({ id, work, text }: Passage) => ({
  type: 'passage' as const,
  id,
  title: `${WORKS[work]} ${id.slice(work.length + 1)}`,
  snippet: cut(text, SNIPPET),
});

/** Makes the look-up from its shipped index. What the keys are and how answers are ordered is said in docs/lookup.md. */
export const createLookup = (shipped: ShippedLookup, edition: Edition): Lookup => {
  const simplify = createSimplifier(shipped.variants);
  const { ids, terms, ranks } = shipped;
  const glossary = terms - shipped.words;
  const scripts = createScriptSearch(shipped.keys, simplify);
  const vocabulary = createWordSearch(shipped.vocabulary, simplify);
  const termAt = (entry: number): Term | undefined =>
    edition.terms[entry] ?? (entry < terms ? asTerm(edition.words[entry - glossary] as Word) : undefined);
  const names = unpackWords(shipped.names);
  const texts = unpackWords(shipped.texts);
  const places = new Map(ids.map((id, entry) => [id, entry]));
  const uses = edition.terms.map((term) =>
    term.uses.map((id) => places.get(id)).filter((entry) => entry !== undefined),
  );
  const passageIds = ids.slice(terms);
  const board = new Board(ids.length);
  const aside = new Board(ids.length);
  const shares = new Float32Array(ids.length);
  let mine: { texts: readonly OwnText[]; words: Words } | undefined;

  const rank = (entry: number) => (ranks[entry] as number) * (entry < terms ? 0.0015 : 0.001);

  const order = (entry: number) => (board.scores[entry] as number) + rank(entry);

  const byNumber = (query: string): boolean => {
    const found = namedIds(query).flatMap((id) => idsUnder(id, passageIds));
    found.forEach((id, k) => {
      board.offer(places.get(id) as number, 2 - 0.01 * k, 'number', id);
    });
    return found.length > 0;
  };

  /** Entries that carry a date. One that no entry carries is asked for without its day. */
  const byDate = (query: string): boolean => {
    const asked = dateOf(query);
    if (!asked) return false;
    const carries = (date: string) => shipped.dates.filter(([said]) => said === date || said.startsWith(`${date}-`));
    const exact = carries(asked);
    const era = isEra(query);
    for (const [said, entry, printed] of exact.length > 0 || asked.length < 10 ? exact : carries(asked.slice(0, 7))) {
      // What prints the date in the calendar that was asked for comes first, then what prints it, then what explains it.
      const near = printed === 'era' ? (era ? 0.06 : 0.03) : printed === 'text' ? 0.04 : printed === 'gloss' ? -0.1 : 0;
      board.offer(entry, (asked.length < 5 ? 0.7 : 1.5) + (said === asked ? 0.02 : 0) + near, 'date', said);
    }
    // A year alone is a word like others: it stands in names too.
    return asked.length > 4;
  };

  /** Names of terms, and texts, that have the words of the query in any order. */
  const byWords = (query: string): void => {
    const tokens = tokensOf(query.replace(/[ㄱ-ㅣ]+$/, ''), simplify);
    if (
      tokens.length === 0 ||
      (tokens.length === 1 && (tokens[0] as string).length < 2 && /[a-z0-9]/.test(tokens[0] as string))
    )
      return;
    const weigh = (words: Words, use: (entry: number, share: number) => void) => {
      for (const entry of weighTexts(words, tokens, shares)) {
        const share = shares[entry] as number;
        shares[entry] = 0;
        if (share >= LEAST_SHARE) use(entry, Math.min(1, share));
      }
    };
    if (tokens.length > 1)
      weigh(names, (entry, share) => board.offer(entry, share > ALL ? 0.6 : 0.42 * share, 'words', query));
    weigh(texts, (entry, share) => {
      if (entry < terms) board.offer(entry, (share > ALL ? 0.38 : 0.3) * share, 'explains', query);
      else board.offer(entry, (share > ALL ? 0.48 : 0.4) * share, share > ALL ? 'has' : 'words', query);
    });
  };

  /** Words with blanks between them that stand together nowhere: passages that have or use most of them, and the words one by one. */
  const byParts = (query: string): void => {
    const parts = query.split(/\s+/).slice(0, MOST_PARTS);
    if (parts.length < 2 || board.best >= LEAST_HAS) return;
    const counts = new Map<number, number>();
    const heads: number[] = [];
    for (const part of parts) {
      aside.clear();
      scripts.find(part, aside);
      const has = new Set<number>();
      for (const entry of aside.top(2, rank)) {
        if (entry >= glossary || (aside.scores[entry] as number) < 0.8) continue;
        heads.push(entry);
        for (const use of uses[entry] ?? []) has.add(use);
      }
      for (const entry of weighTexts(texts, tokensOf(part, simplify), shares)) {
        if (entry >= terms && (shares[entry] as number) > ALL) has.add(entry);
        shares[entry] = 0;
      }
      for (const entry of has) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    for (const [entry, count] of counts)
      if (count > 1) board.offer(entry, (0.56 * count) / parts.length, 'words', query);
    for (const entry of heads) board.offer(entry, 0.34, 'words', query);
  };

  /** Passages that use the terms that were found first. */
  const byUse = (): void => {
    for (const entry of board.top(3, rank)) {
      const score = board.scores[entry] as number;
      if (entry >= glossary || score < 0.8 || score < board.best - 0.1) continue;
      const headword = edition.terms[entry]?.ja ?? '';
      uses[entry]?.forEach((passage, k) => {
        board.offer(passage, 0.3 + 0.14 * score - 0.003 * k, 'speaks', headword);
      });
    }
  };

  const byOwn = (query: string): LookupResult[] => {
    if (!mine) return [];
    const { texts: own, words } = mine;
    const has = new Float32Array(own.length);
    return weighTexts(words, tokensOf(query, simplify), has)
      .filter((k) => (has[k] as number) > ALL)
      .map((k) => own[k] as OwnText)
      .map(({ id, title, text }) => ({
        type: 'highlight',
        id,
        title,
        snippet: cut(text, SNIPPET),
        score: 0.45,
        why: { how: 'has', text: query },
      }));
  };

  const shown = new Map<number, Pick<LookupResult, 'type' | 'id' | 'title' | 'snippet'>>();
  /** A key is folded; what a reader sees is what they typed, or, but for an error, the word that was meant. */
  const reasonOf = (entry: number, query: string): Reason => {
    const why = board.why(entry);
    if (why.how === 'speaks' || why.how === 'date' || why.how === 'number') return why;
    const term = termAt(entry);
    if (why.how !== 'near' || !term) return { ...why, text: query };
    const { ko, kp, en, rr } = term;
    const meant = { korean: ko, north: kp, english: en, romanization: rr, reading: term.reading } as Partial<
      Record<string, string>
    >;
    return { ...why, text: meant[why.what ?? ''] ?? '' };
  };

  const show = (entry: number, query: string): LookupResult => {
    let known = shown.get(entry);
    if (!known) {
      const term = termAt(entry);
      known = term ? ofTerm(term) : ofPassage(edition.passages[ids[entry] as string] as Passage);
      shown.set(entry, known);
    }
    const { type, id, title, snippet } = known;
    const score = Math.round((board.scores[entry] as number) * 1000) / 1000;
    return { type, id, title, snippet, score, why: reasonOf(entry, query) };
  };

  return {
    size: ids.length,
    own: (own) => {
      mine =
        own.length > 0
          ? {
              texts: own,
              words: buildWords(
                own.map(({ title, text }) => `${text}\n${title}`),
                simplify,
              ),
            }
          : undefined;
    },
    find: (typed, limit = MOST_RESULTS) => {
      const query = typed.slice(0, LONGEST_QUERY).trim();
      board.clear();
      const tried: Way[] = [];
      if (query === '') return { results: [], tried };
      if (areInitials(query)) {
        findKeys(scripts.initials, query.replace(/\s/g, ''), board, 0.95, 'initials');
        tried.push('initials');
      } else {
        tried.push('number');
        const numbered = byNumber(query);
        const dated = byDate(query);
        if (dated) tried.push('date');
        if (!numbered) tried.push(...scripts.find(query, board));
        // The figures of a number or a date are no words.
        if (!numbered && !dated) {
          byWords(query);
          byParts(query);
        }
        byUse();
        if (!numbered && !dated) vocabulary(query, board);
        tried.push('text');
      }
      if (mine) tried.push('highlights');
      const own = byOwn(query).slice(0, Math.floor(limit / 4));
      // Neither terms nor passages crowd out the others altogether.
      const most = limit - own.length;
      const passages = board.top(most, rank, terms);
      const room = most - Math.min(passages.length, Math.floor(most / 3));
      const results = [...board.top(room, rank, 0, terms), ...passages]
        .sort((a, b) => order(b) - order(a) || a - b)
        .slice(0, most)
        .map((entry) => show(entry, query));
      return { results: [...results, ...own], tried };
    },
  };
};
