import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { createKoreanReader } from '@/readings/korean';
import { loadVocabulary } from '@/scripts/data/vocabulary';
import type { DataProblem } from '@/scripts/data/yaml-file';

const edition = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../.compiled/edition.json'), 'utf8'),
) as Edition;
const korean = createKoreanReader(edition.terms, edition.words);
const folder = mkdtempSync(join(tmpdir(), 'words-'));
mkdirSync(join(folder, 'data/vocabulary'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

describe('a Korean word', () => {
  it.each([
    ['독립', 'dongnip', '獨立', ''],
    ['논의', 'nonui', '論議', '론의'],
    ['역량', 'yeongnyang', '力量', '력량'],
    ['노동당', 'Nodongdang', '勞動黨', '로동당'],
    ['반둥회의', 'Bandunghoeui', '반둥會議', ''],
    ['소련', 'Soryeon', '蘇聯', '쏘련'],
    ['조선일보', 'Joseonilbo', '朝鮮日報', ''],
    ['후쿠다', 'Hukuda', '福田', '후꾸다'],
    // Compounds and phrases that are no entries are put together from words that are.
    ['6자회담', 'yukjahoedam', '6者會談', ''],
    ['핵연료', 'haengnyeollyo', '核燃料', ''],
    ['이행의무', 'ihaenguimu', '履行義務', '리행의무'],
    ['역사문제의 해결', 'yeoksamunjeui haegyeol', '歷史問題의 解決', ''],
    ['물밑', 'mulmit', '', ''],
  ])('%s: romanization, hanja, the North’s form', (ko, rr, hanja, kp) => {
    expect(korean.describe(ko)).toMatchObject({ rr, hanja, kp });
  });

  it('asked for as the North writes it is the same word', () => {
    expect(korean.describe('리행')).toMatchObject({ rr: 'rihaeng', hanja: '履行', kp: '리행' });
  });
});

describe('Korean text', () => {
  const shown = (text: string) =>
    korean
      .read(text)
      .map(({ text: part, hanja }) => (hanja ? `${part}(${hanja})` : part))
      .join('');

  it('has hanja over what is known, its particles left out; over homographs none', () => {
    expect(shown('북핵 문제를 논의하였다.')).toBe('북핵(北核) 문제(問題)를 논의(論議)하였다.');
    expect(shown('사과를 먹는 의사')).toBe('사과를 먹는 의사');
    expect(shown('이해하기 어려운 이사')).toBe('이해(理解)하기 어려운 이사');
  });

  it('joined is the text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('북핵', '문제를', '수교회담', ' ', '(', '재개', '가', '1'), fc.string())),
        (parts) => {
          const text = parts.join('');
          expect(
            korean
              .read(text)
              .map((token) => token.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('a mistake in the vocabulary is said so that it can be mended', () => {
  const SOUND =
    '- { ko: 역량, hanja: 力量, kp: 력량, rr: yeongnyang, en: capability, ja: 力量, reading: りきりょう }\n';
  const problemsOf = (text: string) => {
    const problems: DataProblem[] = [];
    writeFileSync(join(folder, 'data/vocabulary/words.yaml'), text);
    loadVocabulary(folder, edition.terms, problems);
    return problems;
  };

  it('a sound entry passes', () => expect(problemsOf(SOUND)).toEqual([]));
  it.each([
    ['romanization by letters', SOUND.replace('yeongnyang', 'yeokryang'), /"yeokryang" is not that of 역량/],
    ['a sign too many', SOUND.replace('力量', '力量力'), /do not stand on 역량/],
    [
      'a reading that is not kana of its word',
      SOUND.replace('力量, reading', '力の量, reading'),
      /does not fit 力の量/,
    ],
    ['the same form for the North', SOUND.replace('력량', '역 량'), /kp is wanted only where/],
    ['a field missing', SOUND.replace('en: capability, ', ''), /"en" is missing/],
    ['a field misspelt', SOUND.replace('hanja:', 'hanya:'), /unknown field "hanya"/],
    ['a word twice', SOUND + SOUND, /is in "data\/vocabulary\/words.yaml" already/],
    ['a term of the glossary', SOUND.replace('역량, hanja: 力量', '납치, hanja: 拉致'), /is in "abduction" already/],
  ])('%s', (_, text, message) => {
    const problems = problemsOf(text);
    expect(problems.map((one) => one.message).join('\n')).toMatch(message);
    for (const one of problems) expect(one).toMatchObject({ file: 'data/vocabulary/words.yaml' });
  });
});
