import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Edition } from '../../data/types';
import { createLookup } from '../../lookup/lookup';
import type { ShippedLookup } from '../../lookup/types';
import { toRomaji } from '../../readings/romaji';
import { figure } from './figure';
import { best, row } from './measure';

const root = process.argv[2] as string;
const file = (name: string) => readFileSync(join(root, '.compiled', `${name}.json`), 'utf8');
const shippedText = file('lookup');
const edition = JSON.parse(file('edition')) as Edition;
const shipped = JSON.parse(shippedText) as ShippedLookup;
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
  'missile launches 2003',
  '国際法を遵守',
  '북일 정상회담',
  '2002年9月17日',
];
const keys = queries.flatMap((query) => [...query].map((_, k) => query.slice(0, k + 1)));

// The peers get the same entries and the same words: every form, reading and romanization of a term as its names, its explanation
// as its text, and of a passage its id as its name, its text and translations as its text.
const documents = [
  ...edition.terms.map((term) => ({
    id: term.id,
    names: [
      ...[term.ja, term.reading, toRomaji(term.reading), toRomaji(term.reading, 'plain'), term.ko, term.kp],
      ...[term.hanja, term.rr, term.en, term.zh, term.zhHant, ...Object.values(term.forms).flat()],
    ].filter((name) => name !== undefined),
    text: Object.values(term.gloss).join(' '),
  })),
  ...Object.values(edition.passages).map(({ id, text }) => ({
    id,
    names: [id],
    text: [text, ...Object.values(edition.translations[id] ?? {})].join(' '),
  })),
];
const fields = ['names', 'text'];
let lookup = createLookup(shipped, edition);
const reading = best(() => JSON.parse(shippedText));
const building = best(() => {
  lookup = createLookup(shipped, edition);
});
const started = performance.now();
const mini = new MiniSearch({
  fields,
  extractField: (document, field) => [document[field as 'text']].flat().join(' '),
});
mini.addAll(documents);
const miniBuilding = performance.now() - started;
// As it comes: it looks at the beginnings of texts only. Told to look at the whole it finds more and takes many times longer.
const fuse = new Fuse(documents, { keys: fields });
const folded = documents.map(({ names, text }) => `${names.join(' ')} ${text}`.toLowerCase());

const per = (work: (key: string) => unknown) => best(() => keys.map(work), 5) / keys.length;
const ours = per((key) => lookup.find(key));
const others: [string, number, number][] = [
  ['minisearch', per((key) => mini.search(key, { prefix: true, fuzzy: 0.2 })), 1],
  ['fuse.js', best(() => keys.map((key) => fuse.search(key, { limit: 10 })), 1) / keys.length, 20],
  ['folded includes scan', per((key) => folded.filter((text) => text.includes(key))), 0],
];
console.log(
  `\nlook-up: ${documents.length} entries, ${keys.length} keystrokes; index ready in ${(reading + building).toFixed(1)} ms from its file (minisearch builds its own in ${miniBuilding.toFixed(0)} ms)`,
);
console.log(row('', 'a key', 'ours', 'wanted'));
console.log(row('ours', `${ours.toFixed(3)} ms`, '× 1.0'));
for (const [name, time] of others) figure('look-up: a key (ms)', ours, time, name);
figure('look-up: index ready (ms)', reading + building, miniBuilding, 'minisearch');
for (const [name, time, wanted] of others)
  console.log(row(name, `${time.toFixed(3)} ms`, `× ${(time / ours).toFixed(1)}`, wanted > 0 ? `≥ ${wanted}` : ''));
