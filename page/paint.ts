import type { Ground } from './ground';

/** What a painted stretch is: a kind and a work give the line and its ink. */
export type PaintedKind = 'quote' | 'restate' | 'mention' | 'term' | 'open';
export type Ink = 'decl' | 'rec' | 'paper' | 'term';

/** Every name of ours in the page's registry begins so; we delete no other. */
const PREFIX = 'kyakuchu';
/** On overlap the firmer line wins. */
const PRIORITY: Record<PaintedKind, number> = { term: 1, mention: 2, restate: 3, quote: 4, open: 5 };

/** Beside vertical text the lines are drawn apart: the stretch is in the registry, and no rule of ours paints it. */
type Painted = Ground | 'upright';
const nameOf = (kind: PaintedKind, ink: Ink, ground: Painted) => `${PREFIX}-${kind}-${ink}-${ground}`;

/**
 * Paints ranges by the CSS Custom Highlight API: no node of the page changes. The rules are in `highlights.css`.
 * Returns what unpaints them.
 */
export const paint = (ranges: readonly AbstractRange[], kind: PaintedKind, ink: Ink, ground: Painted): (() => void) => {
  if (ranges.length === 0 || typeof CSS === 'undefined' || !CSS.highlights) return () => {};
  const name = nameOf(kind, ink, ground);
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = PRIORITY[kind];
    CSS.highlights.set(name, highlight);
  }
  const own = highlight;
  for (const range of ranges) own.add(range);
  return () => {
    for (const range of ranges) own.delete(range);
    if (own.size === 0 && CSS.highlights.get(name) === own) CSS.highlights.delete(name);
  };
};

/** Takes every highlight of ours off the page, an earlier version's too. */
export const unpaintAll = (): void => {
  if (typeof CSS === 'undefined' || !CSS.highlights) return;
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith(`${PREFIX}-`)) CSS.highlights.delete(name);
};
