import '../styles/tokens.css';
import '../styles/kit.css';
import '../styles/reading.css';
import type { ReadToken } from '@/readings/read';
import type { Language } from '../card/data';
import type { Fixture } from '../fixtures';
import { ReadingCard, type ReadingState } from './ReadingCard';

const JAPANESE: ReadToken[] = [
  { text: '日朝', reading: 'にっちょう', source: 'curated' },
  { text: '平壌', reading: 'ぴょんやん', source: 'curated' },
  { text: '宣言', reading: 'せんげん', source: 'curated' },
  { text: 'は' },
  { text: '両国', reading: 'りょうこく', source: 'analyser' },
  { text: 'の' },
  { text: '首脳', reading: 'しゅのう', source: 'analyser' },
  { text: 'が' },
  { text: '署名', reading: 'しょめい', source: 'analyser' },
  { text: 'した。' },
];
const GLOSS = {
  en: 'Signed at Pyongyang on 17 September 2002.',
  ja: '2002年9月17日に平壌で署名された。',
  ko: '2002년 9월 17일 평양에서 서명되었다.',
};
const state = (language: Language): ReadingState => ({
  lang: 'ja',
  tokens: JAPANESE,
  analyser: 'done',
  romanized: '',
  terms: [
    {
      id: 'pyongyang-declaration',
      text: '日朝平壌宣言',
      ja: '日朝平壌宣言',
      ruby: JAPANESE.slice(0, 3).map(({ text, reading = '' }) => ({ text, reading })),
      ko: '북일 평양선언',
      en: 'Japan–DPRK Pyongyang Declaration',
      gloss: GLOSS[language],
    },
  ],
  passages: [
    {
      id: 'decl.0.1',
      work: 'decl',
      lang: 'ja',
      text: '小泉純一郎日本国総理大臣と金正日朝鮮民主主義人民共和国国防委員長は、２００２年９月１７日、平壌で出会い会談を行った。',
    },
  ],
  cut: false,
  copied: false,
});
const KOREAN: ReadToken[] = [
  { text: '일본인 ' },
  { text: '납치', reading: '拉致', source: 'curated' },
  { text: '가 사실로 확인되었다.' },
];

const STATES: [string, (language: Language) => ReadingState | undefined][] = [
  ['a Japanese sentence, some readings the analyser’s alone', state],
  [
    'the dictionary is loading: checked readings stand already',
    (language) => ({
      ...state(language),
      analyser: 'loading',
      tokens: JAPANESE.map((token) => (token.source === 'analyser' ? { text: token.text } : token)),
    }),
  ],
  ['the dictionary cannot be loaded', (language) => ({ ...state(language), analyser: 'failed', cut: true })],
  [
    'a Korean sentence with hanja',
    () => ({
      lang: 'ko',
      tokens: KOREAN,
      analyser: 'done',
      romanized: 'ilbonin napchiga sasillo hwagindoeeotda.',
      terms: [],
      passages: [],
      cut: false,
      copied: true,
    }),
  ],
  ['nothing is known yet', () => undefined],
];

export const fixtures: Fixture[] = STATES.map(([name, make]) => ({
  name,
  width: 432,
  render: (language) => (
    <ReadingCard
      state={make(language)}
      language={language}
      style={{ furigana: 'always', script: 'hiragana' }}
      onClose={() => {}}
      onCopy={() => {}}
      onOpen={() => {}}
    />
  ),
}));
