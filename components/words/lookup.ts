import type { How, Way, What } from '@/lookup/types';
import { three } from './three';

/** The words of looking up, in the popup, the address bar and the terminal. */

/** One of each way of asking: the same in every language. */
export const EXAMPLES = '拉致, rachi, ㄴㅊ, abduct, 4.4';

interface LookupWords {
  label: string;
  results: string;
  found: (count: number) => string;
  loading: string;
  failed: string;
  nothing: (query: string) => string;
  /** Before the list of ways. */
  tried: string;
  ways: Record<Way, string>;
  whats: Record<What, string>;
  hows: Record<How, string>;
  term: string;
  highlight: string;
  pageTerms: string;
  onPage: (times: number) => string;
  recent: string;
  pinned: string;
  pin: string;
  unpin: string;
  forget: string;
  copyWord: string;
  copyReading: string;
  copyCitation: string;
  copyText: string;
  copied: (what: string) => string;
  open: string;
  openPage: string;
  /** The passages that use a term. */
  usedIn: string;
  alsoRead: string;
  hint: string;
}

const enHows: Record<How, string> = {
  is: 'the word',
  begins: 'begins',
  inside: 'contains',
  near: '≈',
  short: 'short for',
  initials: 'initial consonants',
  number: 'number',
  date: 'date',
  has: 'has the words',
  words: 'has most words',
  speaks: 'speaks of',
  explains: 'explanation',
};
const enWhats: Record<What, string> = {
  japanese: 'Japanese',
  reading: 'reading',
  korean: 'Korean',
  north: 'northern',
  hanja: 'hanja',
  romanization: 'romanization',
  english: 'English',
  chinese: 'Chinese',
  form: 'form',
};
const enWays: Record<Way, string> = {
  kanji: 'kanji and Chinese in every form',
  reading: 'readings',
  hangul: 'hangul in both orthographies',
  initials: 'initial consonants',
  latin: 'rōmaji, romanization and English',
  typos: 'one or two typing errors',
  number: 'passage numbers',
  date: 'dates',
  text: 'the works, translations and explanations',
  highlights: 'your highlights',
};

const jaHows: Record<How, string> = {
  is: 'その語',
  begins: '前方一致',
  inside: '含む',
  near: '≈',
  short: '略称',
  initials: '初声',
  number: '番号',
  date: '日付',
  has: '本文にある',
  words: '語の多くがある',
  speaks: '用いる語',
  explains: '説明にある',
};
const jaWhats: Record<What, string> = {
  japanese: '日本語',
  reading: '読み',
  korean: '韓国語',
  north: '朝鮮式',
  hanja: '漢字',
  romanization: 'ローマ字',
  english: '英語',
  chinese: '中国語',
  form: '語形',
};
const jaWays: Record<Way, string> = {
  kanji: '漢字（各字体・中国語を含む）',
  reading: '読み',
  hangul: 'ハングル（南北両綴り）',
  initials: '初声',
  latin: 'ローマ字・英語',
  typos: '一、二字の打ち違い',
  number: '条項の番号',
  date: '日付',
  text: '本文・訳・説明',
  highlights: '自分のハイライト',
};

const koHows: Record<How, string> = {
  is: '그 낱말',
  begins: '앞부분',
  inside: '들어 있음',
  near: '≈',
  short: '줄임말',
  initials: '초성',
  number: '번호',
  date: '날짜',
  has: '본문에 있음',
  words: '낱말 대부분이 있음',
  speaks: '쓰는 용어',
  explains: '설명에 있음',
};
const koWhats: Record<What, string> = {
  japanese: '일본어',
  reading: '읽기',
  korean: '한국어',
  north: '북측 표기',
  hanja: '한자',
  romanization: '로마자',
  english: '영어',
  chinese: '중국어',
  form: '어형',
};
const koWays: Record<Way, string> = {
  kanji: '한자(여러 자체와 중국어 포함)',
  reading: '일본어 읽기',
  hangul: '한글(남북 표기)',
  initials: '초성',
  latin: '로마자와 영어',
  typos: '한두 글자의 오타',
  number: '조항 번호',
  date: '날짜',
  text: '본문·번역·설명',
  highlights: '내 하이라이트',
};

