import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTerms } from '@/scripts/data/terms';
import { loadWorks, type Works } from '@/scripts/data/works';
import type { DataProblem } from '@/scripts/data/yaml-file';

const root = join(import.meta.dirname, '../../..');
let works: Works;
let folder = '';
beforeAll(() => {
  works = loadWorks(root, []);
  folder = mkdtempSync(join(tmpdir(), 'terms-'));
  mkdirSync(join(folder, 'data/terms'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const SOUND = `- id: abduction
  kind: term
  ja: 拉致
  reading: らち
  ruby: 拉致[らち]
  ko: 납치
  rr: napchi
  en: abduction
  zh: 绑架
  gloss_en: x
  gloss_ja: x
  gloss_ko: x
  uses: [rec.I.2]
`;
const problemsOf = (text: string): DataProblem[] => {
  const problems: DataProblem[] = [];
  writeFileSync(join(folder, 'data/terms/terms.yaml'), text);
  loadTerms(folder, works, problems);
  return problems;
};

describe('a mistake in the glossary is said so that it can be mended', () => {
  it('a sound entry passes', () => expect(problemsOf(SOUND)).toEqual([]));

  it.each([
    ['a wrong id', SOUND.replace('id: abduction', 'id: Abduction!'), /id is missing, or is not lower-case/],
    [
      'a reading whose kana do not fit its kanji',
      SOUND.replace('reading: らち', 'reading: らつち'),
      /the reading "らつち" is not the ruby's "らち"/,
    ],
    ['ruby on other kanji', SOUND.replace('ruby: 拉致', 'ruby: 致拉'), /the ruby is on "致拉", the term is "拉致"/],
    ['a bracket left open', SOUND.replace('[らち]', '[らち'), /bracket is not closed/],
    [
      'a form that two terms claim',
      SOUND +
        SOUND.replace('id: abduction', 'id: kidnapping')
          .replace('ja: 拉致', 'ja: 誘拐')
          .replace(/reading.*\n.*ruby.*\n/, 'reading: ゆうかい\n  ruby: 誘拐[ゆうかい]\n'),
      /the form "납치" belongs to "abduction" already/,
    ],
    ['a use that is no passage', SOUND.replace('rec.I.2', 'rec.I.22'), /no passage has the id "rec.I.22"/],
    ['a field missing', SOUND.replace('  ko: 납치\n', ''), /"ko" is missing/],
    ['an office in one language', SOUND.replace('  uses:', '  office_en: Minister\n  uses:'), /an office is wanted in/],
    ['a field misspelt', SOUND.replace('  zh:', '  zhh:'), /unknown field "zhh"/],
  ])('%s', (_, text, message) => {
    const problems = problemsOf(text);
    expect(problems.map((one) => one.message).join('\n')).toMatch(message);
    for (const one of problems) {
      expect(one.file).toBe('data/terms/terms.yaml');
      expect(one.line).toBeGreaterThan(0);
    }
  });
});
