import type { Colour } from '../colours';
import type { Highlight } from '../types';

/** A highlight as the library keeps it at hand: all that is listed, sorted and searched, without the ways back to its place. */
export interface Entry {
  id: string;
  pageKey: string;
  quote: string;
  /** BCP 47, '' where the page did not say. */
  lang: string;
  note: string;
  tags: readonly string[];
  colour: Colour;
  passages: readonly string[];
  title: string;
  url: string;
  created: number;
  modified: number;
  /** Where on its page it stands: an offset into its text, where that is known. */
  at: number;
}

export const entryOf = ({ id, pageKey, selectors, page, ...one }: Highlight): Entry => ({
  id,
  pageKey,
  quote: selectors.quote.exact,
  lang: page.lang,
  note: one.note,
  tags: one.tags,
  colour: one.colour,
  passages: one.passages,
  title: page.title,
  url: page.url,
  created: one.created,
  modified: one.modified,
  at: selectors.position?.start ?? Number.MAX_SAFE_INTEGER,
});
