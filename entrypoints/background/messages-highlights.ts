import * as v from 'valibot';
import { LONGEST_ADDRESS, MOST_AT_ONCE, MOST_ON_PAGE } from '@/highlights/limits';
import { type Answer, changeSchema, draftSchema, type Highlight, highlightId, refSchema } from '@/highlights/types';

/** What pages ask of the highlights' store. Our own pages use `highlights/store` directly. */

const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS));
const refs = v.pipe(v.array(refSchema), v.minLength(1), v.maxLength(MOST_AT_ONCE));

/** Store one. Sending it again is harmless: the one that is stored is the answer. → Answer<{highlight}> */
const save = v.object({ type: v.literal('highlight.save'), highlight: draftSchema });
/** Note, tags or colour of one. → Answer<{highlight}> */
const change = v.object({ type: v.literal('highlight.change'), ref: refSchema, change: changeSchema });
/** Take some away; they can be restored for a month. → Answer<{highlights: those taken away}> */
const remove = v.object({ type: v.literal('highlight.remove'), refs });
/** Undo a removal. → Answer<{highlights: those restored}> */
const restore = v.object({ type: v.literal('highlight.restore'), refs });
/** All of a page, by its address and what it calls canonical. `unasked`: by the page itself. → Answer<{pageKey, highlights}> */
const ofPage = v.object({
  type: v.literal('highlights.ofPage'),
  url: address,
  canonical: v.optional(address),
  unasked: v.optional(v.boolean()),
});
/** Which of a page's highlights stand on it, and which are nowhere and why: said when it has settled. → Answer<{}> */
const placed = v.object({
  type: v.literal('highlights.placed'),
  url: address,
  canonical: v.optional(address),
  lost: v.pipe(
    v.array(v.object({ id: highlightId, why: v.picklist(['gone', 'changed', 'ambiguous', 'uncertain']) })),
    v.maxLength(MOST_ON_PAGE),
  ),
  placed: v.pipe(v.array(highlightId), v.maxLength(MOST_ON_PAGE)),
});

export const highlightRequests = [save, change, remove, restore, ofPage, placed] as const;
export type HighlightRequest = v.InferOutput<(typeof highlightRequests)[number]>;

const TYPES = new Set<unknown>(highlightRequests.map(({ entries }) => entries.type.literal));
/** Whether a message means to be one of these; a damaged one is answered with a refusal, so that nobody asks for ever. */
export const isHighlightRequest = (message: unknown): message is HighlightRequest =>
  typeof message === 'object' && message !== null && TYPES.has((message as { type?: unknown }).type);

export type OneAnswer = Answer<{ highlight: Highlight }>;
export type SomeAnswer = Answer<{ highlights: Highlight[] }>;
export type PageAnswer = Answer<{ pageKey: string; highlights: Highlight[] }>;
