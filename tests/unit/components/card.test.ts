import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendedSigns } from '@/components/card/apparatus';
import { buildCard } from '@/components/card/build';
import { atomsOf, runsOf } from '@/components/card/layers';
import { buildSide } from '@/components/card/side';
import { buildTermCard } from '@/components/card/term';
import type { Edition } from '@/data/types';
import { createMatcher } from '@/matching/matcher';
import type { MatcherData } from '@/matching/types';

const compiled = <T>(name: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../.compiled/${name}.json`), 'utf8')) as T;
const edition = compiled<Edition>('edition');
const matcher = createMatcher(compiled<MatcherData>('matcher'));
const comparing = {
  differences: matcher.differences,
  points: matcher.points,
  terms: (passage: string) => matcher.annotate(passage).terms,
  reason: () => undefined,
};
const card = (words: string, language: 'en' | 'ja' | 'ko' = 'en') => {
  const [footnote] = matcher.annotate(words).footnotes;
  if (!footnote) throw new Error('no footnote');
  const targets = footnote.targets.map(({ id }) => id);
  const { kind, why, text } = footnote;
  return buildCard({ kind, targets, why, words: text, pageLang: '', language }, edition, comparing);
};

describe('a card', () => {
  test('of a restatement sets their words beside ours, and says what the page does not carry', () => {
    const [target] = card('North Korea said its moratorium on missile launches would go on after 2003.').targets;
    expect(target?.id).toBe('decl.4.4');
    expect(target?.shared).toContainEqual({
      printed: 'ミサイル発射のモラトリアム',
      page: 'moratorium on missile launches',
    });
    expect(target?.points?.carried).toBeGreaterThan(1);
    for (const { start, end } of target?.hits ?? []) expect(target?.text.slice(start, end)).not.toBe('');
  });

  test('of a quotation shows both sides of each place, in the part that is quoted', () => {
    const data = card('「この宣言の精神に従い、ミサイル発射のモラトリアムを2003年以降も延長していく意向を表明した」');
    const [target] = data.targets;
    expect(target?.pairs.map(({ page }) => page.find(({ differs }) => differs)?.text)).toContain('の精神');
    expect(target?.notes.some(({ cited }) => cited?.text === 'この宣言に従い')).toBe(true);
    expect(target?.quotation).toContain('decl.4.4');
    expect(data.why[0]).toMatch(/^\d+ characters/);
  });

  test('says in the reader’s language what the copy has, and why it is read otherwise', () => {
    const says = (language: 'en' | 'ja' | 'ko') =>
      card(edition.passages['decl.0.2']?.text ?? '', language).targets[0]?.emendations[0]?.says;
    expect(says('en')).toMatch(/^orphaned or displaced punctuation: five 、/);
    expect(says('ja')).toMatch(/行頭.*五つ目はその行の末尾のもの。$/);
    expect(says('ko')).toMatch(/다섯째는 그 행 끝의 것이다\.$/);
  });

  test('is whole for every passage of the edition, in three languages', () => {
    for (const language of ['en', 'ja', 'ko'] as const)
      for (const id of Object.keys(edition.passages)) {
        const { targets } = buildCard(
          { kind: 'mention', targets: [id], why: [], words: '', pageLang: '', language },
          edition,
          comparing,
        );
        expect(targets[0]?.ruby.map(({ text }) => text).join(''), id).toBe(targets[0]?.text);
        for (const { start, end } of targets[0]?.emended ?? []) expect(end, id).toBeGreaterThan(start);
      }
  });

  test('of a term says it in every language and where the works use it', () => {
    const { term } = buildTermCard('pyongyang-declaration', 'en', edition);
    expect(term?.romaji).toBe("nitchō pyon'yan sengen");
    expect(term?.uses[0]?.places.length).toBeGreaterThan(0);
    expect(buildTermCard('no-such-term', 'en', edition).term).toBeUndefined();
  });

  test('in the margin does not print again what the page has word for word', () => {
    const text = edition.passages['decl.3.1a']?.text ?? '';
    expect(buildSide([{ kind: 'quote', id: 'decl.3.1a', words: text }], 'en', edition, comparing)[0]).toMatchObject({
      title: 'Pyongyang Declaration article 3, paragraph 1 (first sentence), exact',
      text: '',
    });
  });
});

describe('what is marked in a passage', () => {
  test('mended signs are those that the copy does not have there', () => {
    const signs = (printed: string, read: string) =>
      mendedSigns({ start: 0, printed, read }).map(({ start, end }) => read.slice(start, end));
    expect(signs('、両首脳は 過去を清算し', '両首脳は、過去を清算し')).toEqual(['、']);
    expect(signs('同じ', '同じ')).toEqual([]);
    expect(signs('', '全部')).toEqual(['全部']);
  });

  test('cutting loses no sign of the passage, whatever is marked', () => {
    const token = fc.record({
      text: fc.string({ minLength: 1, maxLength: 5 }),
      reading: fc.option(fc.constant('よみ'), { nil: undefined }),
    });
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(token), fc.array(span), (tokens, spans) => {
        const atoms = atomsOf(tokens, spans);
        const runs = runsOf(atoms, spans).flatMap(({ atoms: own }) => own);
        expect(runs.map((atom) => atom.token.text).join('')).toBe(tokens.map(({ text }) => text).join(''));
      }),
    );
  });
});
