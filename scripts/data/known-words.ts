import type { Edition } from '../../data/types';
import { isKanji, parseRuby } from '../../readings/ruby';

/**
 * Words with their readings, by which the library of highlights finds kanji that were typed as kana: the glossary's and its
 * forms, those that people corrected, the vocabulary's, then every word of the Japanese works. A word that is read in several ways is read as the
 * first of these has it, or as the works have it most often.
 */
export const knownWords = (
  edition: Edition,
  curated: readonly string[],
  forms: ReadonlyMap<string, string>,
): [string, string][] => {
  const known = new Map<string, string>();
  const add = (written: string, reading: string | undefined) => {
    if (reading && !known.has(written) && [...written].some(isKanji)) known.set(written, reading);
  };
  for (const { ja, reading, ruby } of edition.terms) {
    add(ja, reading);
    for (const token of ruby) if (token.text.length > 1) add(token.text, token.reading);
  }
  for (const [form, reading] of forms) add(form, reading);
  for (const notation of curated) {
    const tokens = parseRuby(notation);
    add(tokens.map(({ text }) => text).join(''), tokens.map(({ text, reading }) => reading ?? text).join(''));
  }
  for (const { ja, reading } of edition.words) add(ja, reading);
  const times = new Map<string, number>();
  for (const { text, reading } of Object.values(edition.readings).flat())
    if (reading) times.set(`${text}\n${reading}`, (times.get(`${text}\n${reading}`) ?? 0) + 1);
  for (const [both] of [...times].sort(([, a], [, b]) => b - a)) add(...(both.split('\n') as [string, string]));
  return [...known];
};
