/**
 * Our stretches in the registry of the CSS Custom Highlight API. The registry is the page's as much as ours: one that clears it for a
 * search of its own takes our lines off, and they are put back.
 */

interface Registered {
  highlight: Highlight;
  ranges: Set<AbstractRange>;
}

const ours = new Map<string, Registered>();

const put = (name: string, { highlight }: Registered): void => {
  // Also in place of what an earlier version left under the name.
  if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
};

/**
 * Paints ranges under a name of ours; `priority` decides where names overlap. Returns what takes them off again.
 * No node of the page changes.
 */
export const register = (name: string, priority: number, ranges: readonly AbstractRange[]): (() => void) => {
  if (ranges.length === 0 || typeof CSS === 'undefined' || !CSS.highlights) return () => {};
  let own = ours.get(name);
  if (!own) {
    own = { highlight: new Highlight(), ranges: new Set() };
    own.highlight.priority = priority;
    ours.set(name, own);
  }
  const registered = own;
  put(name, registered);
  for (const range of ranges) {
    registered.ranges.add(range);
    registered.highlight.add(range);
  }
  return () => {
    for (const range of ranges) {
      registered.ranges.delete(range);
      registered.highlight.delete(range);
    }
    if (registered.ranges.size > 0 || ours.get(name) !== registered) return;
    ours.delete(name);
    if (CSS.highlights.get(name) === registered.highlight) CSS.highlights.delete(name);
  };
};

/** Puts back what the page took off since. Costs a look at each of our few names where it took nothing. */
export const registerAgain = (): void => {
  for (const [name, own] of ours) {
    put(name, own);
    if (own.highlight.size < own.ranges.size) for (const range of own.ranges) own.highlight.add(range);
  }
};
