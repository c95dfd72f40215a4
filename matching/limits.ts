/** Every threshold of the matcher, with its reason. Lengths are in folded units. */

/** A quotation needs so many units that are the passage's own: in CJK, and in Latin script. */
export const QUOTE_UNITS = 17;
export const QUOTE_UNITS_LATIN = 34;
/** Of the longer side of the stretch, at least so much must be the same. */
export const QUOTE_LIKENESS = 0.7;
/** In Latin script letters meet by chance: more must be the same, and some of it in one run. */
export const QUOTE_LIKENESS_LATIN = 0.8;
export const QUOTE_RUN_LATIN = 20;
/** Between quotation marks fewer units will do, if they are nearly all of what stands between the marks. */
export const QUOTE_UNITS_MARKED = 10;
export const QUOTE_LIKENESS_MARKED = 0.88;
/** A quotation shorter than this may be a formula that others use too: the sentence must look like ours to the model. */
export const FORMULA_UNITS = 30;
/** The same where the sentence names what it is about, and that is another matter: in 1998 Japan told Seoul in the very words of article 2. */
export const FORMULA_UNITS_OTHER = 60;
export const FORMULA_ANY = 0.12;
/** Units of a quotation that are not of a date nor the name of a person, a place or a body: 朝鮮民主主義人民共和国側 alone quotes nobody. Twice as many in Latin script. */
export const QUOTE_OWN = 7;
/** A short passage quoted whole counts whatever its length. */
export const QUOTE_WHOLE = 0.86;

/** What its sentence says besides a short quotation is a target of the quotation's footnote where it is at least so likely. */
export const BESIDE_LEAST = 0.5;

/** Targets of one stretch whose evidence is less than this share of the best are left out. */
export const TARGET_SHARE = 0.82;

/**
 * The gate: what a sentence's concepts speak for the works, and what they speak in sum, for it to be put to the model. On a page that has
 * named one of our documents they may speak against it by so much.
 */
export const TELLING_FOR = 0.9;
export const TELLING_SUM = 0.5;
export const TELLING_SUM_ON_PAGE = -1.2;
/** What its concepts and their pairs must say of there being anything at all (log odds) for the words of a sentence to be looked at. */
export const CONCEPTS_LEAST = -1.1;
/**
 * A clause of a sentence must be surer of its own passage than a whole sentence, surer yet where the whole sentence says next to nothing
 * of that passage, and not be a scrap (folded units).
 */
export const CLAUSE_LEAST = 0.86;
export const CLAUSE_BACKED = 0.02;
export const CLAUSE_ALONE = 0.95;
export const CLAUSE_UNITS = 7;
export const MOST_CLAUSES = 8;
/** Least probability that there is anything at all. */
export const ANY_LEAST = 0.6;
/** Targets of one sentence: least probability of each, and their share of the best one's. */
export const MORE_LEAST = 0.1;
export const MORE_SHARE = 0.4;
export const MOST_TARGETS = 4;
/** What a pointing word (同宣言, the Declaration) scores after its document has been named. */
export const ANAPHORA_SCORE = 0.8;
/**
 * On a page that has named one of our documents last, a sentence is that much likelier (log odds) to concern it; what stands only by
 * that must be sure of its passage.
 */
export const CONTEXT_LIFT = 3.6;
export const CONTEXT_CLASS_LEAST = 0.85;
/**
 * Least evidence for a passage: the probability that there is anything at all (to the power ANY_POWER: doubt there weighs most), times
 * the mean (geometric, the second weighs SHARE_PART) of the best passage's probability against all else and the share that it and those
 * near it have in the odds of all passages. A sentence that is surely ours and nearer to one passage than to any other restates that one, though its words are new.
 */
export const EVIDENCE_LEAST = 0.45;
export const ANY_POWER = 6;
export const SHARE_PART = 0.8;

/** A concept that a passage names is one of its points where the model's weight for the passage is at least this (log odds): below it, words that every passage shares. */
export const POINT_LEAST = 0.35;
