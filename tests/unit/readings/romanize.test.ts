import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { romajiLine } from '@/readings/romaji-line';
import { romanize } from '@/readings/romanize';

const { terms } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../.compiled/edition.json'), 'utf8'),
) as Edition;
const bare = (text: string) => text.toLowerCase().replace(/[\s-]/g, '');

describe('Revised Romanization', () => {
  it.each([
    ['납치', 'napchi'],
    ['국교정상화', 'gukgyojeongsanghwa'],
    ['독립', 'dongnip'],
    ['신라', 'silla'],
    ['백마', 'baengma'],
    ['좋고', 'joko'],
    ['같이', 'gachi'],
    ['않는', 'anneun'],
    ['값이', 'gapsi'],
    ['압록강', 'amnokgang'],
    ['울릉', 'ulleung'],
    ['2002년 9월', '2002nyeon 9wol'],
  ])('%s is %s', (hangul, latin) => {
    expect(romanize(hangul)).toBe(latin);
  });
  it('romanizes every Korean name of the glossary as the glossary does', () => {
    const own = terms.filter(({ rr, ko }) => rr && !/[^가-힣 ]/.test(ko));
    expect(own.length).toBeGreaterThan(400);
    expect(own.filter(({ ko, rr = '' }) => bare(romanize(ko)) !== bare(rr)).map(({ ko }) => ko)).toEqual([]);
  });
});

describe('a sentence in rōmaji', () => {
  it('reads particles as they are said', () => {
    expect(
      romajiLine([
        { text: '宣言', reading: 'せんげん' },
        { text: 'は、' },
        { text: '平壌', reading: 'ぴょんやん' },
        { text: 'へ' },
        { text: '文書', reading: 'ぶんしょ' },
        { text: 'を' },
        { text: '送', reading: 'おく' },
        { text: 'った。' },
      ]),
    ).toBe("sengen wa, pyon'yan e bunsho o okutta.");
  });
});
