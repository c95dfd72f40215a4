import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFold, foldedText } from '@/matching/text/fold';

const fold = createFold('國經', '国经');
const as = (text: string) => foldedText(fold(text));

describe('the fold: one spelling for what a reader takes to be the same', () => {
  it.each([
    ['２００２年９月１７日', '2002年9月17日'],
    ['二〇〇二年九月十七日', '2002年9月17日'],
    ['平成十四年九月十七日', '2002年9月17日'],
    ['平成 14年', '2002年'],
    ['㍻14年', '2002年'],
    ['㍻に', '平成に'],
    ['昭和二十年', '1945年'],
    ['2 00 2年', '2002年'],
    ['ﾐｻｲﾙのﾓﾗﾄﾘｱﾑ', 'ミサイルのモラトリアム'],
    ['か\u3099ﾊ\uff9f', 'がパ'],
    ['쏘련의 로동신문', as('소련의노동신문')],
    ['되였다', as('되었다')],
    ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['가\u11a8', as('각')],
    ['㉱', as('라')],
    ['Jun’ichirō KOIZUMI', 'junichiro koizumi'],
    ['88.7%', '88 7'],
    ['國、「經」。', '国经'],
  ])('%s → %s', (text, folded) => {
    expect(as(text)).toBe(folded);
  });

  it('offsets always lie in the source, in order, for any string', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'ｶﾞ',
        '\ud800',
        '\udc00',
        'ㅎㅏㄴ',
        '\u1100\u1161',
        '平成',
        '三百',
        '㋿',
        '\u200b',
        'が',
        ' ',
        '\n',
        '１２',
        'é',
      ),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const folded = fold(text);
        let last = 0;
        for (let i = 0; i < folded.length; i += 1) {
          const at = folded.at[i] as number;
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at + (folded.span[i] as number)).toBeLessThanOrEqual(text.length);
          last = at;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('folding a single character a second time changes nothing, whichever it is', () => {
    const changed: string[] = [];
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const once = as(String.fromCharCode(unit));
      if (as(once) !== once) changed.push(unit.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it('folding a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        const text = raw.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, ''); // radicals that stand for a numeral
        const once = as(text);
        expect(as(once)).toBe(once);
      }),
    );
  });
});
