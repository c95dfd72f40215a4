import { join } from 'node:path';
import type { Matcher } from '../../matching/matcher';
import type { Annotation } from '../../matching/types';
import { readText } from '../html-file';

/** A sentence, what a page has said before it, and the passages it should get alone and there. */
export interface InContext {
  page: string;
  text: string;
  alone: string[];
  there: string[];
}

/** The sentences of tests/fixtures/alone-and-there.jsonl. */
export const readContexts = (root: string): InContext[] =>
  readText(join(root, 'tests', 'fixtures', 'alone-and-there.jsonl'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as InContext);

const idsOf = ({ footnotes }: Annotation) => footnotes.flatMap(({ targets }) => targets.map(({ id }) => id));

/** Passages that a sentence gets alone, and as a block after `page`. */
export const inBothWays = (matcher: Matcher, { page, text }: InContext): { alone: string[]; there: string[] } => {
  const annotate = matcher.openPage({});
  annotate(page);
  return { alone: idsOf(matcher.annotate(text)), there: idsOf(annotate(text)) };
};

/** A line a sentence: what it gets alone, and on its page. */
export const evaluateContexts = (root: string, matcher: Matcher): string[] =>
  readContexts(root).map((one) => {
    const { alone, there } = inBothWays(matcher, one);
    const show = (got: string[], wanted: string[]) =>
      `${got.join(' ') || 'nothing'}${wanted.every((id) => got.includes(id)) && (wanted.length > 0 || got.length === 0) ? '' : ` (wanted ${wanted.join(' ') || 'nothing'})`}`;
    return `  ${one.text}  alone: ${show(alone, one.alone)}; after “${one.page}”: ${show(there, one.there)}`;
  });
