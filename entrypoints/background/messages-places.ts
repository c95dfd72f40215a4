import * as v from 'valibot';
import { LONGEST_ADDRESS, LONGEST_QUOTATION, LONGEST_TITLE, MOST_ON_PAGE } from '@/highlights/limits';
import { selectorsSchema } from '@/highlights/types';
import { LONGEST_TEXT } from '@/page/anchor-limits';

/**
 * What a page's script has done by the background: places of its text described, found again, cited. Its own thread stays free of
 * that work, and its script of the code for it. The text goes no farther than the background.
 */

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const hint = v.object({ start: offset, end: offset });

/** Where highlights are in a text now. → Placement[] in the same order */
const find = v.object({
  type: v.literal('places.find'),
  text,
  sought: v.pipe(
    v.array(
      v.object({
        quote: selectorsSchema.entries.quote,
        position: selectorsSchema.entries.position,
        hint: v.optional(hint),
      }),
    ),
    v.maxLength(MOST_ON_PAGE),
  ),
});

/** A stretch of a text as quotation and position. → {quote, position}, or null where it has no words */
const describe = v.object({ type: v.literal('places.describe'), text, start: offset, end: offset });

/** The stretch of a text that is most like a quotation, however unlike. → {start, end}, or null */
const alike = v.object({ type: v.literal('places.alike'), text, quote: selectorsSchema.entries.quote });

/** The page's highlights stand elsewhere than before: said for the panel, which hears it too. No answer. */
const changed = v.object({ type: v.literal('places.changed') });

/** Words of a page with its citation, to be copied. → string */
const cite = v.object({
  type: v.literal('cite'),
  words: v.pipe(v.string(), v.maxLength(LONGEST_QUOTATION * 2)),
  title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
  lang: v.pipe(v.string(), v.maxLength(40)),
  url: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS)),
  language: v.picklist(['en', 'ja', 'ko']),
});

export const placeRequests = [find, describe, alike, changed, cite] as const;
export type CiteRequest = v.InferOutput<typeof cite>;
