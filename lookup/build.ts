import type { Edition, Term, Word } from '@/data/types';
import { toRomaji } from '@/readings/romaji';
import { datesIn, isEra } from './dates';
import { foldDoubled, foldHan, foldRomaji, latinWords } from './fold';
import { foldOrthography, initialsOf, jamoOf } from './hangul';
import { type Key, packKeys } from './keys';
import { createSimplifier } from './simplify';
import type { ShippedLookup, What } from './types';
import { packWords } from './words';

type Tables = Record<'han' | 'roman' | 'english' | 'jamo' | 'initials', Key[]>;

/** Kinds of passage that are no answer by themselves. */
const NOT_ANSWERS = new Set(['title', 'byline', 'keywords']);

const isHangul = (text: string) => /[\uac00-\ud7a3]/.test(text);
const isLatin = (text: string) =>
  /\p{sc=Latin}/u.test(text) && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text);

/** Joins words, and says where each begins. */
const joined = (words: readonly string[]): { text: string; starts: number[] } => {
  let text = '';
  const starts: number[] = [];
  for (const word of words) {
    starts.push(text.length);
    text += word;
  }
  return { text, starts };
};

/** Words with more readings than this have too many mixtures of kanji and kana. */
const MOST_MIXED = 4;

/** A word with some of its kanji in kana, as it is typed half converted or by one who lacks a character: らち問題, 拉致もんだい. */
const halfConverted = ({ ruby }: Term): string[] => {
  const read = ruby.filter(({ reading }) => reading);
  if (read.length < 2 || read.length > MOST_MIXED) return [];
  return Array.from({ length: 2 ** read.length - 2 }, (_, k) =>
    ruby
      .map((token) => {
        const place = read.indexOf(token);
        return place >= 0 && ((k + 1) >> place) & 1 ? token.reading : token.text;
      })
      .join(''),
  );
};

/** Adds the keys of one term to the tables. `readingOf` knows the readings of its other Japanese forms. */
const addTerm = (
  tables: Tables,
  term: Term,
  entry: number,
  readingOf: (form: string) => string | undefined,
  simplify: (text: string) => string,
) => {
  const han = (value: string, what: What, weight: number) => {
    const text = foldHan(value, simplify);
    tables.han.push({ text, entry, what, weight, starts: [...text].map((_, k) => k) });
  };
  const roman = (parts: readonly string[], what: What, weight: number) => {
    // A part folds alone, so that a search from its head finds it; the whole folds together, as it is typed.
    for (const [fold, share] of [
      [foldDoubled, 1],
      [foldRomaji, 0.97],
    ] as const)
      tables.roman.push({
        text: fold(parts.join('')),
        entry,
        what,
        weight: weight * share,
        starts: joined(parts.map(fold)).starts,
      });
  };
  const english = (value: string, what: What, weight: number) => {
    const { text, starts } = joined(latinWords(value));
    tables.english.push({ text, entry, what, weight, starts });
  };
  const hangul = (value: string, what: What, weight: number) => {
    tables.jamo.push({ text: jamoOf(value).jamo, entry, what, weight, starts: jamoOf(value).starts });
    const loose = foldOrthography(value);
    // A leading mark sets the coarse spellings apart: they are searched only for what is not found as typed.
    tables.jamo.push({ text: `~${loose.jamo}`, entry, what, weight: weight * 0.9, starts: [0] });
    const initials = initialsOf(value);
    tables.initials.push({ text: initials, entry, what, weight, starts: [...initials].map((_, k) => k) });
  };
  const any = (value: string | undefined, what: What, weight: number) => {
    if (!value) return;
    if (isLatin(value)) english(value, what, weight);
    else if (isHangul(value)) hangul(value, what, weight);
    else han(value, what, weight);
  };
  any(term.ja, 'japanese', 1);
  for (const text of halfConverted(term)) han(text, 'reading', 0.9);
  roman(
    term.ruby.length > 0
      ? term.ruby.map(({ text, reading }) => toRomaji(reading ?? text, 'plain'))
      : [toRomaji(term.reading, 'plain')],
    'reading',
    0.98,
  );
  if (term.readingSino) roman([toRomaji(term.readingSino, 'plain')], 'reading', 0.9);
  any(term.ko, 'korean', 1);
  any(term.kp, 'north', 0.98);
  any(term.hanja, 'hanja', 0.97);
  if (term.rr) {
    roman(term.rr.split(/\s+/), 'romanization', 0.95);
    english(term.rr, 'romanization', 0.95);
  }
  any(term.en, 'english', 1);
  // Japanese comes before Chinese where both write a word alike.
  any(term.zh, 'chinese', 0.96);
  any(term.zhHant, 'chinese', 0.96);
  if (term.kind === 'person') {
    // A person is looked up by either name.
    for (const name of [...term.ruby.map(({ text }) => text), ...term.ko.split(' '), ...term.en.split(/\s+/)])
      if (name.length > 1) any(name, 'form', 0.88);
    for (const { text, reading } of term.ruby) roman([toRomaji(reading ?? text, 'plain')], 'reading', 0.86);
  }
  for (const [language, forms] of Object.entries(term.forms))
    for (const form of forms) {
      any(form, 'form', 0.92);
      const reading = language === 'ja' ? readingOf(form) : undefined;
      if (reading) roman([toRomaji(reading, 'plain')], 'reading', 0.84);
    }
};

