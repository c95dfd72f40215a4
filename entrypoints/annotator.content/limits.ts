/** Waits and bounds of the script that every listed page gets. */

/** Characters of text in one message: an article goes in one, a huge page in slices, each a short task of the background's. */
export const SLICE = 60_000;
/** Blocks in one message; the background takes no more than 4000. */
export const SLICE_BLOCKS = 3000;
/** Milliseconds of reading before the page's thread is given back: no task of ours is long. */
export const TASK = 8;
/** A page that fills itself later is asked again whether it concerns us, but not more often than this. */
export const GATE_AGAIN = 1000;
/** A question whose answer was lost is asked so often in all: a background that dies of it every time will not live the fourth. */
export const MOST_ASKED = 3;
