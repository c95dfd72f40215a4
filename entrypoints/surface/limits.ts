/** Waits and bounds of the surfaces, in milliseconds and pixels, each with its reason. */

/** A pointer that rests this long on a stretch asks for its card; on a numeral the wish is plainer. */
export const DWELL = 300;
export const DWELL_MARK = 120;
/** Time to reach the card across the gap. */
export const GRACE = 300;
/** Under this width a card is a sheet at the window's edge. */
export const SHEET_BELOW = 700;
/** Numerals nearer than this to one another are moved apart, so that each can be hit. */
export const MARK_APART = 24;
/** More marks than this on one page are not placed: their stretches stay underlined. */
export const MOST_MARKS = 2000;
