/** Bounds of reading a selection, each with its reason. */

/** A page of print: more is no selection to be read over a card. UTF-16 units. */
export const LONGEST_SELECTION = 1500;
