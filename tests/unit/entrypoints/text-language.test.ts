import { expect, test } from 'vitest';
import { languageOfText } from '@/entrypoints/sidepanel/text-language';

test.each([
  ['日本側は反省とおわびを述べた', 'en', 'ja'],
  ['日朝平壌宣言', 'ja', 'ja'],
  ['朝日平壤宣言', 'zh-Hant', 'zh-Hant'],
  ['朝日平壤宣言', 'en', 'ja'],
  ['북측은 확인하였다', 'ko-KP', 'ko-KP'],
  ['북측은 확인하였다', 'en', 'ko'],
  ['North Korea said so', '', 'en'],
  ['North Korea said so', 'en-GB', 'en-GB'],
  ['', '', 'en'],
])('%s on a page in “%s” is %s', (text, page, language) => {
  expect(languageOfText(text, page)).toBe(language);
});
