/** Waits and bounds of the highlighter, each with its reason. */

/** How long the bar says what was done, with its one way back (ms). */
export const SAID = 6000;
/** Tries of a question that gets no answer: the background may be starting. Then the reader is told. */
export const TRIES = 4;
/** Between them (ms). */
export const AGAIN = 600;
/** Words of a highlight in the name of its button. */
export const NAMED = 80;
/** The bar stands so far from its words and from the window's edge (px). */
export const GAP = 8;
/** Before what was not found on a page that has loaded is looked for once more, and then called lost (ms): most pages have put their text in by then. */
export const SETTLED = 1500;
/** Before the store is told what stands and what is lost (ms): a page that changes again within it tells once. */
export const TOLD = 400;
/** A page whose text changed by less than this holds nothing new that a lost highlight could be: a clock, a counter. UTF-16 units. */
export const NEWS = 32;
/** Before a page that keeps changing a little is searched again for what is not on it (ms): twice as long every time, up to the second. */
export const FIRST_REST = 1000;
export const LONGEST_REST = 30_000;
