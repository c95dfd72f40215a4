import type { Colour } from '@/highlights/colours';
import type { Draft } from '@/highlights/types';
import { rangeOf } from '@/page/blocks';
import { describePage, describeRange } from '@/page/selectors';
import type { PageText } from '@/page/text';
import type { AnnotatedBlock } from '../annotator.content/notes';

/** A UUID of version 4. `crypto.randomUUID` is not there on pages without https. */
const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** Passages of the footnotes that a range touches, and the page's words of the first of them. */
const touched = (range: Range, blocks: Iterable<AnnotatedBlock>): { passages: string[]; footnote?: string } => {
  const passages = new Set<string>();
  let words: string | undefined;
  for (const { block, footnotes } of blocks) {
    if (!block.element.isConnected || footnotes.length === 0 || !range.intersectsNode(block.element)) continue;
    for (const found of footnotes) {
      const own = rangeOf(block, found.start, found.end);
      if (!own || own.comparePoint(range.startContainer, range.startOffset) > 0) continue;
      if (own.comparePoint(range.endContainer, range.endOffset) < 0) continue;
      for (const { id } of found.targets) passages.add(id);
      words ??= found.text;
    }
  }
  return { passages: [...passages].slice(0, 50), ...(words && { footnote: words }) };
};

/** A highlight of a range. Undefined where it has no words that can be found again, or too many. */
export const draftOf = (
  page: PageText,
  range: Range,
  colour: Colour,
  blocks: Iterable<AnnotatedBlock>,
): Draft | undefined => {
  const selectors = describeRange(page, range);
  if (!selectors) return undefined;
  const { range: paths, ...rest } = selectors;
  return {
    id: newId(),
    selectors: { ...rest, ...(paths && { range: paths }) } as Draft['selectors'],
    page: describePage(document),
    ...touched(range, blocks),
    note: '',
    tags: [],
    colour,
    created: Date.now(),
  };
};
