import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Sic, Trilingual } from '../../data/types';
import type { Works } from './works';
import type { Replacement } from './works-join';
import { type DataProblem, type Entry, readEntries } from './yaml-file';

/** An entry of emendations.yaml. `target` is a passage id, "heading " and an id, or "layout". */
export interface RawEmendation extends Replacement {
  target: string;
  kind: string;
  why: Trilingual;
  confidence: 'certain' | 'probable';
  /** Source lines; only for layout. */
  lines: string;
  line: number;
}

export const EMENDATIONS = 'data/works/emendations.yaml';

/** A field that holds text; '' where it is missing or something else. */
export const text = (entry: Entry, field: string): string =>
  typeof entry.value[field] === 'string' ? (entry.value[field] as string) : '';

/** Says which fields of an entry no one reads: most often a slip of the pen in a field's name. */
export const checkFields = (
  entry: Entry,
  known: readonly string[],
  wrong: (field: string, message: string) => void,
): void => {
  for (const field of Object.keys(entry.value))
    if (!known.includes(field)) wrong(field, `there is no field "${field}" here; the fields are ${known.join(', ')}`);
};

const LANGUAGES = ['en', 'ja', 'ko'] as const;
/** Sorts of damage; the surfaces name each in the reader's language (components/words). */
const DAMAGES = [
  'orphaned or displaced punctuation',
  'columns flattened, letter-spaced',
  'letter-spaced heading',
  'half-width kana',
  'double space',
  'stray space',
  'title block wrapped',
  'page furniture',
];

/** A remark in three languages; the first that is missing is said. */
const trilingual = (entry: Entry, what: string, wrong: (field: string, message: string) => void): Trilingual => {
  const missing = LANGUAGES.find((language) => text(entry, language) === '');
  if (missing) wrong(missing, `${what} is wanted in en, ja and ko; ${missing} is missing`);
  return { en: text(entry, 'en'), ja: text(entry, 'ja'), ko: text(entry, 'ko') };
};

/** Reads emendations.yaml: kind, the reason in three languages and confidence are wanted in every entry. */
export const loadEmendations = (folder: string, problems: DataProblem[]): RawEmendation[] =>
  readEntries(join(folder, 'emendations.yaml'), EMENDATIONS, problems).map((entry) => {
    const passage = text(entry, 'passage');
    const wrong = (field: string, message: string) =>
      problems.push({ file: EMENDATIONS, line: entry.lineOf(field), id: passage, message });
    checkFields(entry, ['passage', 'heading', 'lines', 'printed', 'read', 'kind', 'confidence', ...LANGUAGES], wrong);
    if (!DAMAGES.includes(text(entry, 'kind'))) wrong('kind', `kind must be one of: ${DAMAGES.join('; ')}`);
    const confidence = text(entry, 'confidence');
    if (confidence !== 'certain' && confidence !== 'probable')
      wrong('confidence', 'confidence must be certain or probable');
    return {
      target: entry.value.heading === true ? `heading ${passage}` : passage,
      printed: text(entry, 'printed'),
      read: text(entry, 'read'),
      kind: text(entry, 'kind'),
      why: trilingual(entry, 'the reason', wrong),
      confidence: confidence === 'probable' ? 'probable' : 'certain',
      lines: text(entry, 'lines'),
      line: entry.line,
    };
  });

/** Reads sics.yaml into the passages and headings it names. The words must stand there once. */
export const loadSics = (folder: string, works: Works, problems: DataProblem[]): void => {
  const file = 'data/works/sics.yaml';
  const headings = new Map(
    Object.values(works.parts)
      .flat()
      .flatMap((part) => ('heading' in part ? [[part.heading.id, part.heading] as const] : [])),
  );
  for (const entry of readEntries(join(folder, 'sics.yaml'), file, problems)) {
    const id = text(entry, 'passage');
    const wrong = (field: string, message: string) => problems.push({ file, line: entry.lineOf(field), id, message });
    checkFields(entry, ['passage', 'heading', 'words', 'expected', 'minor', ...LANGUAGES], wrong);
    const owner: { text: string; sics: Sic[] } | undefined =
      entry.value.heading === true ? headings.get(id) : works.passages.get(id);
    const words = text(entry, 'words');
    const note = trilingual(entry, 'the note', wrong);
    if (typeof entry.value.minor !== 'boolean') wrong('minor', 'minor must be true or false');
    if (!owner) {
      wrong('passage', 'no passage has this id (words of a heading need "heading: true")');
      continue;
    }
    const start = owner.text.indexOf(words);
    if (words === '' || start < 0) wrong('words', `"${words}" does not stand there`);
    else if (owner.text.indexOf(words, start + 1) >= 0)
      wrong('words', `"${words}" stands there more than once: give more of its neighbours`);
    else
      owner.sics.push({
        start,
        end: start + words.length,
        expected: text(entry, 'expected'),
        minor: entry.value.minor === true,
        note,
      });
  }
  for (const { sics } of [...works.passages.values(), ...headings.values()]) sics.sort((a, b) => a.start - b.start);
};

/** Reads notes.yaml into the passages that each note names. */
export const loadNotes = (folder: string, works: Works, problems: DataProblem[]): void => {
  const file = 'data/works/notes.yaml';
  if (!existsSync(join(folder, 'notes.yaml'))) return;
  for (const entry of readEntries(join(folder, 'notes.yaml'), file, problems)) {
    const ids = Array.isArray(entry.value.passages) ? entry.value.passages.map(String) : [];
    const wrong = (field: string, message: string) =>
      problems.push({ file, line: entry.lineOf(field), id: ids.join(' '), message });
    checkFields(entry, ['passages', ...LANGUAGES], wrong);
    if (ids.length === 0) wrong('passages', 'passages must be a list of ids');
    const note = trilingual(entry, 'the note', wrong);
    for (const id of ids) {
      const passage = works.passages.get(id);
      if (passage) passage.notes.push(note);
      else wrong('passages', `no passage has the id "${id}"`);
    }
  }
};
