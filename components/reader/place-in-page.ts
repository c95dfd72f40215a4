/** From a passage's offsets to what stands in the document, and there with the window. */

/** How far from the window's edges a found word is brought, in px: clear of the tools above. */
const CLEAR = 120;

const shown = (id: string, field: 'text' | 'beside'): Element | null =>
  document.getElementById(id)?.querySelector(field === 'text' ? `[data-text="${id}"]` : `[data-beside="${id}"]`) ??
  null;

/** The range of `[start, end)` of a passage's text or rendering; undefined where it is not shown. Readings and marks are no text. */
export const rangeOf = (id: string, field: 'text' | 'beside', start: number, end: number): Range | undefined => {
  const element = shown(id, field);
  if (!element) return undefined;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches('rt, [data-skip]')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  );
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const next = at + node.length;
    if (!begun && start < next) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  return undefined;
};

/** Brings a range into the window, and only where it is not well inside it already. */
export const bringIntoView = (range: Range): void => {
  const inside = () => {
    const { top, bottom } = range.getBoundingClientRect();
    return top >= CLEAR && bottom <= innerHeight - CLEAR;
  };
  if (inside()) return;
  range.startContainer.parentElement?.closest('article')?.scrollIntoView({ block: 'center' });
  if (!inside()) scrollBy(0, range.getBoundingClientRect().top - innerHeight / 3);
};

/** Brings the row of an id to the head of the window; the first row under it where it has none; the top for a whole work. */
export const goTo = (ids: readonly string[]): void => {
  const element = ids.map((id) => document.getElementById(id)).find((one) => one !== null);
  if (!element || element.classList.contains('r-edition')) scrollTo(0, 0);
  else element.scrollIntoView({ block: 'start' });
};
