import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataProblem } from './yaml-file';

/** A labelled sentence of our own making, from data/examples. */
export interface Example {
  text: string;
  kind: 'quote' | 'restate' | 'mention' | 'none';
  labels: string[];
  may: string[];
  language: 'ja' | 'ko' | 'en' | 'zh';
  file: string;
  line: number;
}

const KINDS = new Set(['quote', 'restate', 'mention', 'none']);
type Sound = Pick<Example, 'text' | 'kind' | 'labels' | 'may'>;

/** One line as an example, or what is wrong with it. */
const readExample = (row: string, known: (id: string) => boolean): Sound | string => {
  let value: Partial<Sound>;
  try {
    value = JSON.parse(row) as Partial<Sound>;
  } catch {
    return 'not a line of JSON';
  }
  const { text, kind, labels, may = [] } = value;
  if (typeof text !== 'string' || !text) return 'text is missing';
  if (!kind || !KINDS.has(kind)) return `kind "${kind}" is none of ${[...KINDS].join(', ')}`;
  if (!Array.isArray(labels) || !Array.isArray(may)) return 'labels and may must be lists of passage ids';
  const stranger = [...labels, ...may].find((id) => !known(id));
  if (stranger !== undefined) return `no passage has the id "${stranger}"`;
  if ((kind === 'none') !== (labels.length === 0)) return 'none has no labels; every other kind has one at least';
  return { text, kind, labels, may };
};

/** Loads data/examples/LANGUAGE/*.jsonl and checks every line against the known passage ids. */
export const loadExamples = (root: string, known: (id: string) => boolean, problems: DataProblem[]): Example[] => {
  const examples: Example[] = [];
  const seen = new Set<string>();
  for (const language of ['ja', 'ko', 'en', 'zh'] as const) {
    const folder = join(root, 'data', 'examples', language);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith('.jsonl')) continue;
      const file = `data/examples/${language}/${name}`;
      for (const [k, row] of readFileSync(join(folder, name), 'utf8').split('\n').entries()) {
        if (row.trim() === '') continue;
        const example = readExample(row, known);
        if (typeof example === 'string') problems.push({ file, line: k + 1, message: example });
        else if (seen.has(example.text))
          problems.push({ file, line: k + 1, message: 'the sentence stands in the examples already' });
        else {
          seen.add(example.text);
          examples.push({ ...example, language, file, line: k + 1 });
        }
      }
    }
  }
  return examples;
};
