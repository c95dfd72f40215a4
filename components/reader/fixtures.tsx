import '../styles/tokens.css';
import '../styles/kit.css';
import '../styles/reader.css';
import type { Edition, Passage, RubyToken, WorkId } from '@/data/types';
import type { Language } from '../card/data';
import type { Fixture } from '../fixtures';
import type { ReadingStyle } from '../Ruby';
import { readerWords } from '../words/reader';
import { Cite } from './Cite';
import { FindBar } from './FindBar';
import { buildTies } from './index-links';
import { PassageRow } from './Row';
import type { Beside, View } from './view';

const nothing = () => undefined;

/** As wide as the page's own column of works. */
const WIDE = 1216;

const passage = (id: string, lang: Passage['lang'], text: string, more: Partial<Passage> = {}): Passage => ({
  id,
  work: id.split('.')[0] as WorkId,
  lang,
  kind: 'paragraph',
  label: '',
  text,
  lines: '',
  emendations: [],
  sics: [],
  notes: [],
  marks: [],
  ...more,
});

const CLAUSE =
  '朝鮮民主主義人民共和国側は、この宣言に従い、ミサイル発射のモラトリアムを２００３年以降も更に延長していく意向を表明した。';
const READINGS: RubyToken[] = [
  { text: '朝鮮', reading: 'ちょうせん' },
  { text: '民主', reading: 'みんしゅ' },
  { text: '主義', reading: 'しゅぎ' },
  { text: '人民', reading: 'じんみん' },
  { text: '共和国側', reading: 'きょうわこくがわ' },
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
];

const SPIRIT = {
  en: 'The record and the study both have “the spirit of” the declaration here.',
  ja: '会談の記録と論文は「精神」の語を含む。',
  ko: '회담 기록과 논문에는 ‘정신’이라는 말이 있다.',
};
const CONTINUES = {
  en: 'Kim: the moratorium continues in and after 2003.',
  ja: '金正日委員長、モラトリアムは2003年以降も継続。',
  ko: '김정일: 모라토리엄은 2003년 이후에도 계속된다.',
};

/** Three passages of the edition, joined as they are there: enough for every part of a row. */
const EDITION: Edition = {
  passages: {
    'decl.4.4': passage('decl.4.4', 'ja', CLAUSE, {
      sics: [{ start: 14, end: 21, expected: 'この宣言の精神に従い', minor: false, note: SPIRIT }],
      emendations: [
        {
          start: 0,
          end: 14,
          printed: '、朝鮮民主主義人民共和国側は',
          read: '朝鮮民主主義人民共和国側は、',
          kind: 'orphaned or displaced punctuation',
          why: { en: '、 at the head of the line', ja: '「、」が行頭にある', ko: '‘、’가 행 머리에 있다' },
          confidence: 'probable',
        },
      ],
    }),
    'rec.III.2.3.ro': passage('rec.III.2.3.ro', 'ja', '２００３年以降も継続していくこととしたい。', {
      kind: 'item',
      label: '・',
    }),
    'paper.fn11': passage(
      'paper.fn11',
      'ko',
      '북한은 이 선언의 정신에 따라 2003년 이후에도 미사일 발사를 유예한다 등이다.',
      {
        kind: 'footnote',
        label: '11) ',
      },
    ),
  },
  parts: {
    decl: [{ passage: 'decl.4.4' }],
    rec: [{ passage: 'rec.III.2.3.ro' }],
    paper: [{ passage: 'paper.fn11' }],
  },
  translations: {
    'decl.4.4': {
      en: 'The DPRK side expressed its intention, in accordance with this Declaration, to extend the moratorium on missile launches further, in and after 2003.',
      ko: '조선민주주의인민공화국측은 이 선언에 따라 미사일 발사의 모라토리엄을 2003년 이후에도 더 연장해 갈 의향을 표명하였다.',
    },
    'paper.fn11': {
      en: 'Launches are suspended in and after 2003, in the spirit of the declaration.',
      ja: '宣言の精神に従い、2003年以降も発射を猶予する。',
    },
  },
  readings: { 'decl.4.4': READINGS },
  links: {
    'decl.4.4': [
      { to: 'rec.III.2.3.ro', says: CONTINUES },
      { to: 'paper.fn11', says: SPIRIT },
    ],
  },
  terms: [],
  words: [],
};

const viewOf = (language: Language, style: Partial<ReadingStyle> = {}, beside: Beside = 'auto'): View => ({
  edition: EDITION,
  ties: buildTies(EDITION),
  language,
  words: readerWords[language],
  beside,
  furigana: 'always',
  script: 'hiragana',
  ...style,
});

const row = (id: string, view: View, here = false) => {
  const one = EDITION.passages[id];
  const parallel = view.beside === 'rec' || view.beside === 'paper';
  return (
    <div class={`r-edition ${parallel ? 'r-two-works' : ''}`}>
      {one && <PassageRow passage={one} view={view} ready={true} here={here} onCite={nothing} />}
    </div>
  );
};

export const fixtures: Fixture[] = [
  { name: 'a clause with its apparatus', width: WIDE, render: (language) => row('decl.4.4', viewOf(language)) },
  { name: 'the clause that was come for', width: WIDE, render: (language) => row('decl.4.4', viewOf(language), true) },
  {
    name: 'readings in rōmaji',
    width: WIDE,
    render: (language) => row('decl.4.4', viewOf(language, { script: 'romaji' })),
  },
  {
    name: 'readings switched off',
    width: WIDE,
    render: (language) => row('decl.4.4', viewOf(language, { furigana: 'never' })),
  },
  {
    name: 'the record beside a clause',
    width: WIDE,
    render: (language) => row('decl.4.4', viewOf(language, {}, 'rec')),
  },
  {
    name: 'the study beside a clause',
    width: WIDE,
    render: (language) => row('decl.4.4', viewOf(language, {}, 'paper')),
  },
  { name: 'an item of the record', width: WIDE, render: (language) => row('rec.III.2.3.ro', viewOf(language)) },
  { name: 'a footnote of the study', width: WIDE, render: (language) => row('paper.fn11', viewOf(language)) },
  {
    name: 'something found',
    width: WIDE,
    render: (language) => (
      <FindBar
        words={readerWords[language]}
        sought="モラトリアム"
        at={2}
        of={12}
        more={false}
        onSeek={nothing}
        onStep={nothing}
        onClose={nothing}
      />
    ),
  },
  {
    name: 'a citation',
    width: WIDE,
    render: (language) => (
      <Cite
        work="decl"
        id="decl.4.4"
        passage={EDITION.passages['decl.4.4']}
        words={readerWords[language]}
        language={language}
        onCopy={async () => true}
        onSave={nothing}
        onClose={nothing}
      />
    ),
  },
];
