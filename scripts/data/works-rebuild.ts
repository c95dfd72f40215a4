import type { Passage } from '../../data/types';
import type { LineSpan } from './source-lines';
import { type Joining, joinLines, type Place } from './works-join';

/** Where a passage, a heading or a piece of page furniture was printed, and what of it is emended. */
export interface Printed {
  id: string;
  /** The source's file name. */
  source: string;
  spans: LineSpan[];
  joining: Joining;
  /** In `written`. */
  places: Place[];
  /** Label, text and footnote marks as they follow one another in the source, emended. */
  written: string;
}

/** A passage as it follows in the source: label, then the text with its footnote marks ("12)"). */
export const writtenOf = ({ label, text, marks }: Pick<Passage, 'label' | 'text' | 'marks'>): string => {
  let written = label;
  let last = 0;
  for (const { at, footnote } of marks) {
    written += `${text.slice(last, at)}${footnote.replace('paper.fn', '')})`;
    last = at;
  }
  return written + text.slice(last);
};

/** The layout of a source: its blanks and line ends, every other character blotted out. */
export const layoutOf = (source: string): string => source.replace(/[^ \n]/g, '■');

/**
 * The printed source again, from what the edition reads and the bare layout: emendations undone, joins parted where the
 * lines end. Throws where an emended reading or a joining blank is not at its place. What no part fills stays blotted out.
 */
export const rebuildSource = (layout: string, parts: readonly Printed[]): string => {
  const lines = layout.split('\n');
  const filled = new Map<number, { from: number; text: string }[]>();
  for (const part of parts) {
    let rest = undoEmendations(part);
    const spans = part.spans.filter(({ line }) => (lines[line - 1] ?? '').trim() !== '');
    spans.forEach(({ line, from, to }, k) => {
      const shape = (lines[line - 1] ?? '').slice(from, to);
      const lead = shape.length - shape.trimStart().length;
      const trail = shape.length - shape.trimEnd().length;
      const spaced = part.joining === 'spaced';
      const length = spaced ? shape.length - lead - trail : shape.length;
      const isLast = k === spans.length - 1;
      const words = isLast ? rest : rest.slice(0, length);
      rest = rest.slice(words.length);
      // The blank that joins two lines belongs to neither.
      if (spaced && trail > 0 && !isLast) {
        if (!rest.startsWith(' ')) throw new Error(`${part.id}: no blank where source line ${line} ends`);
        rest = rest.slice(1);
      }
      const text = spaced ? ' '.repeat(lead) + words + ' '.repeat(trail) : words;
      filled.set(line, [...(filled.get(line) ?? []), { from, text }]);
    });
  }
  return lines
    .map((shape, k) => {
      const pieces = filled.get(k + 1);
      if (!pieces) return shape;
      return [...pieces]
        .sort((a, b) => a.from - b.from)
        .map(({ text }) => text)
        .join('');
    })
    .join('\n');
};

const undoEmendations = ({ id, written, places, joining }: Printed): string => {
  let printed = '';
  let last = 0;
  for (const place of places) {
    if (written.slice(place.start, place.end) !== place.read)
      throw new Error(`${id}: "${place.read}" does not stand where it was read`);
    printed += written.slice(last, place.start) + joinLines(place.printed, joining);
    last = place.end;
  }
  return printed + written.slice(last);
};
