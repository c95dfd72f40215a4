import '../styles/surface.css';
import type { Fixture } from '../fixtures';
import type { ReadingStyle } from '../Ruby';
import { wordsOf } from '../words';
import { Card } from './Card';
import type { CardData, CardTarget, Language, TermEntry } from './data';
import type { Act, Said } from './Foot';
import { cardIn, termIn } from './fixture-words';

/** Every state of the card, from one passage: declaration, article 4, paragraph 4. */

const TEXT =
  '朝鮮民主主義人民共和国側は、この宣言に従い、ミサイル発射のモラトリアムを２００３年以降も更に延長していく意向を表明した。';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const target: CardTarget = {
  id: 'decl.4.4',
  work: 'decl',
  title: 'Pyongyang Declaration',
  place: 'article 4, paragraph 4',
  lang: 'ja',
  text: TEXT,
  ruby: [
    { text: '朝鮮', reading: 'ちょうせん' },
    { text: '民主', reading: 'みんしゅ' },
    { text: '主義', reading: 'しゅぎ' },
    { text: '人民', reading: 'じんみん' },
    { text: '共和国', reading: 'きょうわこく' },
    { text: '側', reading: 'がわ' },
    { text: 'は、この' },
    { text: '宣言', reading: 'せんげん' },
    { text: 'に' },
    { text: '従', reading: 'したが' },
    { text: 'い、ミサイル' },
    { text: '発射', reading: 'はっしゃ' },
    { text: 'のモラトリアムを' },
    { text: '２００３年', reading: 'にせんさんねん' },
    { text: '以降', reading: 'いこう' },
    { text: 'も' },
    { text: '更', reading: 'さら' },
    { text: 'に' },
    { text: '延長', reading: 'えんちょう' },
    { text: 'していく' },
    { text: '意向', reading: 'いこう' },
    { text: 'を' },
    { text: '表明', reading: 'ひょうめい' },
    { text: 'した。' },
  ],
  differences: [],
  pairs: [],
  hits: [],
  shared: [],
  emended: [],
  emendations: [],
  sics: [],
  translation: {
    lang: 'en',
    text: 'The DPRK side expressed its intention, in accordance with this Declaration, to extend the moratorium on missile launches further, in and after 2003.',
  },
  notes: [],
  witnesses: [],
  terms: [
    {
      id: 'moratorium',
      ja: 'モラトリアム',
      ruby: [{ text: 'モラトリアム' }],
      equivalents: [
        { lang: 'en', text: 'moratorium' },
        { lang: 'ko', text: '유예' },
      ],
    },
  ],
  termSpans: [{ id: 'moratorium', ...span('モラトリアム') }],
  quotation: `「${TEXT}」`,
};

const differing: CardTarget = {
  ...target,
  differences: [{ start: TEXT.indexOf('に従い'), end: TEXT.indexOf('に従い') }, span('更に')],
  pairs: [
    {
      printed: [
        { text: 'この宣言', differs: false },
        { text: '', differs: true },
        { text: 'に従い、', differs: false },
      ],
      page: [
        { text: 'この宣言', differs: false },
        { text: 'の精神', differs: true },
        { text: 'に従い、', differs: false },
      ],
    },
    {
      printed: [
        { text: '年以降も', differs: false },
        { text: '更に', differs: true },
        { text: '延長して', differs: false },
      ],
      page: [
        { text: '年以降も', differs: false },
        { text: '', differs: true },
        { text: '延長して', differs: false },
      ],
    },
  ],
  sics: [span('この宣言に従い')],
  notes: [
    {
      cited: { lang: 'ja', text: 'この宣言に従い' },
      text: 'The record and the study both have “in the spirit of” the declaration. The printed words are kept.',
    },
  ],
  witnesses: [
    {
      id: 'rec.III.2.3.ro',
      work: 'rec',
      place: 'III.2.3（ロ）',
      says: 'Kim: the moratorium continues in and after 2003, following the spirit of the declaration.',
    },
    {
      id: 'paper.fn11',
      work: 'paper',
      place: 'footnote 11',
      says: "The study's fourth point: launches suspended in and after 2003.",
      original: { lang: 'ko', text: '북한은 이 선언의 정신에 따라 2003년 이후에도 미사일 발사를 유예한다 등이다.' },
    },
  ],
};

