import { readKanjiNumber } from './numerals';

/**
 * The table behind `fold`: for every BMP code unit what it becomes, or which rule it asks for.
 * Built once per process from rules and from the variant pairs of `data/variants.yaml`-derived strings.
 */

/** Values at or above this are rules, not letters. All lie in the private use area, which no text needs. */
export const RULE = 0xe000;
export const DROP = RULE;
/** Punctuation, symbols and white space: nothing in CJK, a single space between Latin words. */
export const BREAK = RULE + 1;
export const SPACE = RULE + 2;
/** A kanji that may be a number: 〇 一 … 九 十 百 千. */
export const NUMERAL = RULE + 3;
export const VOICED = RULE + 4;
export const SEMIVOICED = RULE + 5;
export const JAMO = RULE + 6;
/** First character of an era name (平 昭 令 大 明), or all of it in one (㍻ ㍼ ㋿ ㍽ ㍾). */
export const ERA = RULE + 7;
/** Expands to several units: see `expansions`. */
export const EXPAND = RULE + 8;
/** Ends a sentence and is otherwise a break. */
export const STOP = RULE + 9;
/** A bracket or quotation mark that is otherwise a break. */
export const OPEN = RULE + 10;
export const CLOSE = RULE + 11;

export interface FoldTable {
  map: Uint16Array;
  expansions: Map<number, string>;
  /** The number that a kanji numeral is by itself. */
  numerals: Map<number, string>;
  /** What a numeral is by itself where that is one digit, and an era's first kanji where no era follows; 0 for all else. */
  singles: Uint16Array;
}

const KANJI_NUMERALS = '〇零一二三四五六七八九十百千';
const STOPS = '。！？!?\n\r．';
const OPENERS = '「『（(《“';
const CLOSERS = '」』）)》”';
const ERA_STARTS = '平昭令大明㍻㍼㋿㍽㍾';

/**
 * Hangul in one orthography: North Korean initial ㄹ/ㄴ (로동, 녀자), tense initials of loan words (쏘련, 미싸일),
 * 였 for 었 and ㅖ for ㅔ are written alike, so that both sides of a comparison meet.
 */
export const foldHangul = (unit: number): number => {
  const index = unit - 0xac00;
  let lead = Math.floor(index / 588);
  let vowel = Math.floor((index % 588) / 28);
  const tail = index % 28;
  const palatal =
    vowel === 2 || vowel === 3 || vowel === 6 || vowel === 7 || vowel === 12 || vowel === 17 || vowel === 20;
  if (lead === 1) lead = 0;
  else if (lead === 4) lead = 3;
  else if (lead === 8) lead = 7;
  else if (lead === 10) lead = 9;
  else if (lead === 13) lead = 12;
  if (lead === 5) lead = palatal ? 11 : 2;
  else if (lead === 2 && palatal) lead = 11;
  if (lead === 11 && vowel === 6 && (tail === 0 || tail === 20)) vowel = 4;
  if (vowel === 7) vowel = 5;
  return 0xac00 + (lead * 21 + vowel) * 28 + tail;
};

