import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { dateOf, datesIn } from '@/lookup/dates';
import { bits, distance, measure, patternOf } from '@/lookup/distance';
import { foldRomaji, goesOn, latinWords, romajiOfKana, singular, stem } from '@/lookup/fold';
import { foldOrthography, initialsOf, jamoOf } from '@/lookup/hangul';
import { packKeys, rowsOf, unpackKeys } from '@/lookup/keys';
import { createLookup } from '@/lookup/lookup';
import { namedIds } from '@/lookup/numbers';
import type { ShippedLookup } from '@/lookup/types';

const compiled = <T>(name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../.compiled', `${name}.json`), 'utf8')) as T;
const lookup = createLookup(compiled<ShippedLookup>('lookup'), compiled<Edition>('edition'));
const ids = (query: string) => lookup.find(query).results.map(({ id }) => id);

describe('look-up', () => {
  it('a shorter query is never a worse one for long: every beginning of rachi finds 拉致', () => {
    for (const query of ['rac', 'rach', 'rachi', '라', '랍ㅊ', '랍치']) expect(ids(query)).toContain('abduction');
  });
  it('says why each answer is there', () => {
    const why = (query: string) => lookup.find(query).results[0]?.why;
    expect(why('rachi')).toMatchObject({ how: 'is', what: 'reading' });
    expect(why('ㄴㅊ')).toMatchObject({ how: 'initials' });
    expect(why('abducton')).toMatchObject({ how: 'near' });
    expect(why('4.4')).toMatchObject({ how: 'number' });
    expect(why('平成14年9月17日')).toMatchObject({ how: 'date' });
  });
  it('a term brings the passages that use it', () => {
    const { results } = lookup.find('拉致');
    expect(results.some(({ type, why }) => type === 'passage' && ['has', 'speaks'].includes(why.how))).toBe(true);
  });
  it('forgives typing errors in the alphabets, and not in kanji', () => {
    expect(ids('abducton')[0]).toBe('abduction');
    expect(ids('청구꿘')[0]).toBe('claims');
    expect(ids('拉政')).toEqual([]);
  });
  it('a short form in kanji finds the word, if every character of it is right', () => {
    expect(ids('日朝宣言')[0]).toBe('pyongyang-declaration');
    expect(ids('日潮宣言')).toEqual([]);
  });
  it('a date that no passage carries is asked for without its day', () => {
    expect(ids('2004年5月22日')).toContain('paper.IV.1.p2');
    expect(ids('2031年5月22日')).toEqual([]);
  });
  it('finds what the reader highlighted, and forgets it when it is gone', () => {
    lookup.own([{ id: 'mine', title: 'A page', text: '拉致問題の解決なくして quixotic' }]);
    expect(ids('quixotic')).toEqual(['mine']);
    lookup.own([]);
    expect(ids('quixotic')).toEqual([]);
  });
  it('an empty query finds nothing; one without an answer says what was tried', () => {
    expect(lookup.find('  ')).toEqual({ results: [], tried: [] });
    expect(lookup.find('zzzzqqq').tried).toEqual(['number', 'latin', 'typos', 'text']);
  });
  it('answers anything that is typed or pasted, in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        const { results } = lookup.find(query);
        expect(results.length).toBeLessThanOrEqual(12);
      }),
      { numRuns: 300 },
    );
  });
});

