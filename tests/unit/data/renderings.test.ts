import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadTranslations } from '@/scripts/data/renderings';
import { loadWorks } from '@/scripts/data/works';
import type { DataProblem } from '@/scripts/data/yaml-file';

const root = join(import.meta.dirname, '../../..');
const works = loadWorks(root, []);
const folder = mkdtempSync(join(tmpdir(), 'renderings-'));
mkdirSync(join(folder, 'data'));
afterAll(() => rmSync(folder, { recursive: true }));

const changed = (name: string, from: RegExp, to: string): DataProblem[] => {
  cpSync(join(root, 'data/translations'), join(folder, 'data/translations'), { recursive: true });
  const path = join(folder, 'data/translations', name);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
  const problems: DataProblem[] = [];
  loadTranslations(folder, works, problems);
  return problems;
};

describe('translations and gists', () => {
  it('leave out no clause, bullet, paragraph or footnote', () => {
    const problems: DataProblem[] = [];
    loadTranslations(root, works, problems);
    expect(problems).toEqual([]);
  });

  it.each([
    ['decl.yaml', /id: decl\.4\.4/, 'id: decl.4.9', /no passage has this id/],
    ['decl.yaml', /id: decl\.4\.4/, 'id: decl.4.9', /decl\.4\.4.*the passage has no "en"/],
    ['rec.yaml', /(?<=id: rec\.I\.5\n) {2}en: .*\n/, '', /rec\.I\.5.*the passage has no "en"/],
    ['paper.yaml', /(?<=id: paper\.fn18\n {2}en: .*\n) {2}ja:/, '  jp:', /unknown field "jp"/],
    ['paper.yaml', /(?<=id: paper\.fn18\n {2}en: ).*\n/, '""\n', /en is empty/],
    ['paper.yaml', /id: paper\.fn18/, 'id: paper.fn17', /translated already/],
  ])('%s: %s → %s is said so that it can be mended', (name, from, to, message) => {
    const problems = changed(name, from, to);
    expect(problems.map(({ id, message: said }) => `${id}: ${said}`).join('\n')).toMatch(message);
    for (const { file, line } of problems) {
      expect(file).toBe(`data/translations/${name}`);
      expect(line).toBeGreaterThan(0);
    }
  });
});
