import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { createLookup, foldRomaji, initialsOf, withinEdits } from '@/lookup/index';
import { createSimplifier } from '@/lookup/simplify';
import type { MatcherData } from '@/matching/types';

const compiled = <T>(name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../.compiled', `${name}.json`), 'utf8')) as T;
const lookup = createLookup(compiled<Edition>('edition'), createSimplifier(compiled<MatcherData>('matcher').variants));
const first = (query: string) => lookup.find(query)[0];

describe('look-up', () => {
  it.each(['拉致', 'らち', 'ラチ', 'rachi', 'ratti', '납치', '랍치', 'ㄴㅊ', '绑架', 'abduction', 'ＲＡＣＨＩ'])(
    '%s finds 拉致',
    (query) => {
      expect(first(query)?.title).toBe('拉致');
    },
  );
  it.each([
    ['4.4', 'decl.4.4'],
    ['art 4 para 4', 'decl.4.4'],
    ['第４項第４段落', 'decl.4.4'],
    ['제4항 제4단락', 'decl.4.4'],
    ['decl.4.4', 'decl.4.4'],
    ['fn11', 'paper.fn11'],
    ['각주 11', 'paper.fn11'],
  ])('%s is the passage %s', (query, id) => {
    expect(first(query)?.id).toBe(id);
  });
  it.each([
    ['koizumi', '小泉純一郎'],
    ['小泉', '小泉純一郎'],
    ['고이즈미', '小泉純一郎'],
    ['請求權', '請求権'],
    ['请求权', '請求権'],
    ['seikyūken', '請求権'],
  ])('%s finds %s', (query, title) => {
    expect(first(query)?.title).toBe(title);
  });
  it('forgives typing errors in the alphabets, and not in kanji', () => {
    expect(lookup.find('abducton').some(({ title }) => title === '拉致')).toBe(true);
    expect(lookup.find('拉政')).toEqual([]);
    expect(withinEdits('moratorium', 'moratorum', 1)).toBe(true);
    expect(withinEdits('abc', 'acb', 1)).toBe(true);
    expect(withinEdits('abc', 'xyz', 2)).toBe(false);
  });
  it('knows initials and every spelling of rōmaji', () => {
    expect(initialsOf('납치')).toBe('ㄴㅊ');
    expect(new Set(['kokkō', 'kokkou', 'kokko', 'kokkoo'].map(foldRomaji)).size).toBe(1);
  });
  it('an empty query and nonsense find nothing', () => {
    expect(lookup.find('  ')).toEqual([]);
    expect(lookup.find('zzzzqqq')).toEqual([]);
  });
});
