import { expect, test } from 'vitest';
import { inScript } from '@/readings/script';

const TOKENS = [{ text: '国交', reading: 'こっこう' }, { text: '正常化', reading: 'せいじょうか' }, { text: 'の' }];
const readings = (script: 'hiragana' | 'katakana' | 'romaji') => inScript(TOKENS, script).map(({ reading }) => reading);

test('readings come in hiragana, katakana or romaji; the printed text stays', () => {
  expect(readings('hiragana')).toEqual(['こっこう', 'せいじょうか', undefined]);
  expect(readings('katakana')).toEqual(['コッコウ', 'セイジョウカ', undefined]);
  expect(readings('romaji')).toEqual(['kokkō', 'seijōka', undefined]);
  expect(inScript(TOKENS, 'romaji').map(({ text }) => text)).toEqual(['国交', '正常化', 'の']);
});
