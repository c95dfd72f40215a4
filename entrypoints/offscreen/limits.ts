/** Waits of the analyser, in milliseconds, each with its reason. */

/** The dictionary takes some hundred megabytes of memory: a reader who reads on asks again within this time; afterwards it is let go. */
export const IDLE = 3 * 60_000;
/** The dictionary is unpacked in two to three seconds, on a slow machine in ten; an analyser that says nothing for this long is dead. */
export const LONGEST_ANALYSIS = 45_000;
/** A text on which the analyser died twice will kill it again. */
export const MOST_TRIES = 2;
