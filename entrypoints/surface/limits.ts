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
/** Blocks this far from the window are measured at every change: a reader scrolls so far before the next picture. */
export const NEAR = 1000;
/** Marks farther away are measured so many at a time, so that no frame is late. */
export const FAR_AT_ONCE = 100;
/** The page's changes are followed at most so often (ms). */
export const CHANGES = 100;
/** How long the foot of a card says what was done (ms), with its one way back. */
export const SAID = 6000;
/** A card is at most this high, and this share of the window. */
export const CARD_HEIGHT = 600;
export const CARD_SHARE = 0.62;
/** Terms marked on one page; more would be noise. */
export const MOST_TERMS = 400;
/** Footnotes put away on one page, and pages on which some are: enough for any reader, and no page fills the store. */
export const MOST_AWAY = 300;
/** Margin notes: from this much free room, at most so wide (14 px type, some eighteen characters), this far apart; later than three lines, a note shrinks to its name. */
export const SIDE_LEAST = 268;
export const SIDE_MOST = 300;
export const SIDE_GAP = 10;
export const SIDE_LATE = 72;
/** More notes than this in one margin are not asked for at once. */
export const MOST_SIDE = 200;
/** A page that takes our element away gets it back so many times at once, then once in so long (ms): with one that never ends we do not fight in every frame. */
export const SETTLE_MOST = 20;
export const SETTLE_EVERY = 1000;
