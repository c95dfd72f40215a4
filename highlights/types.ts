import * as v from 'valibot';
import { COLOURS } from './colours';
import {
  CONTEXT,
  LONGEST_ADDRESS,
  LONGEST_NOTE,
  LONGEST_PATH,
  LONGEST_QUOTATION,
  LONGEST_TAG,
  LONGEST_TITLE,
  MOST_PASSAGES,
  MOST_TAGS,
} from './limits';

/** What a highlight is: one schema for messages, the store, backups and imports. */

const words = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Milliseconds since 1970, as `Date.now()` gives them; up to the last moment a Date can hold. */
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
/** Only addresses of documents: a `javascript:` or `data:` address never becomes a link of ours. */
const address = v.pipe(words(LONGEST_ADDRESS), v.regex(/^(https?|file|ftp):\/\/\S*$/i));

export const highlightId = v.pipe(v.string(), v.uuid());
const tag = v.pipe(words(LONGEST_TAG), v.trim(), v.minLength(1));

/**
 * The words with what stands on either side of them. `among`: how many places of the page could be taken for it
 * then; `alike`: how many of those had the very same on either side.
 */
const quoteSelector = v.strictObject({
  exact: v.pipe(words(LONGEST_QUOTATION), v.minLength(1)),
  prefix: words(CONTEXT * 2),
  suffix: words(CONTEXT * 2),
  among: v.optional(offset),
  alike: v.optional(offset),
});
/** Offsets into the page's text as `page/text` reads it; `of`: how long that text was. */
const positionSelector = v.strictObject({ start: offset, end: offset, of: v.optional(offset) });
/** Elements by their path (`/html[1]/body[1]/p[3]`), and offsets into the text each of them holds. */
const rangeSelector = v.strictObject({
  startPath: words(LONGEST_PATH),
  startOffset: offset,
  endPath: words(LONGEST_PATH),
  endOffset: offset,
});

/** Three ways back to the place. The quotation is always there; the others only help to find it and never decide alone. */
export const selectorsSchema = v.strictObject({
  quote: quoteSelector,
  position: v.optional(positionSelector),
  range: v.optional(rangeSelector),
});
export type Selectors = v.InferOutput<typeof selectorsSchema>;

export const pageSchema = v.strictObject({
  title: words(LONGEST_TITLE),
  /** BCP 47, '' where the page does not say. */
  lang: v.pipe(v.string(), v.maxLength(35)),
  /** The address as the reader saw it, an archive's included. */
  url: address,
  /** What the page calls its own address (`rel=canonical`), where it says so. */
  canonical: v.optional(address),
});
export type HighlightPage = v.InferOutput<typeof pageSchema>;

/** What the reader may change of a highlight that is stored. */
export const changeable = {
  note: words(LONGEST_NOTE),
  tags: v.pipe(v.array(tag), v.maxLength(MOST_TAGS)),
  colour: v.picklist(COLOURS),
};

/** A highlight as the page's script makes it: all but what the store adds. */
export const draftSchema = v.strictObject({
  /** Made by the sender, so that sending twice stores once. */
  id: highlightId,
  selectors: selectorsSchema,
  page: pageSchema,
  /** Ids of the passages that the stretch touches: `decl.4.4`. */
  passages: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z]+(\.[A-Za-z0-9-]+)*$/), v.maxLength(80))),
    v.maxLength(MOST_PASSAGES),
  ),
  /** The page's words of the footnote it was made from, where it was. */
  footnote: v.optional(words(LONGEST_QUOTATION)),
  ...changeable,
  created: time,
});
export type Draft = v.InferOutput<typeof draftSchema>;

export const highlightSchema = v.strictObject({
  ...draftSchema.entries,
  /** The page whose highlight it is, whatever copy of it was read: see `address.ts`. */
  pageKey: v.pipe(words(LONGEST_ADDRESS), v.minLength(1)),
  modified: time,
});
export type Highlight = v.InferOutput<typeof highlightSchema>;

/** Names one stored highlight. */
export const refSchema = v.object({ pageKey: words(LONGEST_ADDRESS), id: highlightId });
export type Ref = v.InferOutput<typeof refSchema>;

/** A note, tags, a colour: those that are given are changed, the rest stays. */
export const changeSchema = v.strictObject({
  note: v.optional(changeable.note),
  tags: v.optional(changeable.tags),
  colour: v.optional(changeable.colour),
});
export type Change = v.InferOutput<typeof changeSchema>;

/**
 * Why the store did not do as asked. `full`: no room on the disk; `unreadable`: the database cannot be opened (its data is left as it is);
 * `newer`: it was written by a newer version; `blocked`: an older window keeps it from opening; `private`: asked from a private window;
 * `missing`: no such highlight; `many`: more than a page may have; `invalid`: what was sent is no highlight.
 */
export type Refusal = 'full' | 'unreadable' | 'newer' | 'blocked' | 'private' | 'missing' | 'many' | 'invalid';

/** The store's answer, sent only when it is on disk. No answer at all means: ask again. */
export type Answer<T> = ({ ok: true } & T) | { ok: false; why: Refusal };

/** What came of taking many in. `refused`: which (as their source names them) and why; the first of them only, `refusedCount` counts all. */
export interface Merged {
  added: number;
  same: number;
  /** Stored already, and changed there to what was taken in because that is newer. */
  changed: number;
  refused: Refused[];
  refusedCount: number;
}
/** `older`: what is stored is newer; `repeated`: its id came before; `many`: its page is full; else the field that is wrong, and how. */
export interface Refused {
  at: string;
  why: 'older' | 'repeated' | 'many' | 'no-quotation' | 'reply' | 'invalid';
  field?: string | undefined;
  message?: string | undefined;
}
