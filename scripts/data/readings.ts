import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { parse } from 'yaml';
import type { Term } from '../../data/types';
import { createAnalyser } from '../../readings/analyser';
import type { Counter } from '../../readings/numbers';
import { createReader, type Homograph, type Reader, type ReadingData } from '../../readings/read';
import { isKanji, parseRuby } from '../../readings/ruby';
import { type DataProblem, type Entry, readEntries } from './yaml-file';

const KANA = /^[\u3041-\u309f\u30a1-\u30ffー・]+$/;
const RULES = ['plain', 'k', 's', 't', 'h', 'p'];
/** Texts of a counter that are kana, and fields of either file. */
const COUNTED = ['reading', 'third', 'fourth', 'four', 'seven', 'nine'];
const FIELDS = {
  'counters.yaml': ['counter', 'rule', 'special', ...COUNTED],
  'homographs.yaml': ['word', 'reading', 'after', 'before'],
};

/** Reads a list of rules for readings; each entry's fields must be known, its readings kana. */
const readRules = <T>(root: string, name: keyof typeof FIELDS, problems: DataProblem[]): T[] => {
  const file = `data/readings/${name}`;
  return readEntries(join(root, file), file, problems).map((entry) => {
    const word = String(entry.value.counter ?? entry.value.word ?? '');
    const wrong = (field: string, message: string) =>
      problems.push({ file, line: entry.lineOf(field), id: word, message });
    if (word === '') wrong('id', `"${FIELDS[name][0]}" is missing`);
    for (const field of Object.keys(entry.value))
      if (!FIELDS[name].includes(field)) wrong(field, `unknown field "${field}": ${FIELDS[name].join(', ')}`);
    checkKana(entry, wrong);
    if (name === 'counters.yaml' && !RULES.includes(String(entry.value.rule)))
      wrong('rule', `rule must be one of ${RULES.join(', ')}`);
    for (const side of ['after', 'before'])
      if (entry.value[side] !== undefined && !Array.isArray(entry.value[side]))
        wrong(side, `"${side}" must be a list: [kanji, の]`);
    return entry.value as T;
  });
};

const checkKana = ({ value }: Entry, wrong: (field: string, message: string) => void) => {
  if (value.reading === undefined) wrong('id', '"reading" is missing');
  for (const field of COUNTED)
    if (value[field] !== undefined && !KANA.test(String(value[field])))
      wrong(field, `"${String(value[field])}" is not kana`);
  for (const [number, reading] of Object.entries((value.special ?? {}) as Record<string, unknown>))
    if (!/^\d+$/.test(number) || !KANA.test(String(reading)))
      wrong('special', `"${number}: ${String(reading)}" is not a number and its kana`);
};

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
      const tokens = parseRuby(notation);
      for (const { text: base, reading } of tokens)
        if (reading !== undefined && !KANA.test(reading))
          throw new Error(`the reading of ${base} is not kana: "${reading}"`);
      const text = tokens.map((token) => token.text).join('');
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
    homographs: readRules<Homograph>(root, 'homographs.yaml', problems),
    counters: readRules<Counter>(root, 'counters.yaml', problems),
    letters: parse(readFileSync(join(root, 'data/readings/letters.yaml'), 'utf8')) as Record<string, string>,
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
