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

/** Loads data/examples/LANGUAGE/*.jsonl and checks every line against the known passage ids. */
export const loadExamples = (root: string, known: (id: string) => boolean, problems: DataProblem[]): Example[] => {
  const examples: Example[] = [];
  const seen = new Set<string>();
  for (const language of ['ja', 'ko', 'en', 'zh'] as const) {
    const folder = join(root, 'data', 'examples', language);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .sort()) {
      const file = `data/examples/${language}/${name}`;
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .forEach((row, index) => {
          if (row.trim() === '') return;
          const wrong = (message: string) => problems.push({ file, line: index + 1, message });
          let value: Record<string, unknown>;
          try {
            value = JSON.parse(row);
          } catch {
            wrong('not a line of JSON');
            return;
          }
          const {
            text,
            kind,
            labels,
            may = [],
          } = value as { text: string; kind: string; labels: string[]; may?: string[] };
          if (typeof text !== 'string' || !text) return void wrong('text is missing');
          if (!KINDS.has(kind)) return void wrong(`kind "${kind}" is none of ${[...KINDS].join(', ')}`);
          if (!Array.isArray(labels) || !Array.isArray(may))
            return void wrong('labels and may must be lists of passage ids');
          for (const id of [...labels, ...may]) if (!known(id)) return void wrong(`no passage has the id "${id}"`);
          if ((kind === 'none') !== (labels.length === 0))
            return void wrong('none has no labels; every other kind has one at least');
          if (seen.has(text)) return void wrong('the sentence stands in the examples already');
          seen.add(text);
          examples.push({ text, kind: kind as Example['kind'], labels, may, language, file, line: index + 1 });
        });
    }
  }
  return examples;
};
