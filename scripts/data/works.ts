import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heading, Passage, Trilingual, WorkId, WorkPart } from '../../data/types';
import { parseLines, readLines } from './source-lines';
import { type DataProblem, type Entry, readEntries } from './yaml-file';

export interface Works {
  passages: Map<string, Passage>;
  parts: Record<WorkId, WorkPart[]>;
}

const SOURCES: Record<WorkId, string> = {
  decl: 'mofa-summit-2002.txt',
  rec: 'mofa-summit-2002.txt',
  paper: 'lee-relations.txt',
};
const KINDS = new Set([
  'paragraph',
  'item',
  'note',
  'footnote',
  'abstract',
  'keywords',
  'title',
  'byline',
  'signature',
]);

interface RawEmendation {
  printed: string;
  read: string;
  why: string;
  file: string;
  line: number;
}

const text = (entry: Entry, field: string): string =>
  typeof entry.value[field] === 'string' ? (entry.value[field] as string) : '';
const trilingual = (entry: Entry): Trilingual => ({
  en: text(entry, 'en'),
  ja: text(entry, 'ja'),
  ko: text(entry, 'ko'),
});

/**
 * Loads the three works and proves each passage against its source: the source's lines, every emendation made, joined by
 * the one rule, must be the passage, character for character; and every line must be used once. What is wrong goes to `problems`.
 */
export const loadWorks = (root: string, problems: DataProblem[]): Works => {
  checkSums(root, problems);
  const folder = join(root, 'data', 'works');
  const emendations = new Map<string, RawEmendation[]>();
  const layout: Record<string, Set<number>> = {};
  const emendationFile = 'data/works/emendations.yaml';
  for (const entry of readEntries(join(folder, 'emendations.yaml'), emendationFile, problems)) {
    const passage = text(entry, 'passage');
    if (passage === 'layout') {
      const lines = parseLines(text(entry, 'lines')) ?? [];
      layout.paper ??= new Set();
      for (const { line } of lines) layout.paper.add(line);
      continue;
    }
    const key = entry.value.heading === true ? `heading ${passage}` : passage;
    const list = emendations.get(key) ?? [];
    list.push({
      printed: text(entry, 'printed'),
      read: text(entry, 'read'),
      why: text(entry, 'why'),
      file: emendationFile,
      line: entry.line,
    });
    emendations.set(key, list);
  }

  const works: Works = { passages: new Map(), parts: { decl: [], rec: [], paper: [] } };
  const used: Record<string, Map<string, string>> = {};
  for (const work of ['decl', 'rec', 'paper'] as const) {
    const file = `data/works/${work}.yaml`;
    const sourceFile = SOURCES[work];
    const source = readFileSync(join(root, 'data', 'sources', sourceFile), 'utf8').split('\n');
    used[sourceFile] ??= new Map();
    const claimed = used[sourceFile] as Map<string, string>;
    for (const entry of readEntries(join(folder, `${work}.yaml`), file, problems)) {
      const id = text(entry, 'id');
      const wrong = (field: string, message: string) => problems.push({ file, line: entry.lineOf(field), id, message });
      const kind = text(entry, 'kind');
      const heading = kind === 'heading';
      if (!heading && !KINDS.has(kind)) wrong('kind', `kind "${kind}" is none of ${[...KINDS].join(', ')}`);
      if (id !== work && !id.startsWith(`${work}.`)) wrong('id', `the id does not begin with "${work}."`);
      if (!heading && works.passages.has(id)) wrong('id', 'the id stands in this file already');
      const spans = parseLines(text(entry, 'lines'));
      if (!spans) {
        wrong('lines', 'lines must read like "12", "12-14", "12-14, 20-22" or "289-290.13"');
        continue;
      }
      const printed = readLines(source, spans);
      for (const { line, from, to } of spans) {
        if ((source[line - 1] ?? '').trim() === '') continue;
        const key = from === 0 && to === undefined ? `${line}` : `${line}.${from ? 'b' : 'a'}`;
        if (claimed.has(key)) wrong('lines', `source line ${line} is used by ${claimed.get(key)} already`);
        claimed.set(key, id);
      }
      const marked = text(entry, 'text');
      const label = text(entry, 'label');
      const own = emendations.get(heading ? `heading ${id}` : id) ?? [];
      const rebuilt = rebuild(printed, own, work === 'paper' ? 'spaced' : 'solid', (one, message) =>
        problems.push({ file: one.file, line: one.line, id, message }),
      );
      const written = label + marked.replace(/\[fn(\d+)\]/g, '$1)');
      if (rebuilt !== written) wrong('text', `the text is not its source's: ${firstDifference(rebuilt, written)}`);
      emendations.delete(heading ? `heading ${id}` : id);
      if (heading) {
        const part: Heading = { id, level: Number(entry.value.level ?? 2), text: marked };
        works.parts[work].push({ heading: part });
        continue;
      }
      const { plain, marks } = takeMarks(marked);
      works.passages.set(id, {
        id,
        work,
        lang: work === 'paper' ? (/-en$/.test(id) ? 'en' : 'ko') : 'ja',
        kind: kind as Passage['kind'],
        label,
        text: plain,
        lines: text(entry, 'lines'),
        emendations: own.flatMap(({ printed: was, read, why }) => {
          const start = plain.indexOf(read.replace(/⏎/g, ''));
          return start < 0 || read === '' ? [] : [{ start, end: start + read.length, printed: was, read, why }];
        }),
        sics: [],
        notes: [],
        marks,
      });
      works.parts[work].push({ passage: id });
    }
  }
  for (const [key, list] of emendations)
    for (const one of list)
      problems.push({ file: one.file, line: one.line, id: key, message: 'no passage or heading has this id' });
  checkAllUsed(root, used, layout, problems);
  loadSics(folder, works, problems);
  loadNotes(folder, works, problems);
  return works;
};

