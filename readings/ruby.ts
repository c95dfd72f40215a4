import type { RubyToken } from '@/data/types';

/** Kanji and the signs that are read with them. */
export const isKanji = (char: string | undefined): boolean =>
  char !== undefined && /[\p{sc=Han}々〆ヶヵ〇]/u.test(char);
export const isKana = (char: string | undefined): boolean =>
  char !== undefined && /[\u3041-\u309f\u30a1-\u30ff]/.test(char);

/** Katakana as hiragana; long marks and the rest stay. */
export const toHiragana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/**
 * Reads the notation of data/: `国交[こっこう] 正常化[せいじょうか]の` — a base, its reading in brackets; a blank begins a new base.
 * Without a blank the base is the run of kanji (or of Latin letters and digits) before the bracket. Throws a SyntaxError on an open bracket.
 */
export const parseRuby = (notation: string): RubyToken[] => {
  const tokens: RubyToken[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') tokens.push({ text: plain });
    plain = '';
  };
  for (let i = 0; i < notation.length; i += 1) {
    const char = notation[i] as string;
    if (char === ' ') {
      flush();
      continue;
    }
    if (char !== '[') {
      plain += char;
      continue;
    }
    const close = notation.indexOf(']', i);
    if (close < 0) throw new SyntaxError(`"${notation}": a bracket is not closed`);
    const base = /[\p{sc=Han}々〆ヶヵ〇]+$|[A-Za-zＡ-Ｚａ-ｚ0-9０-９.．]+$/u.exec(plain)?.[0] ?? plain;
    if (base === '') throw new SyntaxError(`"${notation}": a reading without a base`);
    plain = plain.slice(0, plain.length - base.length);
    flush();
    tokens.push({ text: base, reading: notation.slice(i + 1, close) });
    i = close;
  }
  flush();
  return tokens;
};

/** The whole reading of tokens in hiragana. */
export const readingOf = (tokens: readonly RubyToken[]): string =>
  toHiragana(tokens.map(({ text, reading }) => reading ?? text).join(''));

/**
 * Puts a reading on the kanji of a word: 取り組む + とりくむ → 取[と]り組[く]む. Kana of the word must stand in the reading
 * in order; undefined where they do not fit. Searches all ways of cutting, shortest readings first; words are short.
 */
export const fitReading = (word: string, reading: string): RubyToken[] | undefined => {
  const parts = word.match(/[\u3041-\u309f\u30a1-\u30ff]+|[^\u3041-\u309f\u30a1-\u30ff]+/g) ?? [];
  const kana = toHiragana(reading);
  const divide = (part: number, at: number): RubyToken[] | undefined => {
    const text = parts[part];
    if (text === undefined) return at === kana.length ? [] : undefined;
    if (isKana(text[0])) {
      if (!kana.startsWith(toHiragana(text), at)) return undefined;
      const rest = divide(part + 1, at + text.length);
      return rest && [{ text }, ...rest];
    }
    for (let end = at + 1; end <= kana.length; end += 1) {
      const rest = divide(part + 1, end);
      if (rest) return [{ text, reading: kana.slice(at, end) }, ...rest];
    }
    return undefined;
  };
  return divide(0, 0);
};
