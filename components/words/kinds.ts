import { three } from './three';

/** The kinds of footnote, many of each, as filters, counts and settings name them. */
export const kinds = three({
  en: { quote: 'Quotations', restate: 'Restatements', mention: 'Mentions', term: 'Terms' },
  ja: { quote: '引用', restate: '言い換え', mention: '言及', term: '用語' },
  ko: { quote: '인용', restate: '바꿔 말함', mention: '언급', term: '용어' },
});
export const KINDS = ['quote', 'restate', 'mention', 'term'] as const;
