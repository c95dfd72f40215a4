import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadReadings } from '@/scripts/data/readings';
import type { DataProblem } from '@/scripts/data/yaml-file';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'readings-'));
mkdirSync(join(folder, 'data'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of the readings after a change of one file. */
const changed = (name: string, from: string, to: string): DataProblem[] => {
  cpSync(join(root, 'data/readings'), join(folder, 'data/readings'), { recursive: true });
  const path = join(folder, 'data/readings', name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  const problems: DataProblem[] = [];
  loadReadings(folder, problems);
  return problems;
};

describe('a mistake in the readings is said so that it can be mended', () => {
  it('as they are, nothing is wrong', () => {
    const problems: DataProblem[] = [];
    loadReadings(root, problems);
    expect(problems).toEqual([]);
  });

  it.each([
    ['curated.yaml', '大使[たいし]', '大使[たいし', /bracket is not closed/],
    ['curated.yaml', '大使[たいし]', '大使[taishi]', /the reading of 大使 is not kana: "taishi"/],
    ['curated.yaml', '- 大使[たいし]', '- 大使[たいし]\n- 大使[おおつかい]', /read as 大使\[たいし\] already/],
    [
      'counters.yaml',
      'counter: 泊, reading: はく, rule: h',
      'counter: 泊, reading: はく, rule: x',
      /rule must be one of plain/,
    ],
    ['counters.yaml', 'counter: 泊, reading: はく', 'counter: 泊, reding: はく', /unknown field "reding"/],
    ['counters.yaml', '1: ついたち', '1: tsuitachi', /"1: tsuitachi" is not a number and its kana/],
    ['homographs.yaml', 'word: 等, reading: とう', 'word: 等, reading: 等', /"等" is not kana/],
    ['homographs.yaml', 'after: [kana] }', 'after: kana }', /"after" must be a list/],
  ])('%s: %s → %s', (name, from, to, message) => {
    const problems = changed(name, from, to);
    expect(problems.map((one) => one.message).join('\n')).toMatch(message);
    for (const { file, line } of problems) {
      expect(file).toBe(`data/readings/${name}`);
      expect(line).toBeGreaterThan(0);
    }
  });
});
