import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emendation, Heading, Passage, WorkId, WorkPart } from '../../data/types';
import { parseLines, readLines } from './source-lines';
import {
  checkFields,
  EMENDATIONS,
  loadEmendations,
  loadNotes,
  loadSics,
  type RawEmendation,
  text,
} from './works-apparatus';
import { type Joining, type Place, readPrinted } from './works-join';
import { type Printed, writtenOf } from './works-rebuild';
import { type DataProblem, readEntries } from './yaml-file';

export interface Works {
  passages: Map<string, Passage>;
  parts: Record<WorkId, WorkPart[]>;
  /** Where every passage, heading and piece of page furniture was printed; enough to rebuild the sources. */
  printed: Printed[];
}

const SOURCES: Record<WorkId, string> = {
  decl: 'mofa-summit-2002.txt',
  rec: 'mofa-summit-2002.txt',
  paper: 'lee-relations.txt',
};
const KINDS = ['paragraph', 'item', 'note', 'footnote', 'abstract', 'keywords', 'title', 'byline', 'signature'];
const FIELDS = ['id', 'kind', 'level', 'lines', 'label', 'text'];

/**
 * Loads the three works and proves each passage against its source: the source's lines, every emendation made, joined by
 * the one rule, must be the passage, character for character; and every line must be used once. What is wrong goes to `problems`.
 */
export const loadWorks = (root: string, problems: DataProblem[]): Works => {
  checkSums(root, problems);
  const folder = join(root, 'data', 'works');
  const works: Works = { passages: new Map(), parts: { decl: [], rec: [], paper: [] }, printed: [] };
  const emendations = new Map<string, RawEmendation[]>();
  for (const one of loadEmendations(folder, problems))
    if (one.target === 'layout') works.printed.push(furniture(one, problems));
    else emendations.set(one.target, [...(emendations.get(one.target) ?? []), one]);
  for (const work of ['decl', 'rec', 'paper'] as const) loadWork(root, work, works, emendations, problems);
  for (const [id, list] of emendations)
    for (const { line } of list)
      problems.push({ file: EMENDATIONS, line, id, message: 'no passage or heading has this id' });
  checkLines(root, works.printed, problems);
  loadSics(folder, works, problems);
  loadNotes(folder, works, problems);
  return works;
};

/** Reads one work's file. Emendations that find their passage are taken out of the map. */
const loadWork = (
  root: string,
  work: WorkId,
  works: Works,
  emendations: Map<string, RawEmendation[]>,
  problems: DataProblem[],
) => {
  const file = `data/works/${work}.yaml`;
  const source = readFileSync(join(root, 'data', 'sources', SOURCES[work]), 'utf8').split('\n');
  const joining: Joining = work === 'paper' ? 'spaced' : 'solid';
  for (const entry of readEntries(join(root, file), file, problems)) {
    const id = text(entry, 'id');
    const kind = text(entry, 'kind');
    const heading = kind === 'heading';
    const key = heading ? `heading ${id}` : id;
    const wrong = (field: string, message: string) => problems.push({ file, line: entry.lineOf(field), id, message });
    checkFields(entry, FIELDS, wrong);
    if (!heading && !KINDS.includes(kind)) wrong('kind', `kind "${kind}" is none of heading, ${KINDS.join(', ')}`);
    if (id !== work && !id.startsWith(`${work}.`)) wrong('id', `the id does not begin with "${work}."`);
    if (!heading && works.passages.has(id)) wrong('id', 'the id stands in this file already');
    const own = emendations.get(key) ?? [];
    emendations.delete(key);
    const spans = parseLines(text(entry, 'lines'));
    if (!spans) {
      wrong('lines', 'lines must read like "12", "12-14", "12-14, 20-22" or "289-290.13"');
      continue;
    }
    const label = text(entry, 'label');
    const { plain, marks } = takeMarks(text(entry, 'text'));
    const written = writtenOf({ label, text: plain, marks });
    const read = readPrinted(readLines(source, spans), own, joining, ({ line }, message) =>
      problems.push({ file: EMENDATIONS, line, id, message }),
    );
    if (read.written !== written)
      wrong('text', `the text is not its source's: ${firstDifference(read.written, written)}`);
    works.printed.push({ id: key, source: SOURCES[work], spans, joining, places: read.places, written });
    if (heading) {
      const part: Heading = {
        id,
        level: Number(entry.value.level ?? 2),
        text: plain,
        emendations: read.places.map((place) => inText(place, label, plain, marks)),
        sics: [],
      };
      works.parts[work].push({ heading: part });
      continue;
    }
    works.passages.set(id, {
      id,
      work,
      lang: work === 'paper' ? (/-en$/.test(id) ? 'en' : 'ko') : 'ja',
      kind: kind as Passage['kind'],
      label,
      text: plain,
      lines: text(entry, 'lines'),
      emendations: read.places.map((place) => inText(place, label, plain, marks)),
      sics: [],
      notes: [],
      marks,
    });
    works.parts[work].push({ passage: id });
  }
};

/** Offsets of a reading in what is written, turned into offsets of the text: without label and footnote marks. */
const inText = (
  place: Place & { of: RawEmendation },
  label: string,
  plain: string,
  marks: Passage['marks'],
): Emendation => {
  const offset = (at: number): number => {
    let rest = at - label.length;
    for (const { at: mark, footnote } of marks)
      if (rest > mark) rest = Math.max(mark, rest - (footnote.length - 'paper.fn'.length + 1));
    return Math.max(0, rest);
  };
  const start = offset(place.start);
  const end = offset(place.end);
  const { kind, why, confidence } = place.of;
  return { start, end, printed: place.printed, read: plain.slice(start, end), kind, why, confidence };
};

/** A line that is no text of the work: a running head. */
const furniture = (one: RawEmendation, problems: DataProblem[]): Printed => {
  const spans = parseLines(one.lines);
  if (!spans)
    problems.push({ file: EMENDATIONS, line: one.line, id: 'layout', message: 'lines must give the source line' });
  return {
    id: 'layout',
    source: SOURCES.paper,
    spans: spans ?? [],
    joining: 'solid',
    places: [],
    written: one.printed,
  };
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

/** Every column of every line that is not blank must be used once. */
const checkLines = (root: string, printed: readonly Printed[], problems: DataProblem[]) => {
  for (const name of new Set(Object.values(SOURCES))) {
    const spans = printed
      .filter(({ source }) => source === name)
      .flatMap(({ id, spans: own }) => own.map((span) => ({ ...span, id })));
    readFileSync(join(root, 'data', 'sources', name), 'utf8')
      .split('\n')
      .forEach((line, k) => {
        if (line.trim() === '') return;
        const users = spans.filter((span) => span.line === k + 1).sort((a, b) => a.from - b.from);
        let reached = 0;
        for (const { from, to, id } of users) {
          const message = from > reached ? 'no passage uses part of this line' : 'two passages use this line';
          if (from !== reached) problems.push({ file: `data/sources/${name}`, line: k + 1, id, message });
          reached = Math.max(reached, to ?? line.length);
        }
        if (reached < line.length)
          problems.push({
            file: `data/sources/${name}`,
            line: k + 1,
            message: 'no passage, heading or layout entry uses this line to its end',
          });
      });
  }
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
