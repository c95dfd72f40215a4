/** What is known of a place. Offsets are UTF-16 units of the page's text. */
export interface Sought {
  quote: {
    exact: string;
    prefix: string;
    suffix: string;
    /** Places of the page that could be taken for it then, and those of them with these very words around; 1 where not known. */
    among?: number | undefined;
    alike?: number | undefined;
  };
  /** `of`: the length of the page's text then. */
  position?: { start: number; end: number; of?: number | undefined } | undefined;
  /** Where the element that held it says it is now. */
  hint?: { start: number; end: number } | undefined;
}

/** Units of the page's text. */
export interface Span {
  start: number;
  end: number;
}

/** Why a place was not found. `gone`: nothing like it is there; `changed`: too much of it is; `ambiguous`: several places are as likely;
 * `uncertain`: the words are there, but too few of them or of those around them to be sure. */
export type OrphanReason = 'gone' | 'changed' | 'ambiguous' | 'uncertain';

/** Where it is, and how that was known; `spans` are the words themselves, without what was put between. Or why it is nowhere. */
export type Placement =
  | { how: 'position' | 'exact' | 'approximate'; spans: Span[] }
  | { how: 'orphan'; why: OrphanReason };
