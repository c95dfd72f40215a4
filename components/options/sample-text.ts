import type { RubyToken } from '@/data/types';

/** What the settings' sample shows: a line of an imagined article, and one passage of the declaration. A test holds the passage to the edition. */

export interface Stretch {
  text: string;
  /** Footnoted stretches have a kind, a work, and the passage they stand for. */
  kind?: 'quote' | 'restate' | 'mention' | 'term';
  hue?: 'kk-decl' | 'kk-rec' | 'kk-gls';
  target?: string;
}

export const LINE: readonly Stretch[] = [
  { text: '日朝平壌宣言', kind: 'mention', hue: 'kk-decl', target: 'decl' },
  { text: 'は、「' },
  { text: '北東アジア地域の平和と安定を維持、強化するため', kind: 'quote', hue: 'kk-decl', target: 'decl.4.1' },
  { text: '」協力すると書き、' },
  { text: '拉致', kind: 'term', hue: 'kk-gls' },
  { text: 'について' },
  { text: '委員長は責任のある者を処罰したと述べた', kind: 'restate', hue: 'kk-rec', target: 'rec.III.2.1.ro' },
  { text: '。' },
  { text: '平壌宣言', kind: 'mention', hue: 'kk-decl', target: 'decl' },
  { text: 'は四項から成る。' },
];

export const PASSAGE: { id: string; ruby: readonly RubyToken[]; en: string; ko: string } = {
  id: 'decl.4.1',
  ruby: [
    ['双方', 'そうほう'],
    ['は、'],
    ['北東', 'ほくとう'],
    ['アジア'],
    ['地域', 'ちいき'],
    ['の'],
    ['平和', 'へいわ'],
    ['と'],
    ['安定', 'あんてい'],
    ['を'],
    ['維持', 'いじ'],
    ['、'],
    ['強化', 'きょうか'],
    ['するため、'],
    ['互', 'たが'],
    ['いに'],
    ['協力', 'きょうりょく'],
    ['していくことを'],
    ['確認', 'かくにん'],
    ['した。'],
  ].map(([text = '', reading]) => (reading === undefined ? { text } : { text, reading })),
  en: 'Both sides confirmed that they cooperate with each other to maintain and strengthen the peace and stability of the North East Asian region.',
  ko: '쌍방은 동북아시아 지역의 평화와 안정을 유지, 강화하기 위하여 서로 협력해 나갈 것을 확인하였다.',
};
