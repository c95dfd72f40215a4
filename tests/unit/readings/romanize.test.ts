import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { romajiLine } from '@/readings/romaji-line';
import { romanize, sameRomanization } from '@/readings/romanize';

const { terms } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../.compiled/edition.json'), 'utf8'),
) as Edition;

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
    ['력량', 'ryeongnyang'],
    ['급락', 'geumnak'],
    ['협력', 'hyeomnyeok'],
    ['북한', 'bukhan'],
    ['추진력', 'chujinnyeok'],
    ['국가권력', 'gukgagwollyeok'],
    ['대북전략', 'daebukjeollyak'],
  ])('%s is %s', (hangul, latin) => {
    expect(romanize(hangul)).toBe(latin);
  });
  it.each(
    // The examples of the standard itself, chapter by chapter (제2장, 제3장 제1항).
    (
      '구미 gumi,영동 yeongdong,백암 baegam,옥천 okcheon,합덕 hapdeok,호법 hobeop,월곶 wolgot,벚꽃 beotkkot,한밭 hanbat,구리 guri,설악 seorak,칠곡 chilgok,임실 imsil,' +
      '울릉 ulleung,대관령 daegwallyeong,백마 baengma,신문로 sinmunno,종로 jongno,왕십리 wangsimni,별내 byeollae,신라 silla,학여울 hangnyeoul,알약 allyak,해돋이 haedoji,' +
      '같이 gachi,굳히다 guchida,좋고 joko,놓다 nota,잡혀 japyeo,낳지 nachi,묵호 mukho,집현전 jiphyeonjeon,압구정 apgujeong,낙동강 nakdonggang,죽변 jukbyeon,낙성대 nakseongdae,' +
      '합정 hapjeong,팔당 paldang,샛별 saetbyeol,울산 ulsan,광희문 gwanghuimun,독립문 dongnimmun,촉석루 chokseongnu,극락전 geungnakjeon,현충사 hyeonchungsa,속리산 songnisan,독도 dokdo,불국사 bulguksa'
    )
      .split(',')
      .map((pair) => pair.split(' ') as [string, string]),
  )('the standard’s example %s is %s', (hangul, latin) => {
    expect(romanize(hangul)).toBe(latin);
  });
  it('keeps the syllables of a given name', () => {
    expect(sameRomanization('한복남', 'Han Boknam', true)).toBe(true);
    expect(sameRomanization('복남', 'boknam')).toBe(false);
  });
  it('romanizes every Korean name of the glossary as the glossary does', () => {
    const own = terms.filter(({ rr, ko }) => rr && !/[^가-힣 ]/.test(ko));
    expect(own.length).toBeGreaterThan(400);
    expect(
      own.filter(({ ko, kind, rr = '' }) => !sameRomanization(ko, rr, kind === 'person')).map(({ ko }) => ko),
    ).toEqual([]);
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
