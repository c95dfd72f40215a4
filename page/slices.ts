import type { Block } from './blocks';
import { plain } from './plain';

/** A run of neighbouring blocks that goes to the matcher together. */
export interface Slice {
  blocks: Block[];
  /** Characters in all. */
  size: number;
}

/** Cuts blocks, in order, into runs of at most `most` characters and `mostBlocks` blocks; a block longer than that goes alone. */
export const slicesOf = (blocks: readonly Block[], most: number, mostBlocks: number): Slice[] => {
  const slices: Slice[] = [];
  let slice: Slice | undefined;
  for (const block of blocks) {
    if (!slice || slice.size + block.text.length > most || slice.blocks.length >= mostBlocks) {
      slice = { blocks: [], size: 0 };
      slices.push(slice);
    }
    slice.blocks.push(block);
    slice.size += block.text.length;
  }
  return slices;
};

/** The slices in the order in which a reader would come to them: what is in the window first, then outward. `distance`: pixels from the window, 0 inside it. */
export const nearestFirst = (slices: readonly Slice[], distance: (slice: Slice) => number): Slice[] =>
  slices
    .map((slice) => ({ slice, far: distance(slice) }))
    .sort((a, b) => a.far - b.far)
    .map(({ slice }) => slice);

const boxOf = (block: Block | undefined) => block && plain(block.element).getBoundingClientRect();

/** How far a slice is from the window, by its first and last block. */
export const distanceFromWindow = ({ blocks }: Slice): number => {
  const first = boxOf(blocks[0]);
  const last = boxOf(blocks[blocks.length - 1]);
  if (!first || !last) return Number.MAX_VALUE;
  return Math.max(0, Math.min(first.top, last.top) - innerHeight, -Math.max(first.bottom, last.bottom));
};
