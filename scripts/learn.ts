// Learns the matcher's weights from data/examples, the same way every time, and writes data/learned/weights.tsv.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, root, runCommand } from './compiled';
import { compileData } from './data/compile';
import { loadExamples } from './data/examples';
import { writeWeights } from './data/weights';
import { type DataProblem, showProblem } from './data/yaml-file';
import { learnFrom } from './learning/learn';
import { passageExamples } from './learning/passages';

void runCommand(async () => {
  const problems: DataProblem[] = [];
  const { outputs } = await compileData(root, problems);
  const { matcher, edition } = outputs;
  const works = new Set(['decl', 'rec', 'paper']);
  const examples = loadExamples(root, (id) => works.has(id) || id in edition.passages, problems);
  if (problems.length > 0) throw new CommandError(problems.map(showProblem).join('\n'), 1);
  const learned = learnFrom([...examples, ...passageExamples(edition)], matcher, (line) => console.log(line));
  mkdirSync(join(root, 'data', 'learned'), { recursive: true });
  writeFileSync(join(root, 'data', 'learned', 'weights.tsv'), writeWeights(learned));
  console.log(
    `${learned.rows.reduce((sum, [, row]) => sum + row.length, 0)} weights of ${learned.rows.length} features`,
  );
});
