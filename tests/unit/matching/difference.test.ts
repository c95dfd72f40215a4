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
const text = (id: string) => passages[id]?.text ?? '';
/** Each place as [page's words, passage's words]. */
const differing = (page: string, id: string) =>
  matcher
    .differences(page, text(id))
    .map(({ page: [a, b], passage: [c, d] }) => [page.slice(a, b), text(id).slice(c, d)]);

describe('what a card shows as different', () => {
  it('nothing, where a part of a passage is quoted to the letter, however long the passage', () => {
    const ids = Object.keys(passages).filter((id) => text(id).length > 40);
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.nat(), fc.integer({ min: 20, max: 120 }), (id, at, size) => {
        const whole = text(id);
        const start = at % Math.max(1, whole.length - size);
        // A cut through a date or a number (成14年) is another number.
        const cuts = [start, start + size].map((cut) => whole.slice(Math.max(0, cut - 6), cut + 6));
        fc.pre(cuts.every((around) => !/[\d０-９〇一二三四五六七八九十百千平成]/.test(around)));
        expect(differing(whole.slice(start, start + size), id)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('the word that was put in another’s place', () => {
    expect(differing('この宣言の精神に従い、ミサイル発射のモラトリアムを2003年以降も延長していく', 'decl.4.4')).toEqual(
      [
        ['の精神', ''],
        ['', '更に'],
      ],
    );
  });

  it('what a split quotation leaves out, in one piece each', () => {
    expect(
      differing(
        '国交正常化を早期に実現させるため、あらゆる努力を傾注する」とし、「2002年10月中に日朝国交正常化交渉を再開する',
        'decl.1.1',
      ),
    ).toEqual([
      ['', 'こと'],
      ['', 'そのために'],
    ]);
  });
});

describe('of two passages with nearly the same words', () => {
  it('the one that the page quotes to the letter comes first', () => {
    const page = `金正日委員長より、以下の発言があった。\n・${text('rec.III.2.4.ro')}`;
    const first = matcher.annotate(page).footnotes.find(({ kind }) => kind === 'quote');
    expect(first?.targets[0]?.id).toBe('rec.III.2.4.ro');
  });
});
