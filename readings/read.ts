import type { RubyToken } from '@/data/types';
import { type Counter, parseNumber, readCounted, readDecimal, readNumber } from './numbers';
import { fitReading, isKanji, parseRuby, toHiragana } from './ruby';

/** Where a reading comes from: a person, the rules for numbers, or only the analyser. */
export type ReadingSource = 'curated' | 'number' | 'analyser';
export interface ReadToken extends RubyToken {
  source?: ReadingSource;
}

/** A word whose reading hangs on its neighbours: the first rule that fits wins. */
export interface Homograph {
  word: string;
  reading: string;
  /** What stands before: `kanji`, `kana`, or one of the words given; nothing: whatever. */
  after?: string[];
  before?: string[];
}

export interface ReadingData {
  /** Words in the notation of `parseRuby`; longer ones win. */
  curated: string[];
  homographs: Homograph[];
  counters: Counter[];
  /** Names of Latin letters and abbreviations: Ａ → えー. */
  letters: Record<string, string>;
}

/** Analyses a stretch into words, each in tokens; all texts joined are the stretch. */
export type Analyse = (text: string) => Promise<RubyToken[][]>;

export interface Reader {
  /** Tokens of any Japanese text; their texts joined are the text. */
  read: (text: string) => Promise<ReadToken[]>;
}

interface Known {
  text: string;
  tokens: RubyToken[];
}

/** Makes a reader: curated words first (longest wins), then numbers with their counters, then the analyser on what lies between. */
export const createReader = (data: ReadingData, analyse: Analyse): Reader => {
  const known = new Map<string, Known[]>();
  for (const notation of data.curated) {
    const tokens = parseRuby(notation);
    const text = tokens.map((token) => token.text).join('');
    const first = text[0] as string;
    const list = known.get(first) ?? [];
    list.push({ text, tokens });
    known.set(first, list);
  }
  for (const list of known.values()) list.sort((a, b) => b.text.length - a.text.length);
  const counters = [...data.counters].sort((a, b) => b.counter.length - a.counter.length);
  const longest = counters[0]?.counter.length ?? 1;
  const counterAt = (text: string, at: number): Counter | undefined => {
    const ahead = text.slice(at, at + longest);
    return counters.find(({ counter }) => ahead.startsWith(counter));
  };
  const homographs = new Map<string, Homograph[]>();
  for (const rule of data.homographs) homographs.set(rule.word, [...(homographs.get(rule.word) ?? []), rule]);

  const curatedAt = (text: string, at: number): RubyToken[] | undefined =>
    known.get(text[at] as string)?.find((word) => text.startsWith(word.text, at))?.tokens;

  /** The rule for a word of the analyser's, by what stands on either side of it. */
  const homograph = (word: string, before: string, after: string): RubyToken[] | undefined => {
    const rule = homographs
      .get(word)
      ?.find((one) => stands(one.after, before, 'before') && stands(one.before, after, 'after'));
    return rule && (fitReading(word, rule.reading) ?? [{ text: word, reading: rule.reading }]);
  };

  const numberAt = (text: string, at: number): { tokens: RubyToken[]; end: number } | undefined => {
    const number = parseNumber(text, at);
    if (!number) return undefined;
    // A kanji digit inside a word (一切, 二重) is the analyser's, unless something is counted.
    const counter = counterAt(text, number.end);
    const size = number.end - at;
    if (number.kanji && !counter && size < 3 && !/[万億兆]/.test(text.slice(at, number.end))) return undefined;
    if (
      number.kanji &&
      counter &&
      isKanji(text[number.end + counter.counter.length]) &&
      size === 1 &&
      !'年月日人名回件党'.includes(counter.counter)
    )
      return undefined;
    const written = text.slice(at, number.end);
    const fraction = /^分の/.exec(text.slice(number.end));
    if (fraction) {
      const below = parseNumber(text, number.end + 2);
      if (below)
        return {
          tokens: [
            { text: `${written}分`, reading: `${readNumber(number.value)}ぶん` },
            { text: 'の' },
            { text: text.slice(number.end + 2, below.end), reading: readNumber(below.value) },
          ],
          end: below.end,
        };
    }
    if (counter && number.decimals === '') {
      const end = number.end + counter.counter.length;
      return { tokens: [{ text: text.slice(at, end), reading: readCounted(number.value, counter) }], end };
    }
    const tokens: RubyToken[] = [{ text: written, reading: readDecimal(number.value, number.decimals) }];
    if (!counter) return { tokens, end: number.end };
    return {
      tokens: [...tokens, { text: counter.counter, reading: counter.reading }],
      end: number.end + counter.counter.length,
    };
  };

  /** A stretch without numbers: curated words that sit on the analyser's word edges, on one side at least, win over it. */
  const readWords = async (stretch: string, before: string, after: string): Promise<ReadToken[]> => {
    if (stretch === '') return [];
    const words = await analyse(stretch);
    const edges = new Map<number, number>();
    let size = 0;
    words.forEach((word, k) => {
      edges.set(size, k);
      size += textOf(word).length;
    });
    edges.set(size, words.length);
    /** Whether a stretch is the beginning or the end of one word that the analyser knows: 大使 in 大使館. */
    const isPartOf = (start: number, end: number): boolean =>
      [words[edges.get(start) ?? -1], words[(edges.get(end) ?? 0) - 1]].some(
        (word) => word !== undefined && textOf(word).length > end - start && word.every(isRead),
      );
    const out: ReadToken[] = [];
    let done = 0;
    const rest = async (end: number) => {
      if (end === done) return;
      const first = edges.get(done);
      const last = edges.get(end);
      const parts =
        first !== undefined && last !== undefined ? words.slice(first, last) : await analyse(stretch.slice(done, end));
      let at = done;
      for (const part of parts) {
        const text = textOf(part);
        const ruled = homograph(text, before + stretch.slice(0, at), stretch.slice(at + text.length) + after);
        for (const token of ruled ?? part)
          out.push(token.reading === undefined ? token : { ...token, source: ruled ? 'curated' : 'analyser' });
        at += text.length;
      }
      done = end;
    };
    for (let i = 0; i < stretch.length; ) {
      const found = known
        .get(stretch[i] as string)
        ?.find(
          ({ text }) =>
            stretch.startsWith(text, i) &&
            (edges.has(i) || edges.has(i + text.length)) &&
            !isPartOf(i, i + text.length),
        );
      if (!found) {
        i += 1;
        continue;
      }
      await rest(i);
      for (const token of found.tokens) out.push(token.reading === undefined ? token : { ...token, source: 'curated' });
      i += found.text.length;
      done = i;
    }
    await rest(stretch.length);
    return out;
  };

  return {
    read: async (text) => {
      const out: ReadToken[] = [];
      let start = 0;
      for (let i = 0; i < text.length; ) {
        const word = curatedAt(text, i);
        const number = word ? undefined : numberAt(text, i);
        const letters = word || number ? undefined : spellLetters(text, i, data.letters);
        if (!number && !letters) {
          i += word ? textOf(word).length : 1;
          continue;
        }
        out.push(...(await readWords(text.slice(start, i), text.slice(0, start), text.slice(i))));
        const tokens = number?.tokens ?? [letters as RubyToken];
        for (const token of tokens)
          out.push(token.reading === undefined ? token : { ...token, source: number ? 'number' : 'curated' });
        i += textOf(tokens).length;
        start = i;
      }
      out.push(...(await readWords(text.slice(start), text.slice(0, start), '')));
      return out;
    },
  };
};

