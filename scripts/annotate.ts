// Footnotes of HTML and text files, for people (or --json), or of {"id","text"} lines on stdin (--jsonl).
import { createMatcher } from '../matching/matcher';
import type { Footnote, MatcherData, TermHit } from '../matching/types';
import { readBlocks } from '../page/blocks';
import { CommandError, readCompiled, runCommand } from './compiled';
import { documentOf, readText } from './html-file';
import { readJsonLines, writeJsonLine } from './json-lines';

const args = process.argv.slice(2);
const plain = ({ kind, targets, start, end, text, why }: Footnote) => ({ kind, targets, start, end, text, why });

interface FileNotes {
  file: string;
  blocks: { text: string; footnotes: Footnote[]; terms: TermHit[] }[];
}

/** Blocks of a file as the extension would read them: HTML by its elements, text by its blank lines. */
const blocksOf = (file: string): { blocks: string[]; title: string } => {
  const text = readText(file);
  if (!/\.(x?html?)$/i.test(file) && !/^\s*<(!doctype|html)/i.test(text))
    return { blocks: text.split(/\n[ \t]*\n/), title: '' };
  if (!/<[a-z!]/i.test(text)) throw new CommandError(`${file}: not HTML`);
  const document = documentOf(text);
  return { blocks: [...readBlocks(document.body)].map((block) => block.text), title: document.title };
};

const show = ({ file, blocks }: FileNotes): void => {
  let number = 0;
  console.log(file);
  for (const { footnotes } of blocks) {
    for (const { kind, text, targets, why } of footnotes) {
      number += 1;
      console.log(
        `\n  ${number}. ${kind}  ${targets.map(({ id, score }) => `${id} (${score.toFixed(2)})`).join(', ')}`,
      );
      console.log(`     “${text.replace(/\s+/g, ' ').trim()}”`);
      console.log(`     ${why.join(' · ')}`);
    }
  }
  console.log(number === 0 ? '\n  No footnotes.' : '');
};

void runCommand(async () => {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && !['--json', '--jsonl'].includes(arg));
  if (unknown) throw new CommandError(`unknown option ${unknown}; there are --json and --jsonl`);
  const matcher = createMatcher(readCompiled<MatcherData>('matcher'));
  if (args.includes('--jsonl')) {
    for await (const { id, text } of readJsonLines()) {
      const { footnotes, terms } = matcher.annotate(text);
      await writeJsonLine({ id, footnotes: footnotes.map(plain), terms });
    }
    return;
  }
  if (files.length === 0)
    throw new CommandError('usage: npm run --silent annotate -- FILE… [--json]   or   --jsonl < lines');
  const results: FileNotes[] = files.map((file) => {
    const { blocks, title } = blocksOf(file);
    const annotate = matcher.openPage({ title });
    return { file, blocks: blocks.map((text) => ({ text, ...annotate(text) })) };
  });
  if (args.includes('--json'))
    console.log(
      JSON.stringify(
        results.map(({ file, blocks }) => ({
          file,
          blocks: blocks.map((b) => ({ ...b, footnotes: b.footnotes.map(plain) })),
        })),
      ),
    );
  else results.forEach(show);
});
