/** Waits and bounds of the highlighter, each with its reason. */

/** How long the bar says what was done, with its one way back (ms). */
export const SAID = 6000;
/** Tries of a change that gets no answer: the background may be starting. Then the reader is told. */
export const TRIES = 4;
/** Between them (ms). */
export const AGAIN = 600;
/** Words of a highlight in the name of its button. */
export const NAMED = 80;
/** The bar stands so far from its words and from the window's edge (px). */
export const GAP = 8;
