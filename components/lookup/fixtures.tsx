import '../styles/tokens.css';
import '../styles/kit.css';
import '../styles/lookup.css';
import type { Term } from '@/data/types';
import type { Reason } from '@/lookup/types';
import type { Language } from '../card/data';
import type { Fixture } from '../fixtures';
import { lookup } from '../words/lookup';
import type { Answer, AnswerGroup } from './data';
import { Lookup } from './Lookup';

const term = (id: string, ja: string, reading: string, rest: Partial<Term>): Term => ({
  id,
  kind: 'term',
  ja,
  reading,
  ruby: [{ text: ja, reading }],
  ko: '납치',
  en: 'abduction',
  zh: '绑架',
  gloss: {
    en: 'The declaration never uses the word; the record and the paper do.',
    ja: '宣言に語はない。概要と論文が用いる。',
    ko: '선언에는 이 낱말이 없고, 회담 개요와 논문이 쓴다.',
  },
  forms: { ja: [ja], ko: [], en: [], zh: [] },
  uses: ['rec.I.2', 'paper.IV.1.p2', 'paper.V.p3'],
  ...rest,
});
const RACHI = term('abduction', '拉致', 'らち', { kp: '랍치', hanja: '拉致', rr: 'napchi', zhHant: '綁架' });
const ISSUE = term('abduction-issue', '拉致問題', 'らちもんだい', {
  ko: '납치 문제',
  en: 'abduction issue',
  zh: '绑架问题',
  uses: [],
});
const VICTIM = term('abductee', '拉致被害者', 'らちひがいしゃ', {
  ko: '납치 피해자',
  en: 'abductee',
  zh: '绑架受害者',
  uses: [],
});

const of = (one: Term, why?: Reason, onPage = 0): Answer => ({
  type: 'term',
  id: one.id,
  ...(why && { why }),
  term: one,
  onPage,
});
const begins: Reason = { how: 'begins', what: 'reading', text: 'rachi' };
const CLAUSE: Answer = {
  type: 'passage',
  id: 'decl.3.1b',
  why: { how: 'speaks', text: '拉致' },
  work: 'decl',
  lang: 'ja',
  text: 'また、日本国民の生命と安全にかかわる懸案問題については、朝鮮民主主義人民共和国側は、日朝が不正常な関係にある中で生じたこのような遺憾な問題が今後再び生じることがないよう適切な措置をとることを確認した。',
  marked: [],
};
const RECORD: Answer = {
  type: 'passage',
  id: 'rec.I.2',
  why: { how: 'has', text: '拉致' },
  work: 'rec',
  lang: 'ja',
  text: '国民の生命と安全にかかわる重大な問題である拉致問題については、拉致の疑いのある事案に関する情報が提供され（注）',
  marked: ['拉致'],
};
const STUDY: Answer = {
  type: 'passage',
  id: 'paper.VI.p1',
  why: { how: 'has', text: '납치' },
  work: 'paper',
  lang: 'ko',
  text: '2014년 5월 스웨덴의 스톡홀름에서 북한과 일본은 회담을 통해 납치자 문제에 대한 조사와 대북 제재 해제에 합의하였다.',
  marked: ['납치'],
};
const MINE: Answer = {
  type: 'highlight',
  id: 'mine',
  why: { how: 'has', text: '拉致' },
  title: '試験の記事',
  text: '拉致問題の解決なくして国交正常化なし',
};
const FOUND: Answer[] = [
  of(RACHI, { how: 'is', what: 'reading', text: 'rachi' }, 1),
  of(ISSUE, begins),
  of(VICTIM, begins),
  CLAUSE,
  RECORD,
  STUDY,
  MINE,
];

interface State {
  query: string;
  groups: (language: Language) => AnswerGroup[] | undefined | 'failed';
  forget?: boolean;
}
const some =
  (...answers: Answer[]) =>
  () => [{ name: '', answers }];
const STATES: [string, State][] = [
  ['a reading typed, the first answer open', { query: 'rachi', groups: some(...FOUND) }],
  [
    'a passage by its number, open',
    { query: '3.1b', groups: some({ ...CLAUSE, why: { how: 'number', text: 'decl.3.1b' } }) },
  ],
  [
    'a typing error forgiven',
    { query: 'abducton', groups: some(of(RACHI, { how: 'near', what: 'english', text: 'abduction' })) },
  ],
  ['only a highlight of the reader’s own', { query: '拉致', groups: some(MINE) }],
  [
    'an empty field: pinned, the page’s terms, recent',
    {
      query: '',
      groups: (language) => [
        { name: lookup[language].pinned, answers: [of(RACHI, undefined, 1)] },
        { name: lookup[language].pageTerms, answers: [of(ISSUE, undefined, 3)] },
        { name: lookup[language].recent, answers: [of(VICTIM)] },
      ],
      forget: true,
    },
  ],
  ['nothing found: what was tried', { query: '拉政', groups: () => [] }],
  ['the glossary is opening', { query: 'ra', groups: () => undefined }],
  ['the glossary cannot be opened', { query: 'ra', groups: () => 'failed' }],
];

export const fixtures: Fixture[] = STATES.map(([name, { query, groups, forget }]) => ({
  name,
  width: 400,
  render: (language) => (
    <Lookup
      language={language}
      style={{ furigana: 'always', script: 'hiragana' }}
      query={query}
      onQuery={() => {}}
      groups={groups(language)}
      tried={['number', 'kanji', 'text', 'highlights']}
      pinned={new Set(['abduction'])}
      onAct={async () => ''}
      onForget={forget ? () => {} : undefined}
    />
  ),
}));
