import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { parse } from 'yaml';
import type { Term } from '../../data/types';
import { createAnalyser } from '../../readings/analyser';
import type { Counter } from '../../readings/numbers';
import { createReader, type Homograph, type Reader, type ReadingData } from '../../readings/read';
import { isKanji, parseRuby } from '../../readings/ruby';
import type { DataProblem } from './yaml-file';

const read = <T>(root: string, name: string): T =>
  parse(readFileSync(join(root, 'data', 'readings', name), 'utf8')) as T;

/** Loads the curated readings. A line whose brackets do not close, or that comes twice with another reading, becomes a problem. */
export const loadReadings = (root: string, problems: DataProblem[]): ReadingData => {
  const file = 'data/readings/curated.yaml';
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const curated: string[] = [];
  const seen = new Map<string, string>();
  lines.forEach((row, k) => {
    if (!row.startsWith('- ')) return;
    const notation = row.slice(2).trim();
    try {
      const text = parseRuby(notation)
        .map((token) => token.text)
        .join('');
      const before = seen.get(text);
      if (before !== undefined && before !== notation)
        problems.push({ file, line: k + 1, id: text, message: `read as ${before} already` });
      else if (before === undefined) curated.push(notation);
      seen.set(text, notation);
    } catch (error) {
      problems.push({ file, line: k + 1, message: (error as Error).message });
    }
  });
  return {
    curated,
    homographs: read<Homograph[]>(root, 'homographs.yaml'),
    counters: read<Counter[]>(root, 'counters.yaml'),
    letters: read<Record<string, string>>(root, 'letters.yaml'),
  };
};

/** Terms of the glossary are read as it reads them. */
export const withTerms = (data: ReadingData, terms: readonly Term[]): ReadingData => {
  const known = new Set(
    data.curated.map((notation) =>
      parseRuby(notation)
        .map(({ text }) => text)
        .join(''),
    ),
  );
  const own = terms
    .filter(({ ja, ruby }) => !known.has(ja) && ruby.length > 0 && [...ja].some(isKanji))
    .map(({ ruby }) =>
      ruby
        .map(({ text, reading }) => (reading ? ` ${text}[${reading}]` : text))
        .join('')
        .trim(),
    );
  return { ...data, curated: [...data.curated, ...own] };
};

/** The reader in Node, with the dictionary from its package. */
export const nodeReader = async (root: string, data: ReadingData): Promise<Reader> =>
  createReader(
    data,
    await createAnalyser(new NodeDictionaryLoader({ dic_path: join(root, 'node_modules/@patdx/kuromoji/dict/') })),
  );