/** Keys of a word of the vocabulary weigh less than a form of a term that the query begins. */
const WORD_WEIGHT = 0.6;

/** Adds the keys of one word of the vocabulary: whole, or from its beginning. */
const addWord = (tables: Tables, word: Word, entry: number, simplify: (text: string) => string) => {
  const add = (table: Key[], text: string, what: What) =>
    table.push({ text, entry, what, weight: WORD_WEIGHT, starts: [0] });
  add(tables.han, foldHan(word.ja, simplify), 'japanese');
  if (word.hanja) add(tables.han, foldHan(word.hanja, simplify), 'hanja');
  add(tables.roman, foldDoubled(toRomaji(word.reading, 'plain')), 'reading');
  add(tables.roman, foldDoubled(word.rr), 'romanization');
  add(tables.jamo, jamoOf(word.ko).jamo, 'korean');
  if (word.kp) add(tables.jamo, jamoOf(word.kp).jamo, 'north');
  add(tables.english, latinWords(word.en).join(''), 'english');
};

type Dated = ShippedLookup['dates'][number];
const dated = (text: string, entry: number, said: Dated[2]): Dated[] =>
  datesIn(text).map((date) => [date, entry, said]);

/**
 * Builds the look-up's index when the data is compiled. `readings` gives the hiragana of forms of terms, where it is known:
 * they only help to find, and are shown nowhere.
 */
export const buildLookup = (
  edition: Edition,
  variants: { from: string; to: string },
  readings: ReadonlyMap<string, string>,
): ShippedLookup => {
  const simplify = createSimplifier(variants);
  const tables: Tables = { han: [], roman: [], english: [], jamo: [], initials: [] };
  edition.terms.forEach((term, entry) => {
    addTerm(tables, term, entry, (form) => readings.get(form), simplify);
  });
  const vocabulary: Tables = { han: [], roman: [], english: [], jamo: [], initials: [] };
  edition.words.forEach((word, k) => {
    addWord(vocabulary, word, edition.terms.length + k, simplify);
  });
  const size = edition.terms.length + edition.words.length;
  const passages = Object.values(edition.passages).filter(({ kind }) => !NOT_ANSWERS.has(kind));
  const renderings = (id: string) => Object.values(edition.translations[id] ?? {});
  const texts = [
    ...edition.terms.map(({ gloss }) => `${gloss.en} ${gloss.ja} ${gloss.ko}`),
    ...edition.words.map(() => ''),
    ...passages.map(({ id, text }) => [text, ...renderings(id)].join('\n')),
  ];
  const names = edition.terms.map((term) =>
    [
      term.ja,
      term.ko,
      term.kp,
      term.hanja,
      term.rr,
      term.en,
      term.zh,
      term.zhHant,
      ...Object.values(term.forms).flat(),
    ].join('\n'),
  );
  const dates = [
    ...edition.terms.flatMap(({ gloss }, entry) => dated(`${gloss.en}\n${gloss.ja}`, entry, 'gloss')),
    ...passages.flatMap(({ id, text }, k) => {
      const entry = size + k;
      const printed = dated(text, entry, isEra(text) ? 'era' : 'text');
      const known = new Set(printed.map(([date]) => date));
      return [...printed, ...dated(renderings(id).join('\n'), entry, 'rendering').filter(([date]) => !known.has(date))];
    }),
  ];
  return {
    ids: [...[...edition.terms, ...edition.words].map(({ id }) => id), ...passages.map(({ id }) => id)],
    terms: size,
    words: edition.words.length,
    ranks: [
      ...edition.terms.map(({ uses }) => Math.min(9, uses.length)),
      ...edition.words.map(() => 0),
      ...passages.map(({ work }) => ({ decl: 9, rec: 5, paper: 2 })[work]),
    ],
    keys: {
      han: packKeys(tables.han),
      roman: packKeys(tables.roman),
      english: packKeys(tables.english),
      jamo: packKeys(tables.jamo),
      initials: packKeys(tables.initials),
    },
    vocabulary: {
      han: packKeys(vocabulary.han),
      roman: packKeys(vocabulary.roman),
      english: packKeys(vocabulary.english),
      jamo: packKeys(vocabulary.jamo),
    },
    names: packWords(names, simplify),
    texts: packWords(texts, simplify),
    dates,
    variants,
  };
};
