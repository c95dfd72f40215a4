/** Every limit of describing a place and of finding it again. Lengths are UTF-16 units; "weight" is defined in `anchor-text.ts`. */

/** Context kept on either side of a quotation; twice as much where the shorter one is not the only one of its kind. */
export const CONTEXT = 48;
export const WIDE_CONTEXT = 96;
/** A page's text beyond this is not looked at: some twenty long books. */
export const LONGEST_TEXT = 10_000_000;
/** Longest quotation that can be kept. */
export const LONGEST_QUOTE = 20_000;
/** Places with the same words that are counted; a page of nothing else is not counted to its end. */
export const MOST_COUNTED = 1000;
/** Longest path of an element that is kept. */
export const LONGEST_PATH = 20_000;

/** Units in a seed: four ideographs or syllables are about as rare as eight Latin letters. */
export const DENSE_SEED = 4;
export const SPARSE_SEED = 8;
/** Seeds taken from a quotation and from either side of it. */
export const QUOTE_SEEDS = 16;
export const CONTEXT_SEEDS = 3;
/** A seed that a page holds more often than this tells nothing. */
export const MOST_PLACES_OF_SEED = 64;
/** Places of seeds noted on one page, in all: bounds the memory. */
export const MOST_NOTED = 2_000_000;
/** Places looked at for one quotation. */
export const MOST_CANDIDATES = 24;
/** Equal runs compared at one place. */
export const MOST_RUNS = 256;

/** Shortest equal run that counts. */
export const RUN = 4;
/** Words put into a quotation from this length on are no part of it. */
export const INSERTED = 12;
/** Parts of a quotation that stand apart from the rest and weigh less are not taken for it. */
export const SCRAP = 8;
/** Farther apart than this, two parts of a quotation are not one. */
export const MOST_INSERTED = 3000;
/** How often the parts of one quotation are looked for so far apart. */
export const WIDE_TRIES = 4;
/** Longest gap that is compared unit by unit. */
export const LONGEST_GAP = 64;

/** One unit in so many may differ: one in an eight-character phrase, never four; none in a lighter one. */
export const TOLERANCE = 5;
/** What must speak for a place, quotation and context together: a dozen ideographs, four or five English words. */
export const ENOUGH = 12;
/** A quotation lighter than this could stand anywhere: half of what stood around it must still be there; of one lighter than twice this, a sixth, and half where it changed. */
export const LIGHT = 8;
/** Surroundings of changed words, and of words that were not the only ones of their kind. */
export const SURROUNDINGS = 12;
/** Part of the surroundings that must be left where the words had a double and one of the two is gone. */
export const NEARLY_ALL = 0.7;
/** Changed words lighter than this need half of their surroundings; heavier ones need none where only one unit in so many changed. */
export const HEAVY = 30;
export const HARDLY_CHANGED = 10;
/** The best place must be better than the next by so much. */
export const MARGIN = 4;
/** How long work goes on before the page's thread is given back, in milliseconds. */
export const SLICE_MS = 8;
/** Units of a page's text that are read at one go: about a millisecond of work. */
export const PIECE = 50_000;
