// Readings: of Japanese text in hiragana, of Korean in Latin letters (Revised Romanization) with its hanja and its North Korean form.
// Of arguments, or of {"id","text"} lines on stdin (--jsonl).
import type { Edition } from '../data/types';
import { createKoreanReader } from '../readings/korean';
import { hiraganaOf, type ReadingData } from '../readings/read';
import { CommandError, readCompiled, root, runCommand } from './compiled';
import { nodeReader } from './data/readings';
import { readJsonLines, writeJsonLine } from './json-lines';

const args = process.argv.slice(2);

/** Hangul without kana: Korean, hanja among it or not. */
const isKorean = (text: string) => /[\uac00-\ud7a3]/.test(text) && !/[\u3041-\u30fa]/.test(text);

void runCommand(async () => {
  const texts = args.filter((arg) => !arg.startsWith('--'));
  if (!args.includes('--jsonl') && texts.length === 0)
    throw new CommandError('usage: npm run --silent read -- TEXT…   or   --jsonl < lines');
  const reader = await nodeReader(root, readCompiled<ReadingData>('readings'));
  const { terms, words } = readCompiled<Edition>('edition');
  const korean = createKoreanReader(terms, words);
  if (!args.includes('--jsonl')) {
    for (const text of texts) {
      if (!isKorean(text)) {
        console.log(hiraganaOf(await reader.read(text)));
        continue;
      }
      const { rr, hanja, kp } = korean.describe(text);
      console.log([rr, hanja, kp && `(North: ${kp})`].filter(Boolean).join('  '));
    }
    return;
  }
  for await (const { id, text } of readJsonLines()) {
    const { rr, hanja, kp, from } = korean.describe(isKorean(text) ? text : '');
    await writeJsonLine(
      isKorean(text) ? { id, reading: rr, rr, hanja, kp, from } : { id, reading: hiraganaOf(await reader.read(text)) },
    );
  }
});
