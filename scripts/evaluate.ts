// How well the matcher does: on sentences held back from learning, and on whole pages of our own. Prints recall, precision, F1 and false alarms,
// and what was gained and lost against the last recorded run (`--record` writes it).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher } from '../matching/matcher';
import { CommandError, root, runCommand } from './compiled';
import { compileData } from './data/compile';
import { type Example, loadExamples } from './data/examples';
import { packWeights } from './data/weights';
import { type DataProblem, showProblem } from './data/yaml-file';
import { evaluateContexts } from './learning/contexts';
import { learnFrom } from './learning/learn';
import { evaluatePages } from './learning/pages';
import { passageExamples } from './learning/passages';

const RECORD = join(root, 'docs', 'evaluation.json');
/** One sentence in five is held back, by its text alone: the same ones on every machine. */
const isHeldBack = (text: string): boolean => {
  let hash = 17;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash >>> 0) % 5 === 0;
};

interface Group {
  wanted: number;
  found: number;
  right: number;
  wrong: number;
  none: number;
  alarms: number;
}

const answers = (id: string, label: string) => id === label || id.startsWith(`${label}.`) || label.startsWith(`${id}.`);

void runCommand(async () => {
  const problems: DataProblem[] = [];
  const { outputs } = await compileData(root, problems);
  const works = new Set(['decl', 'rec', 'paper']);
  const examples = loadExamples(root, (id) => works.has(id) || id in outputs.edition.passages, problems);
  if (problems.length > 0) throw new CommandError(problems.map(showProblem).join('\n'), 1);
  const held = examples.filter(({ text }) => isHeldBack(text));
  const kept = examples.filter(({ text }) => !isHeldBack(text));
  console.log(`Learning from ${kept.length} sentences; ${held.length} are held back.`);
  const learned = learnFrom([...kept, ...passageExamples(outputs.edition)], outputs.matcher, () => {});
  const matcher = createMatcher({ ...outputs.matcher, model: packWeights(learned) });

  const groups = new Map<string, Group>();
  const right: string[] = [];
  const alarms: string[] = [];
  for (const example of held) {
    const ids = [
      ...new Set(matcher.annotate(example.text).footnotes.flatMap(({ targets }) => targets.map(({ id }) => id))),
    ];
    score(example, ids, groups);
    if (example.kind === 'none' && ids.length > 0) alarms.push(`false alarm: ${ids.join(' ')} | ${example.text}`);
    if (
      example.kind === 'none' ? ids.length === 0 : example.labels.every((label) => ids.some((id) => answers(id, label)))
    )
      right.push(example.text);
  }
  if (process.argv.includes('--alarms')) for (const line of alarms) console.log(line);
  console.log('group            recall  precision     F1  false alarms');
  for (const [name, g] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const recall = g.wanted ? g.found / g.wanted : Number.NaN;
    const precision = g.right + g.wrong ? g.right / (g.right + g.wrong) : Number.NaN;
    const f1 = (2 * recall * precision) / (recall + precision);
    const show = (value: number) => (Number.isNaN(value) ? '    -' : value.toFixed(3));
    console.log(
      `${name.padEnd(16)} ${show(recall)}      ${show(precision)}  ${show(f1)}         ${show(g.none ? g.alarms / g.none : Number.NaN)}`,
    );
  }
  for (const line of evaluatePages(root, matcher)) console.log(line);
  console.log('A sentence alone, and on its page:');
  for (const line of evaluateContexts(root, matcher)) console.log(line);

  const before = existsSync(RECORD)
    ? new Set((JSON.parse(readFileSync(RECORD, 'utf8')) as { right: string[] }).right)
    : new Set<string>();
  const now = new Set(right);
  const lost = [...before].filter((text) => !now.has(text) && held.some((one) => one.text === text));
  const gained = right.filter((text) => !before.has(text));
  console.log(`Against the last recorded run: ${gained.length} gained, ${lost.length} lost.`);
  for (const text of lost.slice(0, 20)) console.log(`  lost: ${text}`);
  if (process.argv.includes('--record')) writeFileSync(RECORD, `${JSON.stringify({ right: right.sort() }, null, 2)}\n`);
});

const score = (example: Example, ids: string[], groups: Map<string, Group>): void => {
  const labels = [...example.labels, ...example.may];
  const rightIds = ids.filter((id) => labels.some((label) => answers(id, label)));
  for (const name of [example.language, `${example.language} ${example.kind}`, 'all']) {
    const group = groups.get(name) ?? { wanted: 0, found: 0, right: 0, wrong: 0, none: 0, alarms: 0 };
    group.wanted += example.labels.length;
    group.found += example.labels.filter((label) => ids.some((id) => answers(id, label))).length;
    group.right += rightIds.length;
    group.wrong += ids.length - rightIds.length;
    if (example.kind === 'none') {
      group.none += 1;
      if (ids.length > rightIds.length) group.alarms += 1;
    }
    groups.set(name, group);
  }
};
