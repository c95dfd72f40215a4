import type { Board } from './find';
import { findKeys, findNear, findShortened, lettersOf } from './find';
import {
  foldDoubled,
  foldHan,
  foldRomaji,
  goesOn,
  isKanaTyping,
  latinWords,
  romajiOfKana,
  singular,
  stem,
} from './fold';
import { foldOrthography, jamoOf } from './hangul';
import { type Keys, unpackKeys } from './keys';
import { LEAST_GOOD } from './limits';
import type { ShippedLookup, Way } from './types';

/** Search of the keys that are in the query's own script. */
export interface ScriptSearch {
  /** Offers what the query finds, and says which ways were tried. */
  find: (query: string, board: Board) => Way[];
  initials: Keys;
}

export const createScriptSearch = (
  shipped: ShippedLookup['keys'],
  simplify: (text: string) => string,
): ScriptSearch => {
  const keys = {
    han: unpackKeys(shipped.han),
    roman: unpackKeys(shipped.roman),
    english: unpackKeys(shipped.english),
    jamo: unpackKeys(shipped.jamo),
  };
  const letters = { roman: lettersOf(keys.roman), english: lettersOf(keys.english), jamo: lettersOf(keys.jamo) };

  const byRoman = (doubled: string, board: Board, scale: number): void => {
    const single = foldRomaji(doubled);
    findKeys(keys.roman, doubled, board, scale);
    if (single !== doubled) findKeys(keys.roman, single, board, scale - 0.015);
    const other = goesOn(doubled);
    if (other) findKeys(keys.roman, other, board, scale - 0.1);
  };

  const byLatin = (query: string, board: Board): void => {
    const words = latinWords(query);
    if (words.length === 0) return;
    const plain = words.join('');
    findKeys(keys.english, plain, board);
    const one = words.map(singular).join('');
    if (one !== plain) findKeys(keys.english, one, board, 0.97);
    const last = stem(words.at(-1) as string);
    const stemmed = words.slice(0, -1).join('') + last;
    if (board.best < 0.8 && last.length > 3 && stemmed !== plain) findKeys(keys.english, stemmed, board, 0.9);
    const doubled = foldDoubled(query);
    const roman = foldRomaji(query);
    if (roman.length > 0 && roman.length >= plain.length / 2) {
      byRoman(doubled, board, 0.995);
    }
    if (board.best >= LEAST_GOOD) return;
    findNear(keys.english, letters.english, plain, board);
    findNear(keys.roman, letters.roman, roman, board);
  };

  const byHangul = (query: string, board: Board): void => {
    const { jamo } = jamoOf(query);
    findKeys(keys.jamo, jamo, board);
    if (board.best >= 0.8) return;
    findKeys(keys.jamo, `~${foldOrthography(query).jamo}`, board, 0.95, 'near');
    if (board.best < LEAST_GOOD) findNear(keys.jamo, letters.jamo, jamo, board);
  };

  /** The keys of the script that the query is in. */
  const find = (query: string, board: Board): Way[] => {
    if (isLatin(query)) {
      byLatin(query.normalize('NFKC'), board);
      return ['latin', 'typos'];
    }
    if (isHangul(query)) {
      byHangul(query, board);
      return ['hangul', 'typos'];
    }
    const han = foldHan(query, simplify);
    findKeys(keys.han, han, board);
    if (board.best === 0) findShortened(keys.han, han, board);
    if (!isKanaTyping(query)) return ['kanji'];
    byRoman(romajiOfKana(query), board, 0.99);
    return ['kanji', 'reading'];
  };

  return { find, initials: unpackKeys(shipped.initials) };
};

/** Search of the vocabulary: a word as it is typed, or its beginning; no typing errors, nothing from inside a word. */
export const createWordSearch = (shipped: ShippedLookup['vocabulary'], simplify: (text: string) => string) => {
  const keys = {
    han: unpackKeys(shipped.han),
    roman: unpackKeys(shipped.roman),
    english: unpackKeys(shipped.english),
    jamo: unpackKeys(shipped.jamo),
  };
  return (query: string, board: Board): void => {
    if (isLatin(query)) {
      findKeys(keys.english, latinWords(query).join(''), board);
      findKeys(keys.roman, foldDoubled(query), board);
    } else if (isHangul(query)) findKeys(keys.jamo, jamoOf(query).jamo, board);
    else if (isKanaTyping(query)) findKeys(keys.roman, romajiOfKana(query), board);
    else findKeys(keys.han, foldHan(query, simplify), board);
  };
};

const isLatin = (query: string) => /^[\p{sc=Latin}\p{M}\p{N}\p{P}\p{S}\s]+$/u.test(query);
const isHangul = (query: string) => /\p{sc=Hangul}/u.test(query) && !/\p{sc=Han}/u.test(query);
