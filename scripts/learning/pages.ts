import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Matcher } from '../../matching/matcher';
import { readBlocks } from '../../page/blocks';
import { documentOf, readText } from '../html-file';

/**
 * Whole pages of our own making, tests/fixtures/pages/*.html: a paragraph says what it should get in `data-wants`
 * (ids, or nothing for none). Returns a line a page and a sum.
 */
export const evaluatePages = (root: string, matcher: Matcher): string[] => {
  const folder = join(root, 'tests', 'fixtures', 'pages');
  const lines: string[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()) {
    const document = documentOf(readText(join(folder, name)));
    const annotate = matcher.openPage({ title: document.title });
    let wanted = 0;
    let found = 0;
    let stray = 0;
    for (const block of readBlocks(document.body)) {
      const wants = (block.element.getAttribute('data-wants') ?? '').split(' ').filter(Boolean);
      const ids = annotate(block.text).footnotes.flatMap(({ targets }) => targets.map(({ id }) => id));
      wanted += wants.length;
      found += wants.filter((want) => ids.some((id) => id === want || id.startsWith(`${want}.`))).length;
      if (wants.length === 0 && ids.length > 0) stray += 1;
    }
    lines.push(`page ${name}: ${found} of ${wanted} wanted passages, ${stray} paragraphs with a footnote too many`);
  }
  return lines;
};
