import { three } from './three';

/** What the browser's context menus say, one name per row of the background's table. */
export const menus = three({
  en: {
    readPage: 'Footnotes on this page: on or off',
    readSelection: 'Reading of the selection',
    saveSelection: 'Save as a highlight',
  },
  ja: {
    readPage: 'このページの脚注を入れる・切る',
    readSelection: '選んだところの読み',
    saveSelection: 'ハイライトとして保存',
  },
  ko: {
    readPage: '이 페이지의 각주 켜기·끄기',
    readSelection: '고른 부분의 읽기',
    saveSelection: '하이라이트로 저장',
  },
});
