// Readings of Japanese text in hiragana: of arguments, or of {"id","text"} lines on stdin (--jsonl).
import { hiraganaOf, type ReadingData } from '../readings/read';
import { CommandError, readCompiled, root, runCommand } from './compiled';
import { nodeReader } from './data/readings';
import { readJsonLines, writeJsonLine } from './json-lines';

const args = process.argv.slice(2);

void runCommand(async () => {
  const texts = args.filter((arg) => !arg.startsWith('--'));
  if (!args.includes('--jsonl') && texts.length === 0)
    throw new CommandError('usage: npm run --silent read -- TEXT…   or   --jsonl < lines');
  const reader = await nodeReader(root, readCompiled<ReadingData>('readings'));
  if (!args.includes('--jsonl')) {
    for (const text of texts) console.log(hiraganaOf(await reader.read(text)));
    return;
  }
  for await (const { id, text } of readJsonLines())
    await writeJsonLine({ id, reading: hiraganaOf(await reader.read(text)) });
});
