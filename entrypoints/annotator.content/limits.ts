/** Waits and bounds of the script that every listed page gets. */

/** Characters of text in one message: an article goes in one, a huge page in slices, each a short task of the background's. */
export const SLICE = 60_000;
/** Blocks in one message; the background takes no more than 4000. */
export const SLICE_BLOCKS = 3000;
/** Milliseconds of reading before the page's thread is given back: no task of ours is long. */
export const TASK = 8;
/** A page that fills itself later is asked again whether it concerns us, but not more often than this. */
export const GATE_AGAIN = 1000;
/**
 * Milliseconds after which a question without an answer is taken for lost. The slowest that is answered is the first reading of a
 * selection, for which the analyser unpacks its dictionary: some seconds, more on a slow disk.
 */
export const PATIENCE = 20_000;
/**
 * Milliseconds before a lost question is asked anew: at once, as a stopped background is back with the next message; then when one that
 * was just ending has ended. A background that dies of the question each time is left alone.
 */
export const PAUSES = [20, 250, 1500];
