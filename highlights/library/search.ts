import { isKana } from '@/readings/ruby';
import { createBreath } from './breath';
import type { Entry } from './entry';
import type { Folding } from './folding';
import type { Readings } from './readings';

/** Full-text search of quotations, notes, tags and titles, in four languages. */

/** One word of a query, as it is compared; each must be found. */
interface Sought {
  plain: string;
  /** All kana: words that are read so are found too. */
  kana: boolean;
  /** Letters of Hangul, so that a syllable still being typed is found; '' for other scripts. */
  jamo: string;
  loose: string;
}
export type Query = readonly Sought[];

/** Words between blanks; between quotation marks of any kind a phrase is one word. */
const WORDS = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』|(\S+)/g;

export const readQuery = (typed: string, folding: Folding): Query =>
  [...typed.matchAll(WORDS)].flatMap((found) => {
    const word = found.slice(1).find((part) => part !== undefined) ?? '';
    const plain = folding.plain(word);
    const hangul = /[\uac00-\ud7a3ㄱ-ㅣ]/.test(word);
    const jamo = hangul ? folding.jamo(word) : '';
    if (plain === '' && jamo === '') return [];
    return [{ plain, kana: [...plain].every(isKana), jamo, loose: hangul ? folding.loose(word) : '' }];
  });

/** What an entry's text is once folded; each made when it is first needed, and kept while the entry is. */
interface Texts {
  plain: string | undefined;
  kana: string | undefined;
  jamo: string | undefined;
  loose: string | undefined;
  /** By the analyser. */
  read: string | undefined;
}

const fieldsOf = ({ quote, note, title, tags }: Entry): string[] => [quote, note, title, ...tags].filter(Boolean);

export interface Search {
  /**
   * The entries in which every word of the query is found, in their order. Of Hangul the spelling as typed wins: both orthographies
   * as one are tried only where it finds nothing; and so are, for kana, readings that must be worked out first. Undefined where `signal` aborted meanwhile.
   */
  find: (entries: readonly Entry[], query: Query, signal?: AbortSignal) => Promise<Entry[] | undefined>;
}

/** So much kana is worth working out readings for: of one sign every text has some. */
const LEAST_KANA = 2;

export const createSearch = (folding: Folding, readings?: Readings): Search => {
  const kept = new WeakMap<Entry, Texts>();
  const textsOf = (entry: Entry): Texts => {
    const known = kept.get(entry);
    if (known) return known;
    const made: Texts = { plain: undefined, kana: undefined, jamo: undefined, loose: undefined, read: undefined };
    kept.set(entry, made);
    return made;
  };
  const folded = (entry: Entry, fold: (text: string) => string): string => fieldsOf(entry).map(fold).join('\n');

  const holds = (entry: Entry, sought: Sought, loosely: boolean): boolean => {
    const texts = textsOf(entry);
    if (sought.jamo !== '') {
      if (loosely) {
        texts.loose ??= folded(entry, folding.loose);
        return texts.loose.includes(sought.loose);
      }
      texts.jamo ??= folded(entry, folding.jamo);
      return texts.jamo.includes(sought.jamo);
    }
    texts.plain ??= folded(entry, folding.plain);
    if (texts.plain.includes(sought.plain)) return true;
    if (!sought.kana) return false;
    texts.kana ??= texts.plain
      .split('\n')
      .map((text) => folding.kana(text))
      .join('\n');
    if (texts.kana.includes(sought.plain)) return true;
    const read = texts.read ?? readings?.of(entry);
    if (read === undefined) return false;
    texts.read ??= folding.plain(read);
    return texts.read.includes(sought.plain);
  };

  const pass = async (entries: readonly Entry[], query: Query, loosely: boolean, signal?: AbortSignal) => {
    const breath = createBreath();
    const found: Entry[] = [];
    for (const [k, entry] of entries.entries()) {
      if (query.every((sought) => holds(entry, sought, loosely))) found.push(entry);
      // The clock is read now and then, and a long text is a reason of its own.
      if (k % 32 === 31 || entry.quote.length + entry.note.length > 2000) await breath();
      if (signal?.aborted) return undefined;
    }
    return found;
  };

  return {
    find: async (entries, query, signal) => {
      const found = await pass(entries, query, false, signal);
      if (!found || found.length > 0) return found;
      if (query.some(({ loose }) => loose !== '')) return pass(entries, query, true, signal);
      if (!readings || !query.some(({ kana, plain }) => kana && plain.length >= LEAST_KANA)) return found;
      await readings.read(entries, signal);
      return signal?.aborted ? undefined : pass(entries, query, false, signal);
    },
  };
};
