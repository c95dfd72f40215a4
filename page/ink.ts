import type { Ground } from './ground';
import { register } from './registry';

/** Painting the reader's own highlights: a wash behind the words, by the CSS Custom Highlight API. No node of the page changes. */

/** The name under which stretches of one colour on one ground are painted; the rules are in `highlighter-inks.css`. */
const nameOf = (colour: string, ground: Ground): string => `kyakuchu-hl-${colour}-${ground}`;

/** Paints ranges and returns what unpaints them. Under the lines of footnotes, whose priority is 1 and more: those are read through the wash. */
export const wash = (ranges: readonly AbstractRange[], colour: string, ground: Ground): (() => void) =>
  register(nameOf(colour, ground), 0, ranges);
