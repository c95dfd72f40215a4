import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher } from '@/matching/matcher';
import type { MatcherData } from '@/matching/types';
import { inBothWays, readContexts } from '@/scripts/learning/contexts';

const root = join(import.meta.dirname, '../../..');
const matcher = createMatcher(JSON.parse(readFileSync(join(root, '.compiled/matcher.json'), 'utf8')) as MatcherData);
const targets = (text: string) => matcher.annotate(text).footnotes.flatMap((note) => note.targets.map(({ id }) => id));
const reasons = (text: string) =>
  matcher
    .annotate(text)
    .footnotes.flatMap(({ why }) => why)
    .join(' · ');

describe('restatement, in four languages', () => {
  it.each([
    ['Tokyo and Pyongyang agreed to drop property claims from before 15 August 1945.', 'decl.2.3'],
    ['North Korea said its moratorium on missile launches would go on after 2003.', 'decl.4.4'],
    ['平壌宣言で双方は、植民地支配への反省とお詫びを確認した。', 'decl.2.1'],
    ['북한은 2003년 이후에도 미사일 발사를 유예하겠다고 약속했다.', 'decl.4.4'],
    ['双方同意相互放弃1945年8月15日以前的财产和请求权。', 'decl.2.3'],
    ['雙方同意相互放棄1945年8月15日以前的財產和請求權。', 'decl.2.3'],
    ['조선측은 미싸일발사를 2003년이후에도 보류할 의향을 표명하였다.', 'decl.4.4'],
  ])('%s → %s', (text, id) => {
    expect(targets(text)).toContain(id);
  });

  it('says why in words a reader understands', () => {
    expect(reasons('North Korea said its moratorium on missile launches would go on after 2003.')).toMatch(
      /moratorium/,
    );
  });
});

describe('mention', () => {
  it.each([
    ['The Pyongyang Declaration is still valid, the minister said.', 'decl'],
    ['朝・日平壌宣言の履行を求める。', 'decl'],
    ['스톡홀름 합의는 사실상 파기됐다.', 'paper.VI.p1'],
    ['1990年の三党共同宣言を読み返す。', 'paper.III.1.p1'],
  ])('%s → %s', (text, id) => {
    expect(targets(text)).toContain(id);
  });

  it('a pointing word means the document the page named last', () => {
    const page = matcher.openPage({ title: '日朝平壌宣言から二十年' });
    expect(page('同宣言は四つの項から成る。').footnotes[0]?.targets[0]?.id).toBe('decl');
    page('南北は板門店宣言に署名した。');
    expect(page('同宣言は終戦を目指した。').footnotes).toEqual([]);
    expect(matcher.annotate('同宣言。').footnotes).toEqual([]);
  });
});

describe('look-alikes get nothing', () => {
  it.each([
    '南北首脳は2018年9月の平壌共同宣言に署名した。',
    '오부치 총리는 1998년 한국에 통절한 반성과 사죄를 표명했다.',
    'Naoto Kan apologized to South Korea on the centenary of annexation.',
    '村山談話は痛切な反省と心からのお詫びの気持ちを表明した。',
    '当社は国際法を遵守し、お客様の安全を脅かす行動をとらないことを確認します。',
    'Stockholm has approved a new tram line.',
    '2022年卡塔尔世界杯开幕。',
    // The two Koreas' declaration by its shortest names, and Koizumi's words to all of Asia.
    'At Paekhwawon the two leaders signed the September Pyongyang Declaration.',
    '전후 60년 고이즈미 담화는 통절한 반성과 마음으로부터의 사죄를 되풀이했다.',
    '小泉談話は痛切な反省と心からのお詫びの気持ちを改めて表明した。',
    // Who they are and nothing of what they did.
    'Tokyo and Pyongyang agreed.',
    '日本と朝鮮は合意に達した。',
  ])('%s', (text) => {
    expect(targets(text)).toEqual([]);
  });
});

describe('a name that holds a pointing word', () => {
  it.each([
    ['从三党共同宣言到平壤宣言，日朝之间的每一份文件都未能善终。', 'decl'],
    ['2018年的《九月平壤共同宣言》常与小泉、金正日2002年签署的平壤宣言混为一谈。', 'decl'],
  ])('%s: 同宣言 in 共同宣言 points nowhere', (text, id) => {
    expect(targets(text)).toContain(id);
  });
});

describe('a sentence alone and on its page', () => {
  it.each(readContexts(root))('$text', (one) => {
    const { alone, there } = inBothWays(matcher, one);
    expect(alone.slice(0, 1)).toEqual(one.alone);
    expect(there.slice(0, 1)).toEqual(one.there);
  });
});

describe('a term in the text', () => {
  it('is read as it is printed, not as its headword', () => {
    const { terms } = matcher.annotate('国防委員長は平壌へ戻った。');
    expect(terms.map(({ text, reading }) => [text, reading])).toContainEqual(['国防委員長', 'こくぼういいんちょう']);
  });
});

describe('the stretch of a restatement', () => {
  it('begins with its own first word, not with the stop before it', () => {
    const text =
      'They met again. North Korea said it meant to keep its moratorium on missile launches in and after 2003. Rain fell.';
    expect(matcher.annotate(text).footnotes.map((note) => note.text)).toEqual([
      'North Korea said it meant to keep its moratorium on missile launches in and after 2003.',
    ]);
  });
});

describe('any text', () => {
  it('offsets delimit the text they claim', () => {
    const words = fc.constantFrom(
      '日朝平壌宣言',
      '。',
      'ミサイル',
      '2003年以降',
      'Pyongyang Declaration ',
      'claims ',
      '평양선언 ',
      '청구권을 ',
      '\ud800',
      '\u200b',
      '\n',
      '請求権を放棄',
      'ｶﾞ',
      '金正日',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const { footnotes, terms } = matcher.annotate(text);
        for (const one of [...footnotes, ...terms]) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(one.end).toBeGreaterThan(one.start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hostile text of 100,000 characters ends, without a footnote that is none', () => {
    for (const unit of ['請求権', '「', 'aaaaaaaa ', '平成', '\u1100', '双方は、', '一二三四五'])
      expect(matcher.annotate(unit.repeat(Math.ceil(100_000 / unit.length))).footnotes.length).toBeLessThan(2000);
  });
});