const checkSums = (root: string, problems: DataProblem[]) => {
  const file = 'data/sources/SHA256SUMS';
  readFileSync(join(root, file), 'utf8')
    .trim()
    .split('\n')
    .forEach((row, k) => {
      const [sum = '', name = ''] = row.split(/\s+/);
      const path = join(root, 'data', 'sources', name);
      const real = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '(no such file)';
      if (real !== sum)
        problems.push({ file, line: k + 1, id: name, message: `the source is not the one recorded: ${real}` });
    });
};

/** Emends the printed lines (⏎ between them), then joins them: with nothing in Japanese; in the paper a blank at a line's end is a blank between words. */
const rebuild = (
  lines: string[],
  emendations: RawEmendation[],
  joining: 'solid' | 'spaced',
  wrong: (one: RawEmendation, message: string) => void,
): string => {
  let joined = lines.join('⏎');
  for (const one of emendations) {
    const at = joined.indexOf(one.printed);
    if (one.printed === '' || at < 0) wrong(one, `the source does not have "${one.printed}" here`);
    else if (joined.indexOf(one.printed, at + 1) >= 0)
      wrong(one, `"${one.printed}" stands more than once: give more of its neighbours`);
    else joined = joined.slice(0, at) + one.read + joined.slice(at + one.printed.length);
  }
  if (joining === 'solid') return joined.split('⏎').join('');
  return joined
    .split('⏎')
    .reduce((before, line) => (before.endsWith(' ') ? `${before.trimEnd()} ` : before) + line.trimStart(), '')
    .trim();
};

const firstDifference = (a: string, b: string): string => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const near = (value: string) => `…${value.slice(Math.max(0, at - 8), at + 12)}…`;
  return `the source gives ${near(a)}, the text has ${near(b)}`;
};

const takeMarks = (marked: string): { plain: string; marks: Passage['marks'] } => {
  const marks: Passage['marks'] = [];
  let plain = '';
  let last = 0;
  for (const match of marked.matchAll(/\[fn(\d+)\]/g)) {
    plain += marked.slice(last, match.index);
    marks.push({ at: plain.length, footnote: `paper.fn${match[1]}` });
    last = match.index + match[0].length;
  }
  return { plain: plain + marked.slice(last), marks };
};

const checkAllUsed = (
  root: string,
  used: Record<string, Map<string, string>>,
  layout: Record<string, Set<number>>,
  problems: DataProblem[],
) => {
  for (const [name, claimed] of Object.entries(used)) {
    const furniture = name === SOURCES.paper ? (layout.paper ?? new Set<number>()) : new Set<number>();
    readFileSync(join(root, 'data', 'sources', name), 'utf8')
      .split('\n')
      .forEach((line, k) => {
        const number = k + 1;
        const halves = claimed.has(`${number}.a`) && claimed.has(`${number}.b`);
        if (line.trim() !== '' && !claimed.has(`${number}`) && !halves && !furniture.has(number))
          problems.push({
            file: `data/sources/${name}`,
            line: number,
            message: 'no passage, heading or layout entry uses this line',
          });
      });
  }
};

const loadSics = (folder: string, works: Works, problems: DataProblem[]) => {
  const file = 'data/works/sics.yaml';
  for (const entry of readEntries(join(folder, 'sics.yaml'), file, problems)) {
    const id = text(entry, 'passage');
    const passage = works.passages.get(id);
    const words = text(entry, 'words');
    const start = passage?.text.indexOf(words) ?? -1;
    const wrong = (field: string, message: string) => problems.push({ file, line: entry.lineOf(field), id, message });
    if (!passage) wrong('passage', 'no passage has this id');
    else if (words === '' || start < 0) wrong('words', `the passage does not have "${words}"`);
    else if (Object.values(trilingual(entry)).includes('')) wrong('en', 'the note is wanted in en, ja and ko');
    else
      passage.sics.push({
        start,
        end: start + words.length,
        expected: text(entry, 'expected'),
        minor: entry.value.minor === true,
        note: trilingual(entry),
      });
  }
};

const loadNotes = (folder: string, works: Works, problems: DataProblem[]) => {
  const file = 'data/works/notes.yaml';
  if (!existsSync(join(folder, 'notes.yaml'))) return;
  for (const entry of readEntries(join(folder, 'notes.yaml'), file, problems)) {
    const ids = Array.isArray(entry.value.passages) ? entry.value.passages.map(String) : [];
    const wrong = (field: string, message: string) =>
      problems.push({ file, line: entry.lineOf(field), id: ids.join(' '), message });
    if (ids.length === 0) wrong('passages', 'passages must be a list of ids');
    if (Object.values(trilingual(entry)).includes('')) wrong('en', 'the note is wanted in en, ja and ko');
    for (const id of ids) {
      const passage = works.passages.get(id);
      if (passage) passage.notes.push(trilingual(entry));
      else wrong('passages', `no passage has the id "${id}"`);
    }
  }
};
