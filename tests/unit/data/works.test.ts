import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadWorks } from '@/scripts/data/works';
import { layoutOf, type Printed, rebuildSource, writtenOf } from '@/scripts/data/works-rebuild';
import type { DataProblem } from '@/scripts/data/yaml-file';

const root = join(import.meta.dirname, '../../..');
const load = (from: string) => {
  const problems: DataProblem[] = [];
  return { works: loadWorks(from, problems), problems };
};
const { works, problems: atRest } = load(root);
const sourceOf = (name: string) => readFileSync(join(root, 'data/sources', name), 'utf8');
const NAMES = ['mofa-summit-2002.txt', 'lee-relations.txt'];
const SOURCES = new Map(NAMES.map((name) => [name, sourceOf(name)]));
const LAYOUTS = new Map(NAMES.map((name) => [name, layoutOf(sourceOf(name))]));

/** The parts of a source, the passages' words taken from what the edition gives its readers. */
const partsOf = (name: string): Printed[] =>
  works.printed
    .filter(({ source }) => source === name)
    .map((part) => {
      const passage = works.passages.get(part.id);
      return passage ? { ...part, written: writtenOf(passage) } : part;
    });
const rebuilds = (name: string, parts: readonly Printed[]): boolean => {
  try {
    return rebuildSource(LAYOUTS.get(name) ?? '', parts) === SOURCES.get(name);
  } catch {
    return false;
  }
};

/** What is said of a copy of the works in which one file is changed. */
const folders: string[] = [];
const changed = (file: string, from: string, to: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'works-'));
  folders.push(folder);
  cpSync(join(root, 'data/works'), join(folder, 'data/works'), { recursive: true });
  symlinkSync(join(root, 'data/sources'), join(folder, 'data/sources'));
  const path = join(folder, 'data/works', file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  return load(folder).problems;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the works, against the printed sources', () => {
  it('every passage is its source, joined and emended; every line is used once', () => {
    expect(atRest).toEqual([]);
  });

  it('every passage of the citation scheme is there', () => {
    const scheme = readFileSync(join(root, 'tests/fixtures/citation-scheme.txt'), 'utf8').trim().split(/\s+/);
    const cited = [...works.passages.values()].filter(({ kind }) => !['byline', 'keywords', 'title'].includes(kind));
    expect(cited.map(({ id }) => id).sort()).toEqual(scheme.sort());
  });

  it.each(NAMES)('%s is rebuilt byte for byte from passages, headings, emendations and bare layout', (name) => {
    expect(rebuildSource(LAYOUTS.get(name) ?? '', partsOf(name))).toBe(SOURCES.get(name));
  });

  it.each(NAMES)('a character lost, doubled, added or changed anywhere is no longer %s', (name) => {
    const parts = partsOf(name);
    const places = parts.flatMap(({ written }, part) => [...written].map((_, at) => ({ part, at })));
    const damages: ((text: string, at: number) => string)[] = [
      (text, at) => text.slice(0, at) + text.slice(at + 1),
      (text, at) => text.slice(0, at + 1) + text.slice(at),
      (text, at) => `${text.slice(0, at)}〇${text.slice(at)}`,
      (text, at) => `${text.slice(0, at)}〇${text.slice(at + 1)}`,
      (text, at) => `${text.slice(0, at)} ${text.slice(at)}`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...damages), ({ part, at }, damage) => {
        const harmed = parts.map((one, k) => (k === part ? { ...one, written: damage(one.written, at) } : one));
        return !rebuilds(name, harmed);
      }),
      { numRuns: 1500 },
    );
  });

  it('a passage left out or used twice is no longer the source', () => {
    for (const name of NAMES) {
      const parts = partsOf(name);
      parts.forEach((part, k) => {
        expect(rebuilds(name, parts.toSpliced(k, 1)), `without ${part.id}`).toBe(false);
        expect(rebuilds(name, [...parts, part]), `${part.id} twice`).toBe(false);
      });
    }
  });

  it('emendations, slips and footnote marks stand where they say', () => {
    for (const { id, text, emendations, sics, marks } of works.passages.values()) {
      for (const { start, end, read } of emendations) expect(text.slice(start, end), id).toBe(read);
      for (const { start, end } of sics) expect(end, id).toBeGreaterThan(start);
      for (const { footnote } of marks) expect(works.passages.get(footnote)?.kind, id).toBe('footnote');
    }
    const marked = [...works.passages.values()].flatMap(({ marks }) => marks.map(({ footnote }) => footnote));
    expect(marked).toEqual(Array.from({ length: 18 }, (_, k) => `paper.fn${k + 1}`));
  });
});

describe('what is wrong is said with file, line and remedy', () => {
  it.each([
    ['emendations.yaml', 'printed: "Ⅰ. 서 론"', 'printed: "Ⅰ. 서 롬"', /the source does not have/],
    ['emendations.yaml', 'confidence: probable', 'confidence: maybe', /certain or probable/],
    ['emendations.yaml', '  ja: "語の両側の線は飾り"\n', '', /the reason is wanted in en, ja and ko; ja is missing/],
    ['emendations.yaml', 'kind: "page furniture"', 'kind: "furniture"', /kind must be one of: .*; page furniture/],
    ['decl.yaml', '平壌で出会い会談', '平壌で会談', /the source gives ….*出会い.*the text has/],
    ['decl.yaml', 'lines: "297"', 'lines: "297ff"', /lines must read like/],
    ['decl.yaml', 'lines: "289-290.13"', 'lines: "289-290"', /two passages use this line/],
    ['decl.yaml', 'kind: signature', 'knid: signature', /there is no field "knid"/],
    ['sics.yaml', 'words: "生存４年"', 'words: "生存５年"', /does not stand there/],
    ['sics.yaml', 'words: "新善"', 'words: "・"', /more than once/],
    ['sics.yaml', 'minor: false\n', 'minor: a little\n', /true or false/],
    ['notes.yaml', 'passages: [decl.sig]', 'passages: [decl.6]', /no passage has the id "decl.6"/],
  ])('%s: %s → %s', (file, from, to, message) => {
    const problem = changed(file, from, to).find((one) => message.test(one.message));
    expect(problem?.message).toMatch(message);
    expect(problem?.line).toBeGreaterThan(1);
  });
});
