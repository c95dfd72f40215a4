import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Matcher } from '../../matching/matcher';
import { readBlocks } from '../../page/blocks';

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
    const { document } = parseHTML(readFileSync(join(folder, name), 'utf8'));
    const annotate = matcher.openPage({ title: document.title });
    let wanted = 0;
    let found = 0;
    let stray = 0;
    for (const block of readBlocks(document.body as unknown as Element)) {
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
