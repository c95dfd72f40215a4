import type { OutlinePassage } from './data';

/** One bar of the small picture: a line of a passage. In units of the picture's own view box. */
export interface Bar {
  /** The passage it is a line of; '' for the title. */
  id: string;
  x: number;
  y: number;
  width: number;
}

export interface Picture {
  width: number;
  height: number;
  bars: Bar[];
  /** Article numbers in the margin, each at the baseline of its first line. */
  numbers: { text: string; y: number }[];
}

/** A character, and how many stand on a line. */
const CHARACTER = 3;
const LINE = 38;
const MARGIN = 16;
const WIDTH = MARGIN + LINE * CHARACTER;
export const BAR = 2.5;
/** From line to line, and what a paragraph and an article add to it. */
const PITCH = 4.5;
const PARAGRAPH = 1.2;
const ARTICLE = 2.3;
/** A bar ends this much before its last character does: two that touch stay two. */
const AIR = 0.6;

/**
 * The declaration set very small: a bar to a line, 38 characters to the line, paragraphs indented by one as they are in print.
 * A passage that is the second half of a paragraph (`3.1b`) goes on in the line in which the first half ends.
 */
export const drawPicture = (outline: readonly OutlinePassage[]): Picture => {
  const bars: Bar[] = [{ id: '', x: 55, y: 4, width: 36 }];
  const numbers: Picture['numbers'] = [];
  let y = 15 - PITCH;
  let at = LINE;
  let article: string | undefined;
  for (const { id, length } of outline) {
    const [, here = ''] = id.split('.');
    if (here === 'sig') continue;
    if (!id.endsWith('b') || at >= LINE) {
      y += PITCH + (article === undefined ? 0 : PARAGRAPH + (here === article ? 0 : ARTICLE));
      at = 1;
      if (here !== article && here !== '0') numbers.push({ text: here, y: y + 4.2 });
      article = here;
    }
    let left = length;
    while (left > 0) {
      if (at >= LINE) {
        y += PITCH;
        at = 0;
      }
      const taken = Math.min(left, LINE - at);
      bars.push({ id, x: MARGIN + at * CHARACTER, y, width: taken * CHARACTER - AIR });
      at += taken;
      left -= taken;
    }
  }
  const signed = outline.find(({ id }) => id.endsWith('.sig'));
  if (signed) {
    // Two offices and two names, side by side as they are signed.
    y += PITCH + PARAGRAPH + 2 * ARTICLE;
    for (const [x, office, name] of [
      [20, 36, 30],
      [78, 48, 36],
    ] as const)
      bars.push({ id: signed.id, x, y, width: office }, { id: signed.id, x, y: y + PITCH, width: name });
    y += PITCH;
  }
  return { width: WIDTH, height: y + BAR + 4, bars, numbers };
};
