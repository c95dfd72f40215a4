import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { concerns } from '@/page/gate';

const { passages } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../.compiled/edition.json'), 'utf8'),
) as Edition;
const clauses = Object.values(passages).filter(({ work, kind }) => work === 'decl' && kind === 'paragraph');

describe('the gate of a page', () => {
  it.each(clauses.map(({ id, text }) => [id, text]))('opens to %s alone, quoted without its source', (_, text) => {
    expect(concerns(text)).toBe(true);
  });

  it.each([
    'Tokyo and Pyongyang agreed to drop all property claims.',
    '요코다 메구미 유골 감정 논란은 그 뒤로도 이어졌다.',
    '中文通常译作“痛切反省和由衷歉意”，见请求权一节。',
    '해방 이전의 재산과 청구권을 서로 내려놓는다는 원칙이 확인됐다.',
    'The talks were left to a moratorium on launches.',
  ])('opens to a page of one sentence: %s', (text) => expect(concerns(text)).toBe(true));

  it.each([
    '市は新しい図書館を来月開くと発表した。',
    '서울의 날씨는 맑겠고 낮 기온은 이십 도까지 오르겠다.',
    '央行宣布下调利率，股市应声上涨。',
    'The mayor cut the ribbon of a new library on Monday.',
  ])('stays shut before ordinary news: %s', (text) => expect(concerns(text)).toBe(false));
});
