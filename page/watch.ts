/** Following a page as it changes, without running away with it. */

const FIRST_WAIT = 150;
const LONGEST_WAIT = 4000;
/** More changed places than this at once is a new page: the body is read again. */
const MOST_PLACES = 40;

/**
 * Calls `changed` with the elements whose text changed since the last call, outermost only. Waits between calls grow while
 * the page never rests, and fall back when it does, so that endless mutation costs little. Ends when `signal` aborts.
 */
export const watchPage = (
  document: Document,
  signal: AbortSignal,
  changed: (elements: Element[]) => Promise<void>,
): void => {
  let dirty = new Set<Element>();
  let wait = FIRST_WAIT;
  let running = false;
  let last = 0;

  const flush = async () => {
    const elements = outermost(
      [...dirty].filter((element) => element.isConnected),
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
    for (const { target, type } of records) {
      if (dirty.size > MOST_PLACES) break;
      const element = type === 'characterData' ? target.parentElement : (target as Element);
      if (element?.nodeType === 1) dirty.add(blockAround(element));
    }
    if (dirty.size > 0) schedule();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
};

/** The nearest element that is not part of a line: a changed word means its paragraph is read again. */
const blockAround = (element: Element): Element => {
  let at = element;
  for (let k = 0; k < 32 && at.parentElement && INLINE.has(at.tagName); k += 1) at = at.parentElement;
  return at;
};
const INLINE = new Set(
  'A ABBR B BDI BDO CITE EM FONT I MARK Q RUBY RB RT S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

const outermost = (elements: Element[], document: Document): Element[] => {
  if (elements.length > MOST_PLACES || elements.includes(document.documentElement))
    return document.body ? [document.body] : [];
  return elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
};
