import '../styles/tokens.css';
import '../styles/kit.css';
import '../styles/reader.css';
import '../styles/highlighter.css';
import '../styles/library.css';
import { COLOURS } from '@/highlights/colours';
import { arrange, type Grouping, tallyOf } from '@/highlights/library/arrange';
import type { Entry } from '@/highlights/library/entry';
import type { Language } from '../card/data';
import type { Fixture } from '../fixtures';
import type { LibraryActions, LibraryData, Lost } from './data';
import { Library } from './Library';

const nothing = () => undefined;
const actions = new Proxy({}, { get: () => nothing }) as LibraryActions;

const DAY = 86_400_000;
const LAST = Date.UTC(2026, 10, 20, 3);

const entry = (k: number, change: Partial<Entry>): Entry => ({
  id: `00000000-0000-4000-8000-${String(k).padStart(12, '0')}`,
  pageKey: 'https://example.com/articles/1',
  quote: '',
  lang: 'ja',
  note: '',
  tags: [],
  colour: COLOURS[k % COLOURS.length] ?? 'yellow',
  passages: [],
  title: '日朝首脳会談から二十年',
  url: 'https://example.com/articles/1',
  created: LAST - k * DAY * 0.6,
  modified: LAST - k * DAY * 0.6,
  at: k * 100,
  ...change,
});

const FEW: Entry[] = [
  entry(0, {
    quote:
      '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。また、日本国民の生命と安全にかかわる懸案問題については、このような遺憾な問題が今後再び生じることがないよう適切な措置をとることを確認した。',
    note: '2',
    tags: ['拉致', '宣言'],
    passages: ['decl.3.1', 'decl.3.2'],
  }),
  entry(1, {
    quote:
      'Both sides determined that they would make every possible effort for an early normalization of the relations.',
    lang: 'en',
    note: 'Cf. 1.1',
    tags: ['宣言'],
    title: 'Summit in Pyongyang',
    url: 'https://web.archive.org/web/20020918000000/https://news.example/2002/09/18/summit',
    pageKey: 'https://news.example/2002/09/18/summit',
    passages: ['decl.1.1'],
  }),
  entry(2, {
    quote: '조일 쌍방은 과거의 청산과 국교정상화를 조속히 실현하기로 하였다.',
    lang: 'ko-KP',
    tags: ['국교'],
    title: '조일평양선언',
    url: 'https://kcna.example/2002/09/17',
    pageKey: 'https://kcna.example/2002/09/17',
    passages: ['decl.1.1', 'paper.IV.1.p1'],
  }),
  entry(3, { quote: '平壌' }),
];
const MANY: Entry[] = Array.from({ length: 100_000 }, (_, k) => ({
  ...(FEW[k % FEW.length] as Entry),
  id: `00000000-0000-4000-8000-${String(k).padStart(12, '0')}`,
  created: LAST - k * 3_600_000,
}));

const data = (entries: readonly Entry[], language: Language, change: Partial<LibraryData> = {}): LibraryData => ({
  total: entries.length,
  progress: { is: 'there' },
  arranged: arrange(entries, change.by ?? 'date', language),
  found: entries.length,
  query: '',
  filter: {},
  by: 'date',
  tally: tallyOf(entries.slice(0, 100)),
  chosen: new Set(),
  openId: undefined,
  lost: new Map(),
  panel: undefined,
  incoming: { is: 'none' },
  keeping: {
    count: entries.length,
    persistent: false,
    refused: false,
    used: 1_830_000,
    room: 62_000_000_000,
    copy: { count: entries.length, at: LAST },
    uncopied: false,
    daysSince: 12,
    every: 7,
    to: 'folder',
    folders: true,
    folder: '控え',
  },
  notices: { trouble: undefined, fromCopy: false, loss: undefined, backup: undefined },
  saying: undefined,
  ...change,
});

const page = (name: string, entries: readonly Entry[], change: Partial<LibraryData> = {}): Fixture => ({
  name,
  width: 1100,
  render: (language) => (
    <Library data={data(entries, language, change)} language={language} head={<Head />} actions={actions} />
  ),
});

function Head() {
  return (
    <span class="r-name">
      <span class="kk-serif" lang="ja">
        脚注
      </span>{' '}
      Kyakuchū
    </span>
  );
}

const by = (grouping: Grouping): Partial<LibraryData> => ({ by: grouping });
const orphans = (...some: [Entry | undefined, Lost][]): Partial<LibraryData> => {
  const lost = new Map(some.map(([one, why]) => [one?.id ?? '', why]));
  return { lost, filter: { orphans: lost } };
};
const FIRST = FEW[0]?.id ?? '';

export const fixtures: Fixture[] = [
  page('four highlights, by date', FEW, {
    lost: new Map([[FEW[3]?.id ?? '', 'ambiguous']]),
  }),
  page('only those not found, one open', FEW.slice(1), {
    ...orphans([FEW[1], 'changed'], [FEW[2], 'gone'], [FEW[3], 'uncertain']),
    openId: FEW[1]?.id,
    total: FEW.length,
  }),
  page('no highlights yet', []),
  page('a hundred thousand, by page', MANY, by('page')),
  page('by passage, some chosen and one deleted', FEW, {
    ...by('passage'),
    chosen: new Set(FEW.slice(0, 2).map(({ id }) => id)),
    saying: { said: 'removed', count: 1, undo: true },
  }),
  page('one open to be read and changed', FEW, { ...by('tag'), openId: FEW[1]?.id }),
  page('a search that finds nothing', FEW, { found: 0, arranged: { groups: [], rows: [] }, query: 'けんだいもんだい' }),
  page('export', FEW, { panel: 'out', chosen: new Set([FIRST]) }),
  page('a file looked at before it is taken in', FEW, {
    panel: 'in',
    incoming: {
      is: 'preview',
      name: 'kyakuchu-highlights-2026-11-20.json',
      merged: {
        added: 12,
        same: 3,
        changed: 1,
        refused: [
          { at: 'highlights[4]', why: 'older' },
          { at: 'highlights[9]', why: 'invalid', field: 'colour', message: 'Invalid type' },
        ],
        refusedCount: 205,
      },
    },
  }),
  page('a file that is damaged', FEW, {
    panel: 'in',
    incoming: { is: 'refused', why: 'damaged', message: 'count: the file says 12 and holds 11' },
  }),
  page('tags', FEW, { panel: 'tags' }),
  page('how they are kept, and a backup is wanted', FEW, {
    panel: 'keep',
    notices: {
      trouble: undefined,
      fromCopy: false,
      loss: undefined,
      backup: { remind: true, daysSince: 41 },
    },
  }),
  page('the store was emptied, the second copy has it', [], {
    notices: {
      trouble: undefined,
      fromCopy: false,
      loss: { kind: 'emptied', count: 312, at: LAST },
      backup: undefined,
    },
  }),
  page('the store cannot be opened, the second copy is shown', FEW, {
    notices: { trouble: 'unreadable', fromCopy: true, loss: undefined, backup: undefined },
  }),
  page('the disk is full', FEW, {
    notices: { trouble: 'full', fromCopy: false, loss: undefined, backup: undefined },
  }),
];
