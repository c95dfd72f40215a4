import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { createMatcher } from '@/matching/matcher';
import { createFold, type Folded } from '@/matching/text/fold';
import { createSentences } from '@/matching/text/sentences';
import type { Annotation, MatcherData } from '@/matching/types';
import { hostilePatterns, nested, repeated } from '@/scripts/bench/hostile';

const root = join(import.meta.dirname, '../../..');
const compiled = <T>(name: string) => JSON.parse(readFileSync(join(root, '.compiled', `${name}.json`), 'utf8')) as T;
const data = compiled<MatcherData>('matcher');
const edition = compiled<Edition>('edition');
const matcher = createMatcher(data);
const fold = createFold(data.variants.from, data.variants.to);
const cut = createSentences();

const passages = Object.values(edition.passages).map(({ text }) => text);
const forms = data.forms.map(([form]) => form);
const patterns = hostilePatterns(edition, data);

/** What a page may hold: words of ours, whole or cut anywhere, among signs that move, join, drop or widen characters. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...forms),
  fc.constantFrom(...Object.values(patterns).filter((pattern) => pattern.length < 40)),
  fc
    .tuple(fc.constantFrom(...passages), fc.nat(), fc.integer({ min: 1, max: 120 }))
    .map(([text, at, size]) => text.slice(at % text.length, (at % text.length) + size)),
  fc.constantFrom(
    ...['か\u3099', 'ﾊ\uff9f', 'ｶﾞ', 'e\u0301', '\u0301', '\u200b', '\u202e', '\u2066', '\u00ad', '\ud83d', '\ude00'],
    ...[
      '\u1112\u1161\u11ab',
      '\u1112',
      '가\u11a8',
      '平成',
      '十四年',
      '二〇〇二年',
      '㍿',
      '㋿',
      '國交',
      '랍치',
      ' ',
      '\n',
      '\r\n',
    ],
    ...[
      '。',
      '．',
      '. ',
      '「',
      '」',
      '（',
      '）',
      '『',
      '』',
      '“',
      '”',
      '…',
      '、',
      '同宣言',
      '동 선언',
      'the Declaration',
    ],
  ),
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** Fails where an offset of an annotation lies outside the text, or delimits other words than it claims. */
const expectHonest = (source: string, { footnotes, terms }: Annotation) => {
  let last = 0;
  for (const { start, end, text: words, targets, evidence } of footnotes) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(source.slice(start, end)).toBe(words);
    expect(targets.length).toBeGreaterThan(0);
    for (const { start: from, end: to } of evidence) expect(from < to && to <= source.length).toBe(true);
    last = start;
  }
  let after = 0;
  for (const { start, end, text: words } of terms) {
    expect(start).toBeGreaterThanOrEqual(after);
    expect(end).toBeGreaterThan(start);
    expect(source.slice(start, end)).toBe(words);
    after = start;
  }
};

const keep = ({ units, at, span, length }: Folded) => ({
  units: [...units.subarray(0, length)],
  at: [...at.subarray(0, length)],
  span: [...span.subarray(0, length)],
});

describe('whatever a page holds', () => {
  it('offsets delimit the words they claim', () => {
    fc.assert(
      fc.property(text, (source) => expectHonest(source, matcher.annotate(source))),
      { numRuns: 400 },
    );
  });

  it('a page’s blocks are answered the same whatever was read before on another page', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = JSON.stringify(matcher.annotate(one));
        matcher.annotate(other);
        expect(JSON.stringify(matcher.annotate(one))).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it('every folded unit leads back to the words that fold to it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { units, at, span } = keep(fold(source));
        for (let i = 0; i < units.length; i += 1) {
          const from = at[i] as number;
          expect(from + (span[i] as number)).toBeLessThanOrEqual(source.length);
          if (i > 0) expect(from).toBeGreaterThanOrEqual(at[i - 1] as number);
          // The first unit of several that came from one place; a blank stands for what is between two words.
          if (units[i] === 0x20 || (i > 0 && at[i - 1] === from)) continue;
          expect(fold(source.slice(from)).units[0]).toBe(units[i]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a text and its folded spelling are the same to a second fold', () => {
    fc.assert(
      fc.property(text, (source) => {
        const first = keep(fold(source)).units;
        // An era whose name only a sign parted (平・成14年) is one to the second fold.
        fc.pre(!/平成|昭和|令和|大正|明治/.test(String.fromCharCode(...first)));
        const again = keep(fold(String.fromCharCode(...first))).units;
        // Numbers that only a kanji or a sign parted become one: all else stays.
        const letters = (units: number[]) => units.filter((unit) => unit > 0x39);
        expect(letters(again)).toEqual(letters(first));
      }),
      { numRuns: 300 },
    );
  });

  it('sentences lie one after another, and miss no word', () => {
    fc.assert(
      fc.property(text, (source) => {
        const folded = fold(source);
        const { start, end, from, to, count } = cut(source, folded);
        let done = 0;
        let last = 0;
        for (let k = 0; k < count; k += 1) {
          expect(start[k]).toBe(done);
          expect(from[k]).toBeGreaterThanOrEqual(last);
          expect(to[k]).toBeLessThanOrEqual(source.length);
          done = end[k] as number;
          last = from[k] as number;
        }
        expect(done).toBe(folded.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(patterns))('a page of nothing but “%s” is read to its end', (name) => {
    const source = repeated(patterns[name] as string, 20_000);
    expectHonest(source, matcher.annotate(source));
  });

  it('a million characters without a blank or a stop are read to their end, and so are marks within marks', () => {
    const words = '日本国北朝鮮の核問題国交正常化交渉';
    const long = repeated(words, 1_000_000);
    expectHonest(long, matcher.annotate(long));
    expectHonest(nested(100_000), matcher.annotate(nested(100_000)));
  });
});