const restated: CardTarget = {
  ...target,
  hits: [span('ミサイル発射のモラトリアム'), span('２００３年以降'), span('表明')],
  shared: [
    { printed: 'ミサイル発射のモラトリアム', page: 'moratorium on missile launches' },
    { printed: '２００３年以降も', page: 'after 2003' },
    { printed: '更に延長していく意向' },
  ],
  points: { carried: 2, all: 3 },
};

const second: CardTarget = {
  ...restated,
  id: 'rec.III.2.3.ro',
  work: 'rec',
  title: 'Summit record',
  place: 'III.2.3（ロ）',
};
const mended: CardTarget = {
  ...target,
  emended: [{ start: TEXT.indexOf('、'), end: TEXT.indexOf('、') + 1 }],
  emendations: [
    {
      printed: '、朝鮮民主主義人民共和国側は この宣言に従い',
      says: 'orphaned or displaced punctuation: 、 at the head of the line.',
    },
  ],
};

const term: TermEntry = {
  id: 'abduction',
  ruby: [{ text: '拉致', reading: 'らち' }],
  romaji: 'rachi',
  ko: '납치',
  hanja: '拉致',
  kp: '랍치',
  en: 'abduction',
  zh: '绑架',
  zhHant: '綁架',
  gloss: 'The taking of Japanese nationals by North Korea. The declaration does not use the word.',
  uses: [
    { work: 'rec', title: 'Summit record', places: [{ id: 'rec.I.2', place: 'I.2' }] },
    { work: 'paper', title: 'Lee’s study', places: [{ id: 'paper.IV.1.p2', place: 'IV.1, paragraph 2' }] },
  ],
  line: '拉致（らち） · 납치 · abduction',
};

const quote: CardData = {
  kind: 'quote',
  targets: [differing],
  why: ['48 characters in the passage’s own words'],
  pageLang: 'ja',
};
const ALWAYS: ReadingStyle = { furigana: 'always', script: 'hiragana' };
const ACTS: readonly Act[] = ['copy', 'link', 'edition', 'notRight'];

interface State {
  data: CardData;
  style?: ReadingStyle;
  pinned?: boolean;
  said?: (language: Language) => Said;
}

const STATES: Record<string, State> = {
  'a quotation that differs in two places': { data: quote },
  'an exact quotation, kept open': { data: { ...quote, targets: [target] }, pinned: true },
  'a restatement with two passages': {
    data: { kind: 'restate', targets: [restated, second], why: ['missile moratorium'], pageLang: 'en' },
  },
  'a mention': { data: { kind: 'mention', targets: [target], why: [], pageLang: 'ja' } },
  'a term': { data: { kind: 'term', targets: [], term, why: [], pageLang: '' } },
  'an emended passage': { data: { kind: 'mention', targets: [mended], why: [], pageLang: 'ja' } },
  'readings on demand': { data: quote, style: { furigana: 'hover', script: 'hiragana' } },
  'readings in Latin letters': { data: quote, style: { furigana: 'always', script: 'romaji' } },
  'no readings': { data: quote, style: { furigana: 'never', script: 'hiragana' } },
  'after copying': {
    data: quote,
    said: (language) => ({
      text: wordsOf(language).didCopy,
      next: { label: wordsOf(language).copyTextOnly, run: () => {} },
    }),
  },
};

export const fixtures: Fixture[] = Object.entries(STATES).map(([name, { data, style, pinned, said }], k) => ({
  name: `Card: ${name}`,
  render: (language) => (
    <Card
      number={data.kind === 'term' ? 0 : k + 1}
      data={cardIn(data, language)}
      words={wordsOf(language)}
      language={language}
      style={style ?? ALWAYS}
      pinned={pinned ?? false}
      times={3}
      acts={ACTS}
      said={said?.(language)}
      onPin={() => {}}
      onClose={() => {}}
      onAct={() => {}}
      onOpen={() => {}}
      termOf={async () => termIn(term, language)}
    />
  ),
}));
