import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadWorks } from '@/scripts/data/works';
import type { DataProblem } from '@/scripts/data/yaml-file';

const root = join(import.meta.dirname, '../../..');
const load = (from: string) => {
  const problems: DataProblem[] = [];
  return { works: loadWorks(from, problems), problems };
};

/** A copy of the works in which one file is changed. */
const folders: string[] = [];
const changed = (file: string, change: (text: string) => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'works-'));
  folders.push(folder);
  cpSync(join(root, 'data/works'), join(folder, 'data/works'), { recursive: true });
  symlinkSync(join(root, 'data/sources'), join(folder, 'data/sources'));
  const path = join(folder, 'data/works', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return load(folder).problems;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the works, against the printed sources', () => {
  it('every passage is its source, joined and emended; every line is used once', () => {
    expect(load(root).problems).toEqual([]);
  });

  it('every passage of the citation scheme is there', () => {
    const { passages } = load(root).works;
    const scheme = readFileSync(join(root, 'tests/fixtures/citation-scheme.txt'), 'utf8').trim().split(/\s+/);
    expect([...passages.keys()].filter((id) => !/byline|keywords|title|author/.test(id)).sort()).toEqual(scheme.sort());
  });

  it('a single lost, added or doubled character anywhere is found', { timeout: 120_000 }, () => {
    const { passages } = load(root).works;
    const ids = [...passages.keys()];
    for (let k = 0; k < 36; k += 1) {
      const passage = passages.get(ids[(k * 37) % ids.length] as string);
      if (!passage) throw new Error('no passage');
      const at = (k * 7919) % Math.max(1, passage.text.length - 12);
      const words = passage.text.slice(at, at + 10);
      if (/["\\]/.test(words) || passage.marks.some(({ at: mark }) => mark > at && mark < at + 10)) continue;
      const damage = [words.slice(1), `${words[0]}${words}`, `${words}ん`][k % 3] as string;
      const problems = changed(`${passage.work}.yaml`, (text) => {
        const start = text.indexOf(
          `text: `,
          text.indexOf(`- id: ${passage.id}\n`, text.indexOf('kind: heading') < 0 ? 0 : 0),
        );
        const here = text.indexOf(words, start);
        return text.slice(0, here) + damage + text.slice(here + words.length);
      });
      expect(problems.length, `${passage.id}: ${words} → ${damage}`).toBeGreaterThan(0);
    }
  });

  it('an emendation that the source does not bear out is named with its line', () => {
    const [problem] = changed('emendations.yaml', (text) => text.replace('printed: "Ⅰ. 서 론"', 'printed: "Ⅰ. 서 롬"'));
    expect(problem?.message).toMatch(/the source does not have/);
    expect(problem?.file).toBe('data/works/emendations.yaml');
  });
});