describe('folds', () => {
  it.each(['kokkō', 'kokkou', 'kokko', 'kokkoo', 'kokkô', 'koko'])('%s is kokkō', (spelling) => {
    expect(foldRomaji(spelling)).toBe('koko');
  });
  it.each([
    ['rati', 'rachi'],
    ['ratti', 'racchi'],
    ['syokuminti', 'shokuminchi'],
    ['zyun', 'jun'],
    ['husinsen', 'fushinsen'],
    ["ken'an", 'kenan'],
    ['shimbun', 'shinbun'],
    ['tuzuki', 'tsuzuki'],
  ])('%s is written as %s', (other, hepburn) => {
    expect(foldRomaji(other)).toBe(foldRomaji(hepburn));
  });
  it('kana still being typed goes on as rōmaji', () => {
    expect(romajiOfKana('らt')).toBe('rat');
    expect(goesOn('rat')).toBe('rach');
    expect(romajiOfKana('ラチ')).toBe('rachi');
  });
  it('hangul in letters, so that an unfinished syllable is a beginning', () => {
    expect(jamoOf('납치').jamo.startsWith(jamoOf('납ㅊ').jamo)).toBe(true);
    expect(jamoOf('관계').jamo.startsWith(jamoOf('과').jamo)).toBe(true);
    expect(initialsOf('납치 문제')).toBe('ㄴㅊㅁㅈ');
  });
  it.each([
    ['련락', '연락'],
    ['조선로동당', '조선노동당'],
    ['녀성', '여성'],
    ['쏘련', '소련'],
    ['요꼬다', '요코타'],
  ])('%s and %s are one word in two orthographies', (north, south) => {
    expect(foldOrthography(north).jamo).toBe(foldOrthography(south).jamo);
  });
  it('English words and their stems', () => {
    expect(latinWords('Jun’ichirō Koizumi’s programme')).toEqual(['junichiro', 'koizumi', 'program']);
    expect(['claims', 'properties', 'talks', 'status'].map(singular)).toEqual(['claim', 'property', 'talk', 'status']);
    expect(stem('launched')).toBe(stem('launches'));
    expect(stem('waived')).toBe(stem('waive'));
  });
});

describe('passage numbers and dates', () => {
  it.each([
    ['4.4', 'decl.4.4'],
    ['article 4(4)', 'decl.4.4'],
    ['第四項第４段落', 'decl.4.4'],
    ['제4조', 'decl.4'],
    ['3条後段', 'decl.3.1b'],
    ['rec III.2.1', 'rec.III.2.1'],
    ['Ⅲ.2', 'rec.III.2'],
    ['注11', 'paper.fn11'],
    ['preamble', 'decl.0'],
    ['article two', 'decl.2'],
    ['fourth paragraph of article four', 'decl.4.4'],
    ['각주 3번', 'paper.fn3'],
    ['paper.abstract-ko', 'paper.abstract-ko'],
    ['rec.I.note', 'rec.I.note'],
  ])('%s names %s', (query, id) => {
    expect(namedIds(query)[0]).toBe(id);
  });
  it('words are no numbers', () => {
    for (const query of ['claims', 'i', 'v', '2002', '6 party talks', 'note', '사항'])
      expect(namedIds(query)).toEqual([]);
  });
  it.each([
    '2002-09-17',
    '2002/9/17',
    '9/17/2002',
    '17.9.2002',
    '17 September 2002',
    'Sept. 17, 2002',
    '平成14年9月17日',
    'H14.9.17',
    '二〇〇二年九月十七日',
    '２００２年９月１７日',
    '2002년 9월 17일',
  ])('%s is one date', (query) => {
    expect(dateOf(query)).toBe('2002-09-17');
  });
  it('what is no date is none', () => {
    for (const query of ['2002-13-01', '17', '4.4', 'May', '1955 talks']) expect(dateOf(query)).toBeUndefined();
    expect(datesIn('1955年10月と2004年5月22日')).toEqual(['1955-10', '2004-05-22']);
  });
});

/** The textbook's table, to hold the bit-parallel one against. */
const table = (a: string, b: string): number => {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => d[i]?.[j] as number;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      let value = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = value;
    }
  return at(a.length, b.length);
};

describe('the machinery', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 12 });
  it('the distance is the textbook’s, of the whole and of the best beginning', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        measure(patternOf(a), b, 0, b.length);
        expect(distance.whole).toBe(table(a, b));
        expect(distance.prefix).toBe(Math.min(...[...b, ''].map((_, k) => table(a, b.slice(0, k)))));
      }),
    );
  });
  it('counts bits', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => bits(value) === (value >>> 0).toString(2).replaceAll('0', '').length),
    );
  });
  it('rows of a key table are exactly the places that begin with the query', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), word, (words, query) => {
        const keys = unpackKeys(
          packKeys(
            words.map((text, entry) => ({ text, entry, what: 'form', weight: 1, starts: [...text].map((_, k) => k) })),
          ),
        );
        const [first, end] = rowsOf(keys, query);
        const found = [...keys.rows].map((row, k) => [k, (keys.texts[row >>> 8] as string).slice(row & 255)] as const);
        for (const [k, text] of found) expect(k >= first && k < end).toBe(text.startsWith(query));
      }),
    );
  });
});
