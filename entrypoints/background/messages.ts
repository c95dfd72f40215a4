import * as v from 'valibot';
import { highlightRequests } from './messages-highlights';
import { lookupRequests } from './messages-lookup';
import { outlineRequest } from './messages-panel';
import { placeRequests } from './messages-places';

/** What a page, the popup and the panel may ask of the background: one schema, checked where the message arrives. */

const language = v.picklist(['en', 'ja', 'ko']);
const text = v.pipe(v.string(), v.maxLength(200_000));
const id = v.pipe(v.string(), v.maxLength(80));

/** Blocks of one page in order, with what the page says of itself. A huge page comes in several of these. */
const annotate = v.object({
  type: v.literal('annotate'),
  blocks: v.pipe(v.array(text), v.maxLength(4000)),
  context: v.object({
    title: v.optional(v.pipe(v.string(), v.maxLength(1000))),
    date: v.optional(v.pipe(v.string(), v.maxLength(100))),
  }),
});

/** The contents of a card: the targets of a footnote, and the page's own words. */
const card = v.object({
  type: v.literal('card'),
  kind: v.picklist(['quote', 'restate', 'mention']),
  targets: v.pipe(v.array(id), v.maxLength(12)),
  words: v.pipe(v.string(), v.maxLength(20_000)),
  /** Language of the words as the page says it, and the matcher's own reasons. */
  pageLang: v.pipe(v.string(), v.maxLength(40)),
  why: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(20)),
  language,
});
/** The contents of a term's card. */
const term = v.object({ type: v.literal('term'), id, language });

/** What notes in the page's margin say. → SideNote[] in the same order */
const side = v.object({
  type: v.literal('side'),
  language,
  notes: v.pipe(
    v.array(
      v.object({ kind: v.picklist(['quote', 'restate', 'mention']), id, words: v.pipe(v.string(), v.maxLength(5000)) }),
    ),
    v.maxLength(200),
  ),
});

/** The page's second script is wanted in the asking frame, with the inks of highlights. */
const highlighter = v.object({ type: v.literal('highlighter') });

/** The page has footnotes: the page's second script is wanted in its frame. */
const wanted = v.object({ type: v.literal('surface') });
/** How many footnotes the frame's page has now, by kind. */
const count = v.object({ type: v.literal('count'), quote: v.number(), restate: v.number(), mention: v.number() });

/** A page that concerns us asks for the reader's settings. → Settings */
const settings = v.object({ type: v.literal('settings?') });

/** The popup asks what is known of a tab, and switches a site off or on. */
const tab = v.object({ type: v.literal('tab?'), tab: v.number(), host: v.pipe(v.string(), v.maxLength(300)) });
const site = v.object({ type: v.literal('site'), host: v.pipe(v.string(), v.maxLength(300)), on: v.boolean() });

/** One of our own pages is wanted: the reader (at a passage), its library of highlights, the settings, or the side panel of this tab. */
const open = v.object({
  type: v.literal('open'),
  surface: v.picklist(['reader', 'library', 'options', 'panel']),
  at: v.optional(id),
});

export const pageRequest = v.variant('type', [
  annotate,
  card,
  term,
  side,
  wanted,
  highlighter,
  count,
  settings,
  tab,
  site,
  open,
  outlineRequest,
  ...highlightRequests,
  ...lookupRequests,
  ...placeRequests,
]);
export type PageRequest = v.InferOutput<typeof pageRequest>;
