import type { Colour } from '@/highlights/colours';
import type { Draft } from '@/highlights/types';
import { LONGEST_QUOTE } from '@/page/anchor-limits';
import type { Sought } from '@/page/anchor-types';
import type { Anchored } from '@/page/anchored';
import { rangeOf } from '@/page/blocks';
import { document, plain } from '@/page/plain';
import { describePage, rangeSelectorOf, spanOfRange } from '@/page/selectors';
import { type PageText, rangesAt } from '@/page/text';
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
    if (!plain(block.element).isConnected || footnotes.length === 0 || !range.intersectsNode(block.element)) continue;
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

/** A highlight in the making: its words are known and painted, what tells its place from others is the background's to say. */
export interface Sketch {
  draft: Draft;
  anchored: Anchored;
  span: { start: number; end: number };
}

/** A highlight of a range; or why there can be none. */
export const sketchOf = (
  page: PageText,
  range: Range,
  colour: Colour,
  blocks: Iterable<AnnotatedBlock>,
): Sketch | 'noWords' | 'tooLong' => {
  const span = spanOfRange(page, range);
  const exact = span && page.text.slice(span.start, span.end).trim();
  if (!span || !exact) return 'noWords';
  if (span.end - span.start > LONGEST_QUOTE) return 'tooLong';
  const paths = rangeSelectorOf(range);
  const { title, lang, url, canonical } = describePage(document);
  return {
    span,
    anchored: {
      placement: { how: 'exact', spans: [span] },
      ranges: rangesAt(page, span.start, span.end),
    },
    draft: {
      id: newId(),
      selectors: { quote: { exact, prefix: '', suffix: '' }, ...(paths && { range: paths }) },
      page: { title, lang, url, ...(canonical && { canonical }) },
      ...touched(range, blocks),
      note: '',
      tags: [],
      colour,
      created: Date.now(),
    },
  };
};

/** The same with what the background says of its place. */
export const described = (draft: Draft, place: Pick<Sought, 'quote' | 'position'>): Draft => ({
  ...draft,
  selectors: { ...draft.selectors, ...place } as Draft['selectors'],
});
