import * as v from 'valibot';
import { MOST_ON_PAGE } from '@/highlights/limits';
import type { PageSummary } from '../annotator.content/asked';

/**
 * What a page's script answers, checked where our own pages receive it: that script runs in the page's process, and a page that has
 * broken its process may answer in its stead.
 */
const id = v.pipe(v.string(), v.maxLength(80));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const summary = v.object({
  title: v.pipe(v.string(), v.maxLength(1000)),
  lang: v.pipe(v.string(), v.maxLength(40)),
  on: v.boolean(),
  notes: v.pipe(
    v.array(
      v.object({
        number: count,
        kind: v.picklist(['quote', 'restate', 'mention']),
        targets: v.pipe(v.array(id), v.maxLength(12)),
        text: v.pipe(v.string(), v.maxLength(50_000)),
      }),
    ),
    v.maxLength(2000),
  ),
  terms: v.pipe(v.array(v.object({ id, times: count })), v.maxLength(1000)),
  highlights: v.pipe(
    v.array(v.object({ id, place: v.picklist(['placed', 'gone', 'changed', 'ambiguous', 'uncertain']) })),
    v.maxLength(MOST_ON_PAGE),
  ),
});

/** The answer to `{type: 'page?'}`; undefined where it is none. */
export const readSummary = (answer: unknown): PageSummary | undefined => {
  const read = v.safeParse(summary, answer);
  return read.success ? read.output : undefined;
};
