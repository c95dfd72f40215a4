/** Every limit on what is stored and taken in, in one place. Lengths are UTF-16 units. */

/** Longest quotation: some ten printed pages. */
export const LONGEST_QUOTATION = 20_000;
/** Words kept on either side of a quotation, to know its place again. */
export const CONTEXT = 48;
export const LONGEST_NOTE = 100_000;
export const LONGEST_TAG = 100;
export const MOST_TAGS = 100;
export const MOST_PASSAGES = 50;
export const LONGEST_TITLE = 2000;
export const LONGEST_ADDRESS = 8000;
export const LONGEST_PATH = 20_000;
/** Highlights of one page. Its record is read and written whole. */
export const MOST_ON_PAGE = 5000;
/** Highlights named in one message. */
export const MOST_AT_ONCE = 5000;
