import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { createMatcher } from '@/matching/matcher';
import type { MatcherData } from '@/matching/types';

const root = join(import.meta.dirname, '../../..');
const compiled = <T>(name: string) => JSON.parse(readFileSync(join(root, '.compiled', `${name}.json`), 'utf8')) as T;
const matcher = createMatcher(compiled<MatcherData>('matcher'));
const { passages } = compiled<Edition>('edition');
const quotes = (text: string) => matcher.annotate(text).footnotes.filter(({ kind }) => kind === 'quote');
const clauses = Object.values(passages).filter(({ work, kind }) => work === 'decl' && kind === 'paragraph');

describe('quotation', () => {
  it.each(clauses.map(({ id, lines }) => [id, lines]))('%s is found as it was printed, line breaks and all', (id) => {
    const source = readFileSync(join(root, 'data/sources/mofa-summit-2002.txt'), 'utf8')
      .split('\n')
      .slice(239)
      .join('\n');
    const found = quotes(source);
    expect(found.flatMap(({ targets }) => targets.map((target) => target.id))).toContain(id);
    const own = found.find(({ targets }) => targets[0]?.id === id);
    if (own && id !== 'decl.0.2') expect(matcher.differences(own.text, passages[id]?.text ?? '')).toEqual([]);
  });

  it.each(['They have good relations with Japan.', 'Japan aims for normal relations with North Korea.'])(
    '%s shares too few letters with the English abstract, the blank before them included',
    (text) => {
      expect(quotes(text)).toEqual([]);
    },
  );

  it('two quotations from far ends of one passage are one of it, though most between them is the page’s own', () => {
    const [one, ...others] = quotes(
      '拉致は「日本国民の生命と安全にかかわる懸案問題」と呼ばれ、北朝鮮は「今後再び生じることがないよう適切な措置をとる」と約束した。',
    );
    expect(one?.targets.map(({ id }) => id)).toEqual(['decl.3.1b']);
    expect(one?.text).toMatch(/^日本国民の生命.*適切な措置をとる/);
    expect(others).toEqual([]);
  });

  it('English words that a passage has too are no part of a quotation where the page has no marks around them', () => {
    expect(quotes('In 1955 Hatoyama said he was ready to improve economic relations with North Korea.')).toEqual([]);
  });

  it.each([
    '‘상당히 오랜 기간 북한이 성실하게 협상을 할 것인지 살펴왔다’. 고이즈미 총리가 방북을 발표하던 날 기자들에게 한 말이다.',
    '「互いの安全を脅かす行動をとらない」と小泉首相が平壌での首脳会談で金正日総書記と約束した。',
  ])('%s: a short quotation is not given what its sentence hardly says besides', (text) => {
    expect(quotes(text).map(({ targets }) => targets.length)).toEqual([1]);
  });

  it.each(['日朝首脳会談（2002年9月17日）', '북일 정상회담(2002년 9월 17일)'])(
    '%s: a date in brackets quotes nobody',
    (text) => {
      expect(quotes(text)).toEqual([]);
    },
  );

  it('what Japan told Seoul in 1998 is no quotation of article 2, though the words are the same', () => {
    const told =
      '植民地支配により韓国国民に多大の損害と苦痛を与えた事実を謙虚に受け止め、痛切な反省と心からのお詫びを述べた';
    expect(quotes(`小渕首相は1998年の日韓共同宣言で、${told}。`)).toEqual([]);
  });

  it.each([
    ['digits, era and half-width kana', 'この宣言に従い、ﾐｻｲﾙ発射のﾓﾗﾄﾘｱﾑを平成15年以降も更に延長していく', 'decl.4.4'],
    ['kanji digits', '一九四五年八月十五日以前に生じた事由に基づく両国及びその国民のすべての財産', 'decl.2.3'],
    [
      'North Korean spelling',
      '공동선언에는 국교정상화를 위한 량국의 적극적인 노력, 수교여부와는 별도로 경제적교류의 추진',
      'paper.II.1.p1',
    ],
    [
      'Korean spacing',
      '양국의 국교정상화를 가로막았던 핵심적인 쟁점은 이미 평양선언을 통해 기본적으로 타결되었다',
      'paper.IV.3.p1',
    ],
    ['an ellipsis', '「在日朝鮮人の地位に関する問題……については、国交正常化交渉において誠実に協議する」', 'decl.2.4'],
    ['Japanese in English', 'The text says 「互いの安全を脅かす行動をとらない」 and stops.', 'decl.3.1a'],
  ])('is found through %s', (_, text, id) => {
    expect(quotes(text)[0]?.targets[0]?.id).toBe(id);
  });

  it('offsets delimit the quoted words in the text as given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...clauses),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ maxLength: 30 }),
        (clause, before, after) => {
          const text = `${before}「${clause.text}」${after}`;
          const found = quotes(text).find(({ targets }) => targets.some(({ id }) => id === clause.id));
          expect(found?.text).toBe(text.slice(found?.start, found?.end));
          expect(found?.text).toContain(clause.text.slice(1, -2));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('words in common are no quotation', () => {
    expect(quotes('国際協力銀行はベトナムの発電所に低金利の長期融資を供与する。')).toEqual([]);
    expect(quotes('双方は国交正常化について協議した。')).toEqual([]);
  });
});

describe('a quotation beside a restatement', () => {
  it.each([
    [
      '양국은 국교정상화 후 일본이 무상자금과 저금리 차관 등 경제협력을 제공하기로 하였고, 2004년 5월 고이즈미 총리는 다시 평양을 방문하였다.',
      [
        ['restate', 'decl.2.2', /^양국은.*하였고$/],
        ['quote', 'paper.IV.1.p2', /^2004년 5월.*방문하였다$/],
      ],
    ],
    [
      '日朝平壌宣言は「日本国民の生命と安全にかかわる懸案問題」に触れ、1945年8月15日以前に生じた財産と請求権を互いに放棄することで合意した。',
      [
        ['quote', 'decl.3.1b', /^日本国民の生命と安全にかかわる懸案問題/],
        ['restate', 'decl.2.3', /1945年8月15日.*合意した$/],
      ],
    ],
  ] as const)('%s: each part of the sentence has the footnote of what it says', (text, expected) => {
    const { footnotes } = matcher.annotate(text);
    expect(footnotes.map(({ kind, targets }) => [kind, targets[0]?.id])).toEqual(
      expected.map(([kind, id]) => [kind, id]),
    );
    for (const [k, [, id, words]] of expected.entries()) {
      expect(footnotes[k]?.text).toMatch(words);
      for (const other of footnotes.filter((_, at) => at !== k))
        expect(other.targets.map((target) => target.id)).not.toContain(id);
    }
  });
});
