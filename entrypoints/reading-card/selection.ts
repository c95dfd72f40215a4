import { LONGEST_SELECTION } from './limits';

/** What a reader has selected, as text to be read, and where it stands. */
export interface Selected {
  text: string;
  range: Range;
  /** Only its beginning is taken. */
  cut: boolean;
}

/** Readings that the page itself prints over its words, and what is no text. */
const NOT_READ = 'rt, rp, script, style, template, noscript';

/** The selection of this frame without the page's own ruby; undefined where nothing is selected. Form fields are not read. */
export const selected = (): Selected | undefined => {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const copy = range.cloneContents();
  for (const element of copy.querySelectorAll(NOT_READ)) element.remove();
  // Blanks between Japanese or Korean lines of a page's source are no part of its words.
  const whole = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (whole === '') return undefined;
  return { text: whole.slice(0, LONGEST_SELECTION), range: range.cloneRange(), cut: whole.length > LONGEST_SELECTION };
};