/** Ranges whose characters may have a compatibility or canonical decomposition worth asking for. */
const COMPATIBLE: readonly (readonly [number, number])[] = [
  [0xa0, 0x24f],
  [0x1e00, 0x1eff],
  [0x2000, 0x2bff],
  [0x2e80, 0x2fdf],
  [0x3000, 0x33ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];

const isWord = (text: string) => /^[\p{L}\p{N}]+$/u.test(text);

/** Builds the table. `from` and `to` are parallel strings of variant characters (traditional, old and Japanese forms → one form). */
export const buildFoldTable = (from: string, to: string): FoldTable => {
  const map = new Uint16Array(0x10000);
  const expansions = new Map<number, string>();
  const variants = new Map<string, string>();
  const singles = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) map[unit] = unit >= RULE && unit < 0xf900 ? DROP : unit;
  for (let unit = 0; unit < 0x80; unit += 1) {
    const char = String.fromCharCode(unit);
    map[unit] = /[a-z0-9]/.test(char) ? unit : /[A-Z]/.test(char) ? unit + 32 : BREAK;
  }
  for (const [first, last] of COMPATIBLE) {
    for (let unit = first; unit <= last; unit += 1) {
      const plain = String.fromCharCode(unit)
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .toLowerCase();
      const kept = plain
        .replace(/[^\p{L}\p{N}]+|\u02bc/gu, '')
        .replace(/[〇零一二三四五六七八九十百千]/g, (numeral) => readKanjiNumber(numeral, 0, 1));
      if (/[\u1100-\u11ff]/.test(kept)) continue; // a lone letter of Hangul stands for itself
      if (kept.length === 0 || !isWord(kept)) map[unit] = BREAK;
      else if (kept.length === 1) map[unit] = kept.charCodeAt(0);
      else {
        map[unit] = EXPAND;
        expansions.set(unit, kept);
      }
    }
  }
  // NFKD above split voiced kana and Hangul; they are letters of their own here.
  for (let unit = 0x3041; unit <= 0x30ff; unit += 1) map[unit] = unit;
  for (let unit = 0x300; unit <= 0x36f; unit += 1) map[unit] = DROP;
  for (let unit = 0x1100; unit <= 0x11ff; unit += 1) map[unit] = JAMO;
  for (let unit = 0xac00; unit <= 0xd7a3; unit += 1) map[unit] = foldHangul(unit);
  for (const unit of [0x27, 0x2018, 0x2019, 0x2bc, 0x60, 0xb4, 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff])
    map[unit] = DROP;
  for (let unit = 0x202a; unit <= 0x202e; unit += 1) map[unit] = DROP;
  for (let unit = 0x2066; unit <= 0x2069; unit += 1) map[unit] = DROP;
  for (let unit = 0xfe00; unit <= 0xfe0f; unit += 1) map[unit] = DROP;
  for (const unit of [0x20, 0x09, 0xa0, 0x3000, 0x2009, 0x202f, 0x205f]) map[unit] = SPACE;
  for (let unit = 0x2000; unit <= 0x200a; unit += 1) map[unit] = SPACE;
  for (const char of '・･‧·⋅․') map[char.charCodeAt(0)] = BREAK;
  map[0x30a0] = BREAK;
  map[0x3099] = VOICED;
  map[0x309b] = VOICED;
  map[0xff9e] = VOICED;
  map[0x309a] = SEMIVOICED;
  map[0x309c] = SEMIVOICED;
  map[0xff9f] = SEMIVOICED;
  for (let i = 0; i < from.length; i += 1) {
    map[from.charCodeAt(i)] = to.charCodeAt(i);
    variants.set(from[i] as string, to[i] as string);
  }
  // A variant of a variant goes the whole way; one of a numeral (韆, a swing) is no number and stays.
  for (const char of from) {
    let unit = map[char.charCodeAt(0)] as number;
    for (let step = 0; step < 4 && map[unit] !== unit; step += 1) unit = map[unit] as number;
    map[char.charCodeAt(0)] = KANJI_NUMERALS.includes(String.fromCharCode(unit)) ? char.charCodeAt(0) : unit;
  }
  const numerals = new Map<number, string>();
  for (const char of KANJI_NUMERALS) {
    map[char.charCodeAt(0)] = NUMERAL;
    const number = readKanjiNumber(char, 0, 1);
    numerals.set(char.charCodeAt(0), number);
    if (number.length === 1) singles[char.charCodeAt(0)] = number.charCodeAt(0);
  }
  for (const char of ERA_STARTS) {
    map[char.charCodeAt(0)] = ERA;
    if (!expansions.has(char.charCodeAt(0))) singles[char.charCodeAt(0)] = (variants.get(char) ?? char).charCodeAt(0);
  }
  for (const char of STOPS) map[char.charCodeAt(0)] = STOP;
  for (const char of OPENERS) map[char.charCodeAt(0)] = OPEN;
  for (const char of CLOSERS) map[char.charCodeAt(0)] = CLOSE;
  // What a compatible form stands for is folded like any other letter: ㉱ → 라 → 나, as 라 is.
  const again = (unit: number) => {
    const folded = map[unit] as number;
    return folded < RULE ? folded : unit;
  };
  for (const [first, last] of COMPATIBLE)
    for (let unit = first; unit <= last; unit += 1) {
      const letters = expansions.get(unit);
      if (letters)
        expansions.set(
          unit,
          letters.replace(/./g, (letter) => String.fromCharCode(again(letter.charCodeAt(0)))),
        );
      else if (map[unit] !== unit && (map[unit] as number) < RULE) map[unit] = again(map[unit] as number);
    }
  return { map, expansions, numerals, singles };
};
