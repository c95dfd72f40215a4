import type { Language } from '../card/data';
import type { Fixture } from '../fixtures';
import '../styles/highlighter.css';
import '../styles/panel.css';
import { panelWords } from '../words/panel';
import type { PanelHighlight, PanelNote, PanelPage, PanelState, PanelTerm } from './data';
import { Panel } from './Panel';

/** Lengths as printed, labels counted. */
const OUTLINE: [string, number][] = [
  ['decl.0.1', 58],
  ['decl.0.2', 103],
  ['decl.1.1', 95],
  ['decl.1.2', 67],
  ['decl.2.1', 78],
  ['decl.2.2', 201],
  ['decl.2.3', 109],
  ['decl.2.4', 56],
  ['decl.3.1a', 38],
  ['decl.3.1b', 100],
  ['decl.4.1', 47],
  ['decl.4.2', 116],
  ['decl.4.3a', 49],
  ['decl.4.3b', 66],
  ['decl.4.4', 60],
  ['decl.4.5', 35],
  ['decl.sig', 39],
];
const outline = OUTLINE.map(([id, length]) => ({ id, length }));
const passages = [...outline.map(({ id }) => id), 'rec.III.2.1.i', 'rec.III.2.1.ro', 'paper.IV.1.p1', 'paper.fn11'];

type Row = [PanelNote['kind'], string[], string, string];
const listed = (rows: Row[], frame = 0): PanelNote[] =>
  rows.map(([kind, targets, lang, text], k) => ({ frame, number: k + 1, kind, targets, lang, text }));

const ARTICLE = listed([
  ['mention', ['decl'], 'ja', '日朝平壌宣言'],
  [
    'quote',
    ['decl.4.4'],
    'ja',
    '朝鮮民主主義人民共和国側は、この宣言の精神に従い、ミサイル発射のモラトリアムを2003年以降も延長していく意向を表明した',
  ],
  ['restate', ['decl.2.1'], 'ja', '日本側が植民地支配の与えた損害と苦痛を認め、反省とおわびを述べた'],
  ['restate', ['decl.2.2'], 'ja', '正常化の後に無償資金協力や低利の借款などを行うこととし、規模と中身は交渉に委ねた'],
  ['quote', ['decl.3.1b'], 'ja', '日本国民の生命と安全にかかわる懸案問題'],
  ['restate', ['rec.III.2.1.ro'], 'ja', '委員長は遺憾なことだとわび、責任のある者は処罰したと述べた'],
  ['restate', ['decl.4.4'], 'en', 'North Korea said it would keep its freeze on missile launches in place after 2003'],
  [
    'restate',
    ['decl.4.3a'],
    'en',
    'the two sides promised to honour every international accord that bears on the peninsula’s nuclear question',
  ],
  [
    'restate',
    ['decl.3.1b'],
    'ko',
    '북측은 일본 국민의 생명과 안전에 관련된 유감스러운 문제가 다시 일어나지 않도록 적절한 조치를 취하겠다고 확인하였다',
  ],
  ['mention', ['paper.IV.1.p1'], 'ko', '2004년 5월의 두 번째 정상회담'],
]);

const terms = (language: Language): PanelTerm[] => [
  {
    id: 'normalization',
    ruby: [{ text: '国交正常化', reading: 'こっこうせいじょうか' }],
    equivalent: { en: 'normalization of relations', ja: '', ko: '국교 정상화' }[language],
    gloss: {
      en: 'The opening of full diplomatic relations.',
      ja: '外交関係を開くこと。',
      ko: '외교 관계를 여는 일.',
    }[language],
    times: 3,
  },
  {
    id: 'claims',
    ruby: [{ text: '請求権', reading: 'せいきゅうけん' }],
    equivalent: { en: 'claims', ja: '', ko: '청구권' }[language],
    gloss: {
      en: 'Rights of one country and its nationals against the other.',
      ja: '一方の国と国民が他方に対してもつ権利。',
      ko: '한 나라와 그 국민이 상대국에 대하여 가지는 권리.',
    }[language],
    times: 1,
  },
];

