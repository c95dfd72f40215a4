import { readKanjiNumber } from '@/matching/text/numerals';
import { toRomaji } from '@/readings/romaji';
import { isKana, toHiragana } from '@/readings/ruby';

/** What differs only in width, case, kana, blanks, accents or punctuation is one key. Each fold is for one script. */

const MARKS = /[\u0300-\u036f]/g;
/** Blanks, punctuation and brackets, CJK ones too; ASCII and the interpuncts. */
const PUNCTUATION =
  /[\s!-/:-@[-`{-~\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u2500-\u25ff\u22c5\u3000-\u3004\u3008-\u3020\u30fb\uff65]+/g;

const unaccented = (text: string): string => text.normalize('NFKD').replace(MARKS, '');

/** Kanji, kana and what stands among them: NFKC, katakana as hiragana, variants joined by `simplify`. */
export const foldHan = (text: string, simplify: (text: string) => string): string =>
  simplify(toHiragana(text.normalize('NFKC').toLowerCase()).replace(PUNCTUATION, ''));

/** British and American spellings, made one. Only where the whole family of words differs so. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations)\b)/g, 'iz'],
  [/(?<=[a-z]{2})our(?=s?\b|ed\b|ing\b|ly\b|able\b)/g, 'or'],
  [/(?<=[a-z]{3})ence\b/g, 'ense'],
  [/\bprogramme/g, 'program'],
];

/** Words of Latin text, without accents and case: "Jun’ichirō Koizumi’s" → junichiro, koizumi. */
export const latinWords = (text: string): string[] => {
  let plain = unaccented(text)
    .toLowerCase()
    .replace(/['’ʼ`](?:s\b)?/g, '');
  for (const [from, to] of SPELLINGS) plain = plain.replace(from, to);
  return plain.match(/[a-z0-9]+/g) ?? [];
};

/** A word's likely stem: claims → claim, talks → talk, launched → launch, properties → property. Never under three letters. */
export const stem = (word: string): string => {
  if (word.length < 4 || /\d/.test(word)) return word;
  const one = singular(word);
  const bare = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(one)?.[1];
  if (bare === undefined || bare.length < 3) return one.replace(/e$/, '');
  return /([bdgklmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare.replace(/e$/, '');
};

/** The singular of an English plural; other words stay. */
export const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

/** One spelling for all rōmaji: long vowels short, Kunrei and Nihon-shiki as Hepburn, m before b and p as n. Doubled consonants stay: kokko. */
export const foldDoubled = (text: string): string =>
  unaccented(text)
    .toLowerCase()
    .replace(/[^a-z]+/g, '')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/s[yh](?=[auo])|sy(?=e)/g, 'sh')
    .replace(/[tc]y(?=[auoe])/g, 'ch')
    .replace(/(?:zy|jy|dy)(?=[auoe])/g, 'j')
    .replace(/si/g, 'shi')
    .replace(/ti/g, 'chi')
    .replace(/tu/g, 'tsu')
    .replace(/(?<![sct])hu/g, 'fu')
    .replace(/[zd]i/g, 'ji')
    .replace(/d[zu]u?/g, (found) => (found === 'dz' ? 'z' : 'zu'))
    .replace(/tch/g, 'cch')
    .replace(/wo/g, 'o')
    .replace(/ou|oo|oh(?![aiueo])/g, 'o')
    .replace(/([aiueo])\1+/g, '$1');

/** The same with doubled consonants single, as they are often typed: koko. */
export const foldRomaji = (text: string): string => foldDoubled(text).replace(/([a-z])\1+/g, '$1');

/** Ends of a syllable still being typed, in Kunrei or by an input method, and what Hepburn may make of them: rat → rach (rati). */
const UNFINISHED: Record<string, string> = { ty: 'ch', t: 'ch', sy: 'sh', zy: 'j', z: 'j', d: 'j', h: 'f' };

/** The other spelling under which an unfinished word goes on, if there is one. */
export const goesOn = (romaji: string): string | undefined => {
  const end = /(?:[tsz]y|[tzdh])$/.exec(romaji)?.[0];
  return end && romaji.length > end.length ? romaji.slice(0, -end.length) + UNFINISHED[end] : undefined;
};

/** Kana as folded rōmaji, with the letters that an input method has not turned into kana yet: らt → rat, こっk → kokk. */
export const romajiOfKana = (text: string): string => {
  const plain = toHiragana(text.normalize('NFKC').toLowerCase()).replace(PUNCTUATION, '');
  let out = '';
  for (const run of plain.match(/[a-z]+|[^a-z]+/g) ?? []) out += /[a-z]/.test(run) ? run : toRomaji(run, 'plain');
  return foldDoubled(out);
};

/** Whether all of a text is kana, or kana and the Latin letters of a syllable still being typed. */
export const isKanaTyping = (text: string): boolean => {
  let kana = false;
  for (const char of text.normalize('NFKC')) {
    if (isKana(char)) kana = true;
    else if (!/[a-z\s]/i.test(char)) return false;
  }
  return kana;
};

/** A number written in kanji in Arabic digits: 二〇〇二年九月 → 2002年9月. Only runs that a counter follows. */
export const arabicNumerals = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[〇一二三四五六七八九十百千]+(?=[年月日項条段号])/g, (run) => readKanjiNumber(run, 0, run.length));
