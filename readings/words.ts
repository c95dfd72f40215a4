import type { Edition, Term, Word } from '@/data/types';
import { fitReading } from './ruby';

/** A word of the vocabulary as an entry of the glossary: without Chinese, explanation and uses. */
export const asTerm = ({ homograph: _, ...word }: Word): Term => ({
  ...word,
  kind: 'term',
  ruby: fitReading(word.ja, word.reading) ?? [{ text: word.ja, reading: word.reading }],
  zh: '',
  gloss: { en: '', ja: '', ko: '' },
  forms: { ja: [word.ja], ko: [word.ko, ...(word.kp ? [word.kp] : [])], en: [word.en], zh: [] },
  uses: [],
});

/** An entry of the glossary or the vocabulary by its id. */
export const findTerm = ({ terms, words }: Pick<Edition, 'terms' | 'words'>, id: string): Term | undefined => {
  const term = terms.find((one) => one.id === id);
  if (term) return term;
  const word = words.find((one) => one.id === id);
  return word && asTerm(word);
};
