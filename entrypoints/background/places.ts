import { citePage } from '@/citations/page';
import { quotationFrom } from '@/citations/quotation';
import { nearestTo, placing } from '@/page/anchor';
import { describeSpan } from '@/page/anchor-describe';
import { inTurns } from '@/page/anchor-turns';
import type { Placement, Sought, Span } from '@/page/anchor-types';
import type { CiteRequest } from './messages-places';

/** In turns with the other messages: a page of a million characters must not keep the others waiting. */
export const answerFind = (text: string, sought: readonly Sought[]): Promise<Placement[]> =>
  inTurns(placing(text, sought));

/** Null, and not undefined: that would say that nobody answered. */
export const answerDescribe = (text: string, { start, end }: Span): Pick<Sought, 'quote' | 'position'> | null =>
  (start < end && end <= text.length && describeSpan(text, { start, end })) || null;

export const answerAlike = (text: string, quote: Sought['quote']): Span | null => nearestTo(text, quote) ?? null;

export const answerCite = ({ words, title, lang, url, language }: CiteRequest): string =>
  quotationFrom(words, lang, citePage({ title, lang, url, accessed: new Date().toISOString() }), language);
