import { drained } from './anchor-turns';
import { type Block, rangeOf, rangesOf, readBlocks } from './blocks';

/** A page's whole text as `blocks.ts` reads it, its blocks joined by a line end, with the way back. Offsets are UTF-16 units. */
export interface PageText {
  text: string;
  blocks: readonly Block[];
  /** Where each block begins in the text. */
  starts: readonly number[];
  /** Where each text node begins in the text. */
  nodes: ReadonlyMap<Node, number>;
}

/** Reads a page's text, resting after every block so that whoever drives it may give the thread back. */
export function* readingText(root: Element): Generator<undefined, PageText> {
  const blocks: Block[] = [];
  const starts: number[] = [];
  const nodes = new Map<Node, number>();
  let length = 0;
  for (const block of readBlocks(root)) {
    blocks.push(block);
    starts.push(length);
    for (const { node, start } of block.pieces) nodes.set(node, length + start);
    length += block.text.length + 1;
    yield;
  }
  return { text: blocks.map(({ text }) => text).join('\n'), blocks, starts, nodes };
}

export const readText = (root: Element): PageText => drained(readingText(root));

/** The last block that begins at or before an offset. */
const blockAt = ({ starts }: PageText, offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/** A span of the text as static ranges, one a text node: what is painted. Empty where its nodes have changed since it was read. */
export const rangesAt = (page: PageText, start: number, end: number): StaticRange[] => {
  const ranges: StaticRange[] = [];
  for (let k = blockAt(page, start); k < page.blocks.length && (page.starts[k] as number) < end; k += 1) {
    const at = page.starts[k] as number;
    const block = page.blocks[k] as Block;
    ranges.push(...rangesOf(block, Math.max(0, start - at), Math.min(block.text.length, end - at)));
  }
  return ranges;
};

/** The block in which a span begins and a live range of it there: to scroll to, and to measure. */
export const firstRangeAt = (page: PageText, start: number, end: number): Range | undefined => {
  const k = blockAt(page, start);
  const block = page.blocks[k];
  const at = page.starts[k] as number;
  return block && rangeOf(block, start - at, Math.min(block.text.length, end - at));
};
