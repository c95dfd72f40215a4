import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Edition } from '../../data/types';
import { createLookup } from '../../lookup/index';
import { createSimplifier } from '../../lookup/simplify';
import type { MatcherData } from '../../matching/types';
import { best, row } from './measure';

const root = process.argv[2] as string;
const read = <T>(name: string) => JSON.parse(readFileSync(join(root, '.compiled', `${name}.json`), 'utf8')) as T;
const edition = read<Edition>('edition');
const simplify = createSimplifier(read<MatcherData>('matcher').variants);
const queries = [
  'rachi',
  'kokkō',
  '請求権',
  '납치',
  'ㄴㅊ',
  'moratorium',
  '平壌',
  'abducton',
  'こいずみ',
  '4.4',
  'Stockholm',
  '経済協力',
];
const keys = queries.flatMap((query) => [...query].map((_, k) => query.slice(0, k + 1)));

const documents = [
  ...edition.terms.map(({ id, ja, ko, en, reading, gloss }) => ({
    id,
    text: `${ja} ${ko} ${en} ${reading} ${gloss.en}`,
  })),
  ...Object.values(edition.passages).map(({ id, text }) => ({ id, text })),
];
let lookup = createLookup(edition, simplify);
const building = best(() => {
  lookup = createLookup(edition, simplify);
});
const mini = new MiniSearch({ fields: ['text'] });
mini.addAll(documents);
const fuse = new Fuse(documents, { keys: ['text'] });
const folded = documents.map(({ text }) => text.toLowerCase());

const per = (work: (key: string) => unknown) => best(() => keys.map(work), 3) / keys.length;
const ours = per((key) => lookup.find(key));
const others: [string, number][] = [
  ['minisearch', per((key) => mini.search(key, { prefix: true, fuzzy: 0.2 }))],
  ['fuse.js', per((key) => fuse.search(key, { limit: 10 }))],
  ['folded includes scan', per((key) => folded.filter((text) => text.includes(key)))],
];
console.log(
  `\nlook-up: ${documents.length} entries, ${keys.length} keystrokes; index built in ${building.toFixed(1)} ms`,
);
console.log(row('ours', `${ours.toFixed(3)} ms`, '1'));
for (const [name, time] of others)
  console.log(row(name, `${time.toFixed(3)} ms`, `${(time / ours).toFixed(2)} × ours`));
