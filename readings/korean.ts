import type { Term, Word } from '@/data/types';
import { romanize } from './romanize';

/** A stretch of Korean, with its hanja where they are known. */
export interface KoreanToken {
  text: string;
  hanja?: string;
}

/** What is known of a Korean word or phrase. */
export interface KoreanAnswer {
  ko: string;
  /** Revised Romanization; that of the whole by rule where no entry is it. */
  rr: string;
  /** '' where there are none, or none are certain; hangul stands where a part has none (반둥會議). */
  hanja: string;
  /** North Korean spelling or word; '' where it is the same. */
  kp: string;
  /** The words it was made of, or the one it is. */
  from: { ko: string; en: string; ja: string; reading: string }[];
}

export interface KoreanReader {
  /** Tokens of a text; joined they are the text. */
  read: (text: string) => KoreanToken[];
  /** All of a word or phrase. */
  describe: (text: string) => KoreanAnswer;
}

type Entry = Pick<Word, 'ko' | 'kp' | 'hanja' | 'rr' | 'en' | 'ja' | 'reading' | 'homograph'>;
/** A stretch of known words, and whether they make up a hangul word to its particles. */
interface Piece {
  start: number;
  end: number;
  entry: Entry;
}

/** What may follow the last word of a hangul word: particles, and the beginnings of verbs and of suffixes. */
const AFTER =
  /^(?:은|는|이|가|을|를|의|에|으로|로|와|과|도|만|까지|부터|보다|처럼|이나|나|라|란|며|다|인|임|들|측|간|내|상|하|한|할|함|했|해|되|된|될|됨|돼|시키|시킨|적|히|였|받|당|없|있|같|씨|님)[\uac00-\ud7a3]{0,8}$/;
/** A hangul word longer than this is not taken apart. */
const LONGEST_RUN = 40;
/** Where the parts of a hangul word are not all known, one of at least so many syllables at its head is. */
const SURE = 3;

const HANJA = /\p{sc=Han}/u;

