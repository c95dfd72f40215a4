import type { Ground } from './ground';

/** Painting the reader's own highlights: a wash behind the words, by the CSS Custom Highlight API. No node of the page changes. */

const PREFIX = 'kyakuchu-hl';

/** The name under which stretches of one colour on one ground are painted; the rules are in `highlighter-inks.css`. */
const nameOf = (colour: string, ground: Ground): string => `${PREFIX}-${colour}-${ground}`;

/** Paints ranges and returns what unpaints them. Under the lines of footnotes: those are read through the wash. */
export const wash = (ranges: readonly AbstractRange[], colour: string, ground: Ground): (() => void) => {
  if (ranges.length === 0 || typeof CSS === 'undefined' || !CSS.highlights) return () => {};
  const name = nameOf(colour, ground);
  const own = CSS.highlights.get(name) ?? new Highlight();
  // Footnotes have a priority of 1 and more.
  own.priority = 0;
  CSS.highlights.set(name, own);
  for (const range of ranges) own.add(range);
  return () => {
    for (const range of ranges) own.delete(range);
    if (own.size === 0 && CSS.highlights.get(name) === own) CSS.highlights.delete(name);
  };
};
