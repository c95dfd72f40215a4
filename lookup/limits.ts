/** Bounds of look-up, each with its reason. */

/** Longer queries are pasted text: their beginning says enough, and work stays bounded. UTF-16 units. */
export const LONGEST_QUERY = 200;
/** Answers of one query: more than this nobody reads; they type another letter. */
export const MOST_RESULTS = 12;
/** A word this long may have one wrong letter, or two: shorter words would turn into each other. */
export const ONE_ERROR_FROM = 5;
export const TWO_ERRORS_FROM = 8;
/** Less of the query's words than this, by weight, is no answer. */
export const LEAST_SHARE = 0.55;
/** An answer this good makes guesses (typing errors, words one by one) needless. */
export const LEAST_GOOD = 0.58;
/** Parts of a query that are looked up one by one. */
export const MOST_PARTS = 4;
/** A text that has all the words makes looking them up one by one needless. */
export const LEAST_HAS = 0.45;
/** Shorter queries in kanji would be the short form of too many words. */
export const SHORTENED_FROM = 3;
