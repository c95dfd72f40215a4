import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hiraganaOf, type Reader, type ReadingData } from '@/readings/read';
import { toRomaji } from '@/readings/romaji';
import { fitReading, parseRuby } from '@/readings/ruby';
import { nodeReader } from '@/scripts/data/readings';

const root = join(import.meta.dirname, '../../..');
let reader: Reader;
beforeAll(async () => {
  reader = await nodeReader(
    root,
    JSON.parse(readFileSync(join(root, '.compiled/readings.json'), 'utf8')) as ReadingData,
  );
}, 60_000);
const read = async (text: string) => hiraganaOf(await reader.read(text));

describe('readings', () => {
  it.each([
    ['９月１７日', 'くがつじゅうしちにち'],
    ['11名', 'じゅういちめい'],
    ['平成十四年九月十七日', 'へいせいじゅうよねんくがつじゅうしちにち'],
    ['第6回会談', 'だいろっかいかいだん'],
    ['3本と8発', 'さんぼんとはっぱつ'],
    ['6.7%', 'ろくてんななぱーせんと'],
    ['100億円', 'ひゃくおくえん'],
    ['日朝間の諸懸案', 'にっちょうかんのしょけんあん'],
    ['在日朝鮮人の地位', 'ざいにちちょうせんじんのちい'],
    ['交渉を行った。', 'こうしょうをおこなった。'],
    ['金正日国防委員長', 'きむじょんいるこくぼういいんちょう'],
    ['先の閣僚級会談', 'さきのかくりょうきゅうかいだん'],
    ['北京の日本大使館', 'ぺきんのにほんたいしかん'],
    ['日本語教師', 'にほんごきょうし'],
    ['４泊５日', 'よんぱくいつか'],
    ['数十人が8・15に', 'すうじゅうにんがはち・いちごに'],
    ['10月末に', 'じゅうがつまつに'],
    ['ＩＡＥＡの査察', 'あいえーいーえーのささつ'],
  ])('%s → %s', async (text, reading) => {
    expect(await read(text)).toBe(reading);
  });

  it('the tokens of any text, joined, are the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('日朝', '2', '月', '平壌', 'の', '。', 'ABC', '行った', '三', '億', ' ', '\ue000'), {
          maxLength: 12,
        }),
        async (parts) => {
          const text = parts.join('');
          expect((await reader.read(text)).map((token) => token.text).join('')).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('kana stand on the kanji they belong to', () => {
    expect(fitReading('取り組む', 'とりくむ')).toEqual([
      { text: '取', reading: 'と' },
      { text: 'り' },
      { text: '組', reading: 'く' },
      { text: 'む' },
    ]);
    expect(fitReading('行った', 'いかない')).toBeUndefined();
    expect(parseRuby('国交[こっこう] 正常化[せいじょうか]の')).toEqual([
      { text: '国交', reading: 'こっこう' },
      { text: '正常化', reading: 'せいじょうか' },
      { text: 'の' },
    ]);
  });

  it.each([
    ['こっこう', 'kokkō', 'kokko', 'kokkô'],
    ['しゅのう', 'shunō', 'shuno', 'syunô'],
    ['はっちゅう', 'hatchū', 'hatchu', 'hattyû'],
    ['かんい', "kan'i", "kan'i", "kan'i"],
    ['くゎいヵ', 'kwaika', 'kwaika', 'kwaika'],
  ])('%s in three systems', (kana, hepburn, plain, kunrei) => {
    expect([toRomaji(kana), toRomaji(kana, 'plain'), toRomaji(kana, 'kunrei')]).toEqual([hepburn, plain, kunrei]);
  });
});
