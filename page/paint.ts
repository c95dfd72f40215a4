import type { Ground } from './ground';
import { register } from './registry';

/** What a painted stretch is: a kind and a work give the line and its ink. */
export type PaintedKind = 'quote' | 'restate' | 'mention' | 'term' | 'open';
export type Ink = 'decl' | 'rec' | 'paper' | 'term';

/** On overlap the firmer line wins. */
const PRIORITY: Record<PaintedKind, number> = { term: 1, mention: 2, restate: 3, quote: 4, open: 5 };

/** Beside vertical text the lines are drawn apart: the stretch is in the registry, and no rule of ours paints it. */
type Painted = Ground | 'upright';
const nameOf = (kind: PaintedKind, ink: Ink, ground: Painted) => `kyakuchu-${kind}-${ink}-${ground}`;

/** Paints ranges and returns what unpaints them. The rules are in `highlights.css`. */
export const paint = (ranges: readonly AbstractRange[], kind: PaintedKind, ink: Ink, ground: Painted): (() => void) =>
  register(nameOf(kind, ink, ground), PRIORITY[kind], ranges);
