/** Waits of those who ask the background. */

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
