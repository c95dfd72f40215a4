/** Following a page as it changes, without running away with it. */

import { plain } from './plain';

/** The name of the one element of ours in a page. */
export const HOST_NAME = 'kyakuchu-host';
/** The one that holds the card for a selection's reading while it is open. */
export const READING_HOST_NAME = 'kyakuchu-reading';
/** The same for the bar of the reader's highlights, which comes and goes by itself. */
export const HIGHLIGHTER_NAME = 'kyakuchu-highlighter';

const FIRST_WAIT = 150;
const LONGEST_WAIT = 4000;
/** More changed places than this at once is a new page: the body is read again. */
const MOST_PLACES = 40;

/** Follows one more tree of the page: an open shadow root, whose changes the document's own observer does not see. */
export type AddTree = (root: ShadowRoot) => void;

/**
 * Calls `changed` with the elements whose text changed since the last call, outermost only. Waits between calls grow while
 * the page never rests, and fall back when it does, so that endless mutation costs little. Ends when `signal` aborts.
 */
export const watchPage = (
  document: Document,
  signal: AbortSignal,
  changed: (elements: Element[]) => Promise<void>,
): AddTree => {
  const trees = new WeakSet<ShadowRoot>();
  let dirty = new Set<Element>();
  let wait = FIRST_WAIT;
  let running = false;
  let last = 0;

  const flush = async () => {
    const elements = outermost(
      [...dirty].filter((element) => plain(element).isConnected),
      document,
    );
    dirty = new Set();
    if (elements.length > 0) await changed(elements);
    running = false;
    last = performance.now();
    if (dirty.size > 0) schedule();
  };
  const schedule = () => {
    if (running || signal.aborted) return;
    running = true;
    wait = performance.now() - last < wait * 2 ? Math.min(LONGEST_WAIT, wait * 1.5) : FIRST_WAIT;
    setTimeout(flush, wait);
  };
  const observer = new MutationObserver((records) => {
    for (const { target, type, addedNodes, removedNodes } of records) {
      if (dirty.size > MOST_PLACES) break;
      if (type === 'childList' && isOurs(addedNodes) && isOurs(removedNodes)) continue;
      const parent = type === 'characterData' ? plain(target).parentNode : target;
      const element =
        parent === globalThis.document ? document.documentElement : parent instanceof ShadowRoot ? parent.host : parent;
      if (element instanceof Element) dirty.add(blockAround(element));
    }
    if (dirty.size > 0) schedule();
  });
  const whole = { childList: true, subtree: true, characterData: true };
  // The document itself: document.open() makes its root anew.
  observer.observe(globalThis.document, whole);
  signal.addEventListener('abort', () => observer.disconnect());
  return (root) => {
    if (signal.aborted || trees.has(root)) return;
    trees.add(root);
    observer.observe(root, whole);
  };
};

/** An element of ours, coming or going, is no change of the page. */
const OURS = new Set([HOST_NAME, READING_HOST_NAME, HIGHLIGHTER_NAME]);
const isOurs = (nodes: NodeList): boolean => {
  for (const node of nodes) if (!OURS.has(plain(node).nodeName.toLowerCase())) return false;
  return true;
};

/** The nearest element that is not part of a line: a changed word means its paragraph is read again. */
const blockAround = (element: Element): Element => {
  let at = element;
  for (let k = 0; k < 32 && INLINE.has(plain(at).tagName); k += 1) at = plain(at).parentElement ?? at;
  return at;
};
const INLINE = new Set(
  'A ABBR B BDI BDO CITE EM FONT I MARK Q RUBY RB RT S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

const outermost = (elements: Element[], document: Document): Element[] => {
  if (elements.length > MOST_PLACES || elements.includes(document.documentElement))
    return document.body ? [document.body] : [];
  return elements.filter((element) => !elements.some((other) => other !== element && plain(other).contains(element)));
};
