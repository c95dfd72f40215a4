/** Waits and bounds of the script that every listed page gets. */

/** Characters of text in one message: an article goes in one, a huge page in slices, each a short task of the background's. */
export const SLICE = 60_000;
/** Blocks in one message; the background takes no more than 4000. */
export const SLICE_BLOCKS = 3000;
/** Milliseconds of reading before the page's thread is given back: no task of ours is long. */
export const TASK = 8;
/** A page that fills itself later is asked again whether it concerns us, but not more often than this. */
export const GATE_AGAIN = 1000;
