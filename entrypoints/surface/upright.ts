import { HUES } from '@/components/card/signs';
import { document } from '@/page/plain';
import type { Box } from '@/page/spot';
import type { Host } from './host';
import type { Mark } from './mark';

/**
 * Lines beside vertical text. Chromium paints a highlight's underline there at the wrong side, or not at all by the font,
 * so no rule paints it (`page/paint`) and the lines are drawn in our own root: at the right of the characters, one for each column
 * of the stretch. `size`: the font size as it is seen.
 */
export const drawUpright = (mark: Mark, columns: readonly Box[], size: number, host: Host): void => {
  const wanted = mark.painted ? columns : [];
  if (!mark.lines && wanted.length === 0) return;
  if (!mark.lines) {
    mark.lines = document.createElement('div');
    mark.lines.className = `kk-uprights kk-on-${mark.ground} ${mark.ink === 'term' ? 'kk-gls' : HUES[mark.ink]}`;
    mark.lines.setAttribute('aria-hidden', 'true');
    host.marks.after(mark.lines);
  }
  const { lines } = mark;
  while (lines.children.length > wanted.length) lines.lastElementChild?.remove();
  while (lines.children.length < wanted.length) {
    const line = document.createElement('i');
    line.className = `kk-upright kk-upright-${mark.kind}`;
    lines.append(line);
  }
  const origin = host.origin();
  wanted.forEach((column, k) => {
    const line = lines.children[k] as HTMLElement;
    const x = (column.left + column.right) / 2 + size * 0.58;
    line.style.transform = `translate(${(x - origin.left) / origin.scale}px, ${(column.top - origin.top) / origin.scale}px)`;
    line.style.blockSize = `${(column.bottom - column.top) / origin.scale}px`;
  });
};
