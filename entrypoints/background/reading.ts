import readings from '@/.compiled/readings.json';
import type { Language } from '@/components/card/data';
import type { Term } from '@/data/types';
import type { TermHit } from '@/matching/types';
import { createKoreanReader, type KoreanReader } from '@/readings/korean';
import { createReader, type Reader, type ReadingData, type ReadToken } from '@/readings/read';
import { romanize } from '@/readings/romanize';
import { analyse } from './analyser';
import { annotateBlocks } from './answers';
import { edition, theLookup } from './lookup';
import type { SelectionAnswer, SelectionPassage, SelectionTerm, WholeReading } from './messages-lookup';

/** Passages that a selection's card names. */
const MOST_PASSAGES = 4;

let curated: Reader | undefined;
/**
 * Reads by the curated readings and the rules for numbers alone, at once. Runs of one script stand for the analyser's words, so that
 * a curated word must begin or end where such a run does.
 */
const curatedReader = (): Reader => {
  curated ??= createReader(readings as ReadingData, async (text) =>
    (text.match(/[\p{sc=Han}々〆ヶ〇]+|[^\p{sc=Han}々〆ヶ〇]+/gu) ?? []).map((run) => [{ text: run }]),
  );
  return curated;
};

const languageOf = (text: string): SelectionAnswer['lang'] =>
  /[\uac00-\ud7a3]/.test(text) ? 'ko' : /[\u3041-\u30ff\u3400-\u9fff]/.test(text) ? 'ja' : 'other';

let korean: KoreanReader | undefined;
/** What stands between the terms that were found, by the vocabulary. */
const between = (text: string): ReadToken[] => {
  korean ??= createKoreanReader(edition.terms, edition.words);
  return korean
    .read(text)
    .map(({ text: part, hanja }) => (hanja ? { text: part, reading: hanja, source: 'curated' } : { text: part }));
};

/** Korean with hanja over the words that the glossary and the vocabulary know. */
const withHanja = (text: string, hits: readonly TermHit[], terms: ReadonlyMap<string, Term>): ReadToken[] => {
  const tokens: ReadToken[] = [];
  let done = 0;
  for (const { id, start, end } of hits) {
    const { ko, kp, hanja } = terms.get(id) ?? {};
    if (!hanja || !/[\u3400-\u9fff]/.test(hanja)) continue;
    // The page's form may be longer than the word (일본인 납치 문제) or written without its blanks.
    const found = [ko, kp, ko?.replaceAll(' ', ''), kp?.replaceAll(' ', '')]
      .filter((word) => word !== undefined)
      .map((word) => ({ at: text.slice(start, end).indexOf(word), word }))
      .find(({ at }) => at >= 0);
    const at = start + (found?.at ?? 0);
    if (!found || at < done) continue;
    if (at > done) tokens.push(...between(text.slice(done, at)));
    tokens.push({ text: found.word, reading: hanja, source: 'curated' });
    done = at + found.word.length;
  }
  if (done < text.length) tokens.push(...between(text.slice(done)));
  return tokens;
};

const termOf = (hit: TermHit, { id, ja, ruby, ko, hanja, en, gloss }: Term, language: Language): SelectionTerm => ({
  id,
  text: hit.text,
  ja,
  ruby,
  ko,
  ...(hanja && { hanja }),
  en,
  gloss: gloss[language],
});

/** Passages by what the selection quotes or restates, then by what it shares its words with. */
const passagesOf = async (text: string, targets: readonly string[]): Promise<SelectionPassage[]> => {
  const alike = await theLookup()
    .then((lookup) => lookup.find(text).results)
    .catch(() => []);
  const ids = [
    ...targets,
    ...alike.filter(({ type, why }) => type === 'passage' && ['has', 'words'].includes(why.how)).map(({ id }) => id),
  ];
  return [...new Set(ids)]
    .map((id) => edition.passages[id] ?? Object.values(edition.passages).find((one) => one.id.startsWith(`${id}.`)))
    .filter((passage) => passage !== undefined)
    .slice(0, MOST_PASSAGES)
    .map(({ id, work, lang, text: printed }) => ({ id, work, lang, text: printed }));
};

/** What is known of a selection without the analyser. */
export const answerSelection = async (text: string, language: Language): Promise<SelectionAnswer> => {
  const [annotation] = annotateBlocks([text], {});
  const hits = annotation?.terms ?? [];
  const terms = new Map(edition.terms.map((term) => [term.id, term]));
  const lang = languageOf(text);
  const seen = new Set<string>();
  const tokens =
    lang === 'ja' ? await curatedReader().read(text) : lang === 'ko' ? withHanja(text, hits, terms) : [{ text }];
  return {
    lang,
    tokens,
    more:
      lang === 'ja' &&
      tokens.some(({ text: part, reading }) => reading === undefined && /[\u3400-\u9fff々]/.test(part)),
    romanized: lang === 'ko' ? romanize(text) : '',
    terms: hits.flatMap((hit) => {
      const term = terms.get(hit.id);
      if (!term || seen.has(hit.id)) return [];
      seen.add(hit.id);
      return [termOf(hit, term, language)];
    }),
    passages: await passagesOf(
      text,
      (annotation?.footnotes ?? []).flatMap(({ targets }) => targets.map(({ id }) => id)),
    ),
  };
};

export const answerWhole = async (text: string): Promise<WholeReading> => {
  try {
    return { tokens: await analyse(text) };
  } catch (error) {
    console.warn('Kyakuchū: the selection could not be analysed.', error);
    return { failed: true };
  }
};
