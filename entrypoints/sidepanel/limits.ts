/** Waits and bounds of the panel, in milliseconds, each with its reason. */

/** Between two readings of the same page: a page that fills itself says so many times a second. */
export const BETWEEN = 150;
/** A page that has just stood up may not have been read to its end: nothing found is said only after this. */
export const SETTLE = 900;
/** What came of an act is said this long. */
export const SAID = 6000;
/** More frames than this in one tab are not asked: pages of advertisements have hundreds. */
export const MOST_FRAMES = 60;
