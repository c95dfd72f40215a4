import type { RubyToken } from '@/data/types';
import type { CardTarget, Span } from './data';

/** What is marked in a passage, outermost first. */
export interface Layer {
  name: 'sic' | 'hit' | 'only' | 'term' | 'mended';
  spans: readonly Span[];
}

/** The smallest piece that is drawn alone: a token with its reading, or a part of one without. */
export interface Atom extends Span {
  token: RubyToken;
  before?: RubyToken | undefined;
}

/** A mended stretch longer than this is not underlined sign by sign: the note says what the copy has. */
const LONGEST_MENDED = 12;

/** The layers of a target, without those that have nothing to mark. */
export const layersOf = (target: CardTarget): Layer[] => {
  const layers: Layer[] = [
    { name: 'sic', spans: target.sics },
    { name: 'hit', spans: joined(target.hits) },
    { name: 'only', spans: target.differences.filter(({ start, end }) => end > start) },
    { name: 'term', spans: target.termSpans },
    { name: 'mended', spans: target.emended.filter(({ start, end }) => end - start <= LONGEST_MENDED) },
  ];
  return layers.filter(({ spans }) => spans.length > 0);
};

/** Cuts tokens without readings wherever a span begins or ends; a token with a reading stays whole. */
export const atomsOf = (tokens: readonly RubyToken[], spans: readonly Span[]): Atom[] => {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const atoms: Atom[] = [];
  let at = 0;
  tokens.forEach((token, k) => {
    const end = at + token.text.length;
    const inner = token.reading === undefined ? cuts.filter((cut) => cut > at && cut < end) : [];
    let from = at;
    for (const to of [...inner, end]) {
      const text = token.text.slice(from - at, to - at);
      atoms.push({ start: from, end: to, token: { ...token, text }, before: tokens[k - 1] });
      from = to;
    }
    at = end;
  });
  return atoms;
};

/** Runs of neighbours inside one span, or inside none. An atom that a span only touches belongs to it. */
export const runsOf = (atoms: readonly Atom[], spans: readonly Span[]): { span: Span | undefined; atoms: Atom[] }[] => {
  const runs: { span: Span | undefined; atoms: Atom[] }[] = [];
  for (const atom of atoms) {
    const span = spans.find(({ start, end }) => start < atom.end && end > atom.start);
    const last = runs[runs.length - 1];
    if (last && last.span === span) last.atoms.push(atom);
    else runs.push({ span, atoms: [atom] });
  }
  return runs;
};

/** Spans that overlap or touch, as one. */
const joined = (spans: readonly Span[]): Span[] => {
  const out: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out[out.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
};
