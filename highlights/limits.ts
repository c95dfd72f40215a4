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
/** Pages of one shelf of which it is known that something is lost; of the pages that told longest ago it is forgotten. */
export const MOST_LOST_PAGES = 500;
/** Highlights named in one message. */
export const MOST_AT_ONCE = 5000;
/** Highlights taken in from one file. */
export const MOST_IMPORTED = 500_000;
/** Longest file that is read for an import, in UTF-16 units: half a gigabyte of text is no backup of ours. */
export const LONGEST_FILE = 200_000_000;
/** Highlights checked before the page is given its turn. */
export const CHECKED_AT_ONCE = 500;
/** Reasons given one by one after an import; the rest are counted. */
export const MOST_REASONS = 200;

/** After a change, before the second copy is written: what changes again within it is written once. Milliseconds. */
export const COPY_AFTER = 800;
/** Before a copy that failed is tried again. */
export const COPY_AGAIN_AFTER = 60_000;
/** After a change, or the background's start, before it is looked whether a backup is due: what is marked one after another is written once. Milliseconds. */
export const BACKUP_AFTER = 3000;
/** An automatic backup that could not be written is tried so many times in all, BACKUP_AFTER apart. */
export const BACKUP_TRIES = 3;
/** How long the library works before it lets the page draw, in milliseconds: half of a frame at 60 a second, so that scrolling stays smooth. */
export const BREATH = 8;
/** Records of pages that the library reads at a time: some hundred highlights, a few milliseconds. */
export const READ_AT_ONCE = 40;
/** Highlights that the analyser reads for one search: a few seconds' work. */
export const READ_BY_ANALYSER = 2000;
/** Text that it is given at a time, in UTF-16 units: what it takes in one question. */
export const READ_IN_ONE = 1500;
/** Days without a backup of one's own after which a reminder is due, and highlights from which one is worth it. */
export const REMIND_AFTER_DAYS = 30;
export const REMIND_FROM = 20;
