/** Elements by their path, `/html[1]/body[1]/p[3]`, and places by the text an element holds: the W3C's range selector. Offsets are UTF-16 units. */

export interface RangeSelector {
  startPath: string;
  startOffset: number;
  endPath: string;
  endOffset: number;
}

/** Longest way down that is followed. */
const DEEPEST = 2000;
/** A name is whatever a page's author wrote (`b,2`, `foreignObject`), and the last number in brackets is its place. */
const STEP = /^([A-Za-z][^/]*?)(?:\[(\d{1,7})\])?$/;

/** Others write names in small or capital letters; SVG has both. */
const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Undefined for what no path from the document leads to: a shadow tree, a node that was taken out. */
export const pathOf = (element: Element): string | undefined => {
  const steps: string[] = [];
  let at: Element | null = element;
  for (; at && steps.length < DEEPEST; at = at.parentElement) {
    const name = at.localName;
    let number = 1;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling)
      if (sameName(before.localName, name)) number += 1;
    steps.unshift(`${name}[${number}]`);
    if (at === element.ownerDocument.documentElement) return `/${steps.join('/')}`;
  }
  return undefined;
};

/** Follows a path by hand: no expression of a stored file is ever evaluated. Paths that begin at the body (Hypothesis') are followed from there. */
export const elementAt = (document: Document, path: string): Element | undefined => {
  const steps = path.split('/').filter((step) => step !== '');
  if (steps.length > DEEPEST) return undefined;
  let at: Element | undefined = /^html(\[1\])?$/.test(steps[0] ?? '') ? document.documentElement : document.body;
  for (const step of steps[0]?.startsWith('html') ? steps.slice(1) : steps) {
    const [, name, number] = STEP.exec(step) ?? [];
    if (!name || !at) return undefined;
    at = [...at.children].filter(({ localName }) => sameName(localName, name))[Number(number ?? 1) - 1];
  }
  return at;
};

/** Where a boundary point lies in the text that an element holds. */
export const textOffsetIn = (element: Element, container: Node, offset: number): number => {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  range.setEnd(container, offset);
  return range.toString().length;
};

/** The text node, and the offset in it, at an offset of the text that an element holds. */
export const pointAt = (element: Element, offset: number): { node: Text; offset: number } | undefined => {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let left = offset;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return undefined;
};