/** Reads Korean by the glossary and the vocabulary. Words are sought from the beginning of each hangul word, longest first. */
export const createKoreanReader = (terms: readonly Term[], words: readonly Word[]): KoreanReader => {
  const entries = new Map<string, Entry[]>();
  const add = (form: string | undefined, entry: Entry) => {
    if (!form || !/^[\uac00-\ud7a30-9]/.test(form)) return;
    const list = entries.get(form) ?? [];
    if (!list.some(({ hanja, ko }) => hanja === entry.hanja && ko === entry.ko)) list.push(entry);
    // Who is asked for a form is told first of the word that it is, then of those whose other form it is.
    list.sort((a, b) => Number(b.ko === form) - Number(a.ko === form));
    entries.set(form, list);
  };
  for (const term of terms) {
    const entry = { ...term, rr: term.rr ?? romanize(term.ko) };
    add(term.ko, entry);
    add(term.kp, entry);
  }
  for (const word of words) {
    add(word.ko, word);
    add(word.kp, word);
  }
  let longest = 0;
  for (const form of entries.keys()) longest = Math.max(longest, form.length);

  /** Whether nothing but particles stands between a place and the end of its hangul word. */
  const isEnd = (text: string, at: number): boolean => {
    const rest = /^[\uac00-\ud7a3]*/.exec(text.slice(at, at + LONGEST_RUN))?.[0] ?? '';
    return rest === '' || AFTER.test(rest);
  };

  /** The words that a hangul word at `start` is made of, up to its particles. A word of the glossary may reach over blanks. */
  const piecesOf = (text: string, start: number): Piece[] => {
    const end = start + (/^[\uac00-\ud7a3]+/.exec(text.slice(start, start + LONGEST_RUN))?.[0].length ?? 0);
    const dead = new Set<number>();
    const tile = (at: number): Piece[] | undefined => {
      if (at >= end && (at === end || !/[\uac00-\ud7a3]/.test(text[at] ?? ''))) return [];
      if (dead.has(at)) return undefined;
      for (let size = Math.min(longest, text.length - at); size > 0; size -= 1) {
        const [entry] = entries.get(text.slice(at, at + size)) ?? [];
        const over = at + size > end;
        const rest = entry && (over ? isEnd(text, at + size) && [] : tile(at + size));
        if (entry && rest) return [{ start: at, end: at + size, entry }, ...rest];
      }
      if (at > start && AFTER.test(text.slice(at, end))) return [];
      dead.add(at);
      return undefined;
    };
    const whole = tile(start);
    if (whole) return whole;
    for (let size = Math.min(longest, end - start); size >= SURE; size -= 1) {
      const [entry] = entries.get(text.slice(start, start + size)) ?? [];
      if (entry) return [{ start, end: start + size, entry }];
    }
    return [];
  };

  /** An entry that begins with a number: 6자회담, 3당 공동선언. */
  const numbered = (text: string, at: number): Piece[] => {
    if (!/[0-9]/.test(text[at] ?? '') || /[0-9]/.test(text[at - 1] ?? '')) return [];
    for (let size = Math.min(longest, text.length - at); size > 1; size -= 1) {
      const [entry] = entries.get(text.slice(at, at + size)) ?? [];
      if (entry && isEnd(text, at + size)) return [{ start: at, end: at + size, entry }];
    }
    return [];
  };

  const allPieces = (text: string): Piece[] => {
    const pieces: Piece[] = [];
    for (let at = 0; at < text.length; ) {
      const found = /[\uac00-\ud7a3]/.test(text[at] ?? '') ? piecesOf(text, at) : numbered(text, at);
      pieces.push(...found);
      const run = /^[\uac00-\ud7a3]+/.exec(text.slice(at, at + 4096))?.[0].length ?? 1;
      const reached = found.at(-1)?.end ?? 0;
      at = Math.max(at + run, reached);
      while (reached > 0 && /[\uac00-\ud7a3]/.test(text[at] ?? '')) at += 1;
    }
    return pieces;
  };

  /** Hanja that are certain in a text: of a form that is one word only, its rarer homographs aside. */
  const certain = (form: string): string | undefined => {
    const own = (entries.get(form) ?? []).filter(({ homograph }) => !homograph);
    const hanja = own.length === 1 ? own[0]?.hanja : undefined;
    return hanja && HANJA.test(hanja) ? hanja : undefined;
  };

  return {
    read: (text) => {
      const tokens: KoreanToken[] = [];
      let done = 0;
      for (const piece of allPieces(text)) {
        const form = text.slice(piece.start, piece.end);
        const hanja = certain(form);
        if (!hanja) continue;
        if (piece.start > done) tokens.push({ text: text.slice(done, piece.start) });
        tokens.push({ text: form, hanja });
        done = piece.end;
      }
      if (done < text.length) tokens.push({ text: text.slice(done) });
      return tokens;
    },
    describe: (text) => {
      const ko = text.normalize('NFC').trim();
      const from = ({ ko: own, en, ja, reading }: Entry) => ({ ko: own, en, ja, reading });
      const exact = entries.get(ko);
      if (exact?.[0]) {
        const [{ rr, hanja = '', kp = '', ko: south }] = exact;
        // A word asked for in the North's spelling is romanized by it.
        return { ko, rr: south === ko ? rr : romanize(ko), hanja, kp: kp === ko ? ko : kp, from: exact.map(from) };
      }
      let [hanja, kp, done, known] = ['', '', 0, 0];
      const pieces = allPieces(ko);
      for (const piece of pieces) {
        const form = ko.slice(piece.start, piece.end);
        hanja += ko.slice(done, piece.start) + (certain(form) ?? form);
        kp += ko.slice(done, piece.start) + (piece.entry.kp ?? form);
        known += form.length;
        done = piece.end;
      }
      hanja += ko.slice(done);
      kp += ko.slice(done);
      const bare = (word: string) => word.replaceAll(' ', '');
      // A particle goes by the sound before it, which the North's word may not have.
      const compound = bare(ko).length <= known;
      return {
        ko,
        rr: romanize(ko),
        hanja: HANJA.test(hanja) ? hanja : '',
        kp: compound && bare(kp) !== bare(ko) ? kp : '',
        from: pieces.map(({ entry }) => from(entry)),
      };
    },
  };
};