export const lookup = three<LookupWords>({
  en: {
    ways: enWays,
    whats: enWhats,
    hows: enHows,
    label: 'Look up a word, a reading or a clause',
    results: 'Answers',
    found: (count) => (count === 1 ? 'one found' : `${count} found`),
    loading: 'Opening the glossary',
    failed: 'The glossary could not be opened. Close and open this window again.',
    nothing: (query) => `Nothing found for “${query}”.`,
    tried: 'Tried:',
    term: 'Term',
    highlight: 'Highlight',
    pageTerms: 'Terms of this page',
    onPage: (times) => (times === 1 ? 'this page, once' : `this page, ${times} times`),
    recent: 'Recent',
    pinned: 'Pinned',
    pin: 'Pin',
    unpin: 'Unpin',
    forget: 'Forget recent',
    copyWord: 'Copy word',
    copyReading: 'Copy reading',
    copyCitation: 'Copy citation',
    copyText: 'Copy text',
    copied: (what) => `Copied: ${what}`,
    open: 'Open in the edition',
    openPage: 'Open its page',
    usedIn: 'Used in',
    alsoRead: 'also read',
    hint: 'Arrow keys choose, Enter goes to copy and open, Escape goes back.',
  },
  ja: {
    ways: jaWays,
    whats: jaWhats,
    hows: jaHows,
    label: '語・読み・条項を引く',
    results: '見つかったもの',
    found: (count) => `${count}件`,
    loading: '用語集を開いています',
    failed: '用語集を開けませんでした。この窓を開き直してください。',
    nothing: (query) => `「${query}」は見つかりません。`,
    tried: '調べたもの：',
    term: '用語',
    highlight: 'ハイライト',
    pageTerms: 'このページの用語',
    onPage: (times) => `このページに${times}回`,
    recent: '最近引いたもの',
    pinned: '留めたもの',
    pin: '留める',
    unpin: '外す',
    forget: '履歴を消す',
    copyWord: '語をコピー',
    copyReading: '読みをコピー',
    copyCitation: '出典をコピー',
    copyText: '本文をコピー',
    copied: (what) => `コピーしました：${what}`,
    open: '本文を開く',
    openPage: 'そのページを開く',
    usedIn: '用いる箇所',
    alsoRead: '別の読み',
    hint: '矢印キーで選び、Enterでコピーや本文へ、Escで戻ります。',
  },
  ko: {
    ways: koWays,
    whats: koWhats,
    hows: koHows,
    label: '낱말·읽기·조항 찾기',
    results: '찾은 것',
    found: (count) => `${count}건`,
    loading: '용어집을 여는 중',
    failed: '용어집을 열지 못했습니다. 이 창을 다시 여십시오.',
    nothing: (query) => `‘${query}’에 맞는 것이 없습니다.`,
    tried: '찾아본 것:',
    term: '용어',
    highlight: '하이라이트',
    pageTerms: '이 페이지의 용어',
    onPage: (times) => `이 페이지에 ${times}번`,
    recent: '최근 찾은 것',
    pinned: '고정한 것',
    pin: '고정',
    unpin: '고정 해제',
    forget: '기록 지우기',
    copyWord: '낱말 복사',
    copyReading: '읽기 복사',
    copyCitation: '출전 복사',
    copyText: '본문 복사',
    copied: (what) => `복사함: ${what}`,
    open: '본문에서 열기',
    openPage: '그 페이지 열기',
    usedIn: '쓰이는 곳',
    alsoRead: '다른 읽기',
    hint: '화살표로 고르고 Enter로 복사·열기로 들어가며 Esc로 돌아갑니다.',
  },
});