const marked = (
  id: string,
  colour: PanelHighlight['colour'],
  text: string,
  place: PanelHighlight['place'],
): PanelHighlight => ({
  frame: 0,
  pageKey: 'https://news.example/1',
  id,
  text,
  lang: 'ja',
  note: '',
  tags: [],
  colour,
  place,
});

const page = (language: Language): PanelPage => ({
  title: '四項の文書を読み直す　平壌で署名された約束のかたち',
  lang: 'ja',
  host: 'news.example',
  notes: ARTICLE,
  terms: terms(language),
  highlights: [
    marked('1', 'yellow', '期限は書かれていない。', 'placed'),
    {
      ...marked('2', 'green', '反省とおわびを述べた', 'placed'),
      note: '第２項の「財産及び請求権」と読みくらべる。',
      tags: ['請求権', 'treaty law'],
    },
    marked('3', 'rose', '両首脳は、日朝間の不幸な過去を清算し、懸案事項を解決することを確認した。', 'gone'),
  ],
  outline,
  passages,
});

const seen = (
  name: string,
  state: (language: Language) => PanelState,
  more: { current?: string; said?: (language: Language) => string } = {},
): Fixture => ({
  name,
  width: 360,
  render: (language) => (
    <Panel
      state={state(language)}
      said={more.said?.(language) ?? ''}
      words={panelWords[language]}
      language={language}
      reading={{ furigana: 'always', script: 'hiragana' }}
      actions={{
        href: (id) => `#${id}`,
        library: '#library',
        current: more.current,
        onGo: () => undefined,
        onBack: more.current ? () => undefined : undefined,
        onAllow: () => undefined,
        onSwitchOn: () => undefined,
        onGoHighlight: () => undefined,
        onLook: () => undefined,
        onChangeHighlight: () => undefined,
        onRemoveHighlight: () => undefined,
      }}
    />
  ),
});

export const fixtures: Fixture[] = [
  seen('a page with ten footnotes', (language) => ({ state: 'page', page: page(language) })),
  seen('gone to a footnote, with the way back', (language) => ({ state: 'page', page: page(language) }), {
    current: '0:2',
  }),
  seen('footnotes in a frame, none of a clause', (language) => ({
    state: 'page',
    page: {
      ...page(language),
      title: 'Kim Jong Il and the summit',
      lang: 'en',
      notes: [
        ...listed([['mention', ['decl'], 'en', 'the Pyongyang Declaration']]),
        ...listed([['restate', ['rec.III.2.1.ro', 'rec.III.2.1.i'], 'en', 'Kim apologized for the abductions']], 7),
      ],
      highlights: [],
    },
  })),
  seen('every passage touched, a long title', (language) => ({
    state: 'page',
    page: {
      ...page(language),
      title: 'https://archive.example/very/long/address-that-does-not-break-anywhere-because-it-is-an-address',
      lang: 'en',
      notes: listed(outline.map(({ id }): Row => ['quote', [id], 'ja', '双方は、国際法を遵守し'])),
    },
  })),
  seen('a footnote that has gone', (language) => ({ state: 'page', page: page(language) }), {
    said: (language) => panelWords[language].gone,
  }),
  seen('nothing found, terms only', (language) => ({
    state: 'page',
    page: { ...page(language), notes: [], highlights: [] },
  })),
  seen('reading', () => ({ state: 'reading' })),
  seen('off on this site', () => ({ state: 'off', host: 'news.example' })),
  seen('no permission, the browser can be asked', () => ({ state: 'ask', may: 'site', host: 'news.example' })),
  seen('no permission, only the toolbar can ask', () => ({ state: 'ask', may: 'none', host: '' })),
  seen('not read yet', () => ({ state: 'ask', may: 'once', host: 'news.example' })),
  seen('a page of the browser’s own', () => ({ state: 'cannot' })),
];
