import type { Incoming } from '../merge';
import type { Refused } from '../types';
import { idOf } from './id';

/** Annotations of Hypothesis, as its client exports them and its API lists them, as highlights. */

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The list in an export (`annotations`), in an answer of the API (`rows`), or bare. Undefined where this is neither. */
export const annotationsIn = (value: unknown): unknown[] | undefined => {
  const list = Array.isArray(value) ? value : isObject(value) ? (value.annotations ?? value.rows) : undefined;
  if (!Array.isArray(list) || !list.every(isObject)) return undefined;
  return list.length === 0 || list.some((one) => 'uri' in one && 'target' in one) ? list : undefined;
};

const timeOf = (value: unknown): number => {
  const time = Date.parse(textOf(value));
  return Number.isFinite(time) ? Math.max(0, time) : 0;
};

const selectorsOf = (annotation: Loose): Loose | undefined => {
  const target = listOf(annotation.target)[0];
  const selectors = isObject(target) ? listOf(target.selector).filter(isObject) : [];
  const ofType = (type: string) => selectors.find((one) => one.type === type);
  const quote = ofType('TextQuoteSelector');
  if (!quote || textOf(quote.exact).trim() === '') return undefined;
  const position = ofType('TextPositionSelector');
  const range = ofType('RangeSelector');
  return {
    quote: { exact: textOf(quote.exact), prefix: textOf(quote.prefix), suffix: textOf(quote.suffix) },
    ...(position && { position: { start: numberOf(position.start), end: numberOf(position.end) } }),
    ...(range && {
      range: {
        startPath: textOf(range.startContainer),
        startOffset: numberOf(range.startOffset),
        endPath: textOf(range.endContainer),
        endOffset: numberOf(range.endOffset),
      },
    }),
  };
};

/** One annotation as a highlight that has yet to be checked, or why it is none. Taking the same one in twice is taking it in once. */
export const fromHypothesis = (annotation: unknown, at: string): Incoming | Refused => {
  if (!isObject(annotation)) return { at, why: 'invalid', field: '', message: 'not an annotation' };
  if (listOf(annotation.references).length > 0) return { at, why: 'reply' };
  const selectors = selectorsOf(annotation);
  if (!selectors) return { at, why: 'no-quotation' };
  const document = isObject(annotation.document) ? annotation.document : {};
  const created = timeOf(annotation.created);
  const url = textOf(annotation.uri);
  return {
    at,
    value: {
      id: idOf(`hypothesis:${textOf(annotation.id) || JSON.stringify([url, selectors.quote, created])}`),
      selectors,
      page: { title: textOf(listOf(document.title)[0] ?? document.title).slice(0, 2000), lang: '', url },
      passages: [],
      note: textOf(annotation.text),
      tags: [...new Set(listOf(annotation.tags).map((tag) => textOf(tag).trim().slice(0, 100)))].filter(Boolean),
      colour: 'yellow',
      created,
      pageKey: url,
      modified: Math.max(created, timeOf(annotation.updated)),
    },
  };
};