/** Whether a token needs no reading, or has one. */
const isRead = ({ text, reading }: RubyToken): boolean => reading !== undefined || !/[\p{sc=Han}\p{N}]/u.test(text);

const textOf = (tokens: readonly RubyToken[]): string => tokens.map(({ text }) => text).join('');

/** Whether a rule's sides fit what stands there. */
const stands = (sides: string[] | undefined, text: string, side: 'before' | 'after'): boolean => {
  if (sides === undefined) return true;
  const near = side === 'before' ? text.at(-1) : text[0];
  return sides.some((one) => {
    if (one === 'kanji') return isKanji(near);
    if (one === 'kana') return near !== undefined && /[\u3041-\u309f]/.test(near);
    if (one === 'edge') return near === undefined || /[、。「」『』（）・\s]/.test(near);
    return side === 'before' ? text.endsWith(one) : text.startsWith(one);
  });
};

/** An abbreviation in capitals is read letter by letter. */
const spellLetters = (text: string, at: number, letters: Record<string, string>): RubyToken | undefined => {
  const run = /^[A-ZＡ-Ｚ]{2,6}(?![A-Za-zａ-ｚ])/.exec(text.slice(at, at + 8))?.[0];
  if (!run || /[A-Za-zＡ-Ｚａ-ｚ]/.test(text[at - 1] ?? '')) return undefined;
  return { text: run, reading: [...run.normalize('NFKC')].map((letter) => letters[letter] ?? letter).join('') };
};

/** A text's whole reading in hiragana; what has no reading stands as it is. */
export const hiraganaOf = (tokens: readonly RubyToken[]): string =>
  toHiragana(tokens.map(({ text, reading }) => reading ?? text).join(''));
