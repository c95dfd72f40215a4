import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Term } from '../../data/types';
import { parseRuby, readingOf, toHiragana } from '../../readings/ruby';
import type { Works } from './works';
import { type DataProblem, type Entry, readEntries } from './yaml-file';

const KINDS = new Set(['person', 'place', 'institution', 'agreement', 'event', 'term', 'source']);
const TEXTS = [
  'id',
  'kind',
  'ja',
  'reading',
  'ruby',
  'reading_sino',
  'ko',
  'kp',
  'hanja',
  'rr',
  'en',
  'zh',
  'zh_hant',
  'office_en',
  'office_ja',
  'office_ko',
  'gloss_en',
  'gloss_ja',
  'gloss_ko',
  'note',
];
const LISTS = ['ja_forms', 'ko_forms', 'en_forms', 'zh_forms', 'uses'];
const FIELDS = new Set([...TEXTS, ...LISTS]);
const WANTED = ['ja', 'reading', 'ko', 'rr', 'en', 'zh', 'gloss_en', 'gloss_ja', 'gloss_ko'];
const OFFICE = ['office_en', 'office_ja', 'office_ko'];

const plain = (text: string) => toHiragana(text.normalize('NFKC')).replace(/[・\s]/g, '');

/** Loads data/terms/*.yaml: every field known, every reading on its kanji, no form claimed twice, every use a passage. */
export const loadTerms = (root: string, works: Works, problems: DataProblem[]): Term[] => {
  const folder = join(root, 'data', 'terms');
  if (!existsSync(folder)) return [];
  const terms: Term[] = [];
  const ids = new Map<string, string>();
  const forms = new Map<string, string>();
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.yaml'))
    .sort()) {
    const file = `data/terms/${name}`;
    for (const entry of readEntries(join(folder, name), file, problems)) {
      const id = text(entry, 'id');
      const wrong = (field: string, message: string) => problems.push({ file, line: entry.lineOf(field), id, message });
      if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) wrong('id', 'id is missing, or is not lower-case words joined by hyphens');
      if (ids.has(id)) wrong('id', `the id stands in ${ids.get(id)} already`);
      ids.set(id, file);
      for (const field of Object.keys(entry.value)) if (!FIELDS.has(field)) wrong(field, `unknown field "${field}"`);
      for (const field of WANTED) if (text(entry, field) === '') wrong('id', `"${field}" is missing`);
      const offices = OFFICE.filter((field) => text(entry, field) !== '');
      if (offices.length % OFFICE.length !== 0)
        wrong(offices[0] ?? 'id', `an office is wanted in ${OFFICE.join(', ')}`);
      if (!KINDS.has(text(entry, 'kind'))) wrong('kind', `kind must be one of ${[...KINDS].join(', ')}`);
      const term = toTerm(entry);
      checkRuby(term, wrong);
      for (const use of term.uses)
        if (![...works.passages.keys()].some((known) => known === use || known.startsWith(`${use}.`)))
          wrong('uses', `no passage has the id "${use}"`);
      for (const [field, list] of Object.entries(term.forms)) {
        for (const form of list) {
          const key = `${field} ${form.normalize('NFKC').toLowerCase()}`;
          const owner = forms.get(key);
          if (owner !== undefined && owner !== id)
            wrong(`${field}_forms`, `the form "${form}" belongs to "${owner}" already`);
          forms.set(key, id);
        }
      }
      terms.push(term);
    }
  }
  return terms;
};

const text = (entry: Entry, field: string): string => {
  const value = entry.value[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const list = (entry: Entry, field: string): string[] =>
  Array.isArray(entry.value[field]) ? (entry.value[field] as unknown[]).map(String) : [];
const unique = (...values: string[]): string[] => [...new Set(values.filter(Boolean))];

const toTerm = (entry: Entry): Term => {
  const get = (field: string) => text(entry, field);
  const ja = get('ja');
  let ruby: Term['ruby'] = [{ text: ja, reading: get('reading') }];
  try {
    if (get('ruby')) ruby = parseRuby(get('ruby'));
  } catch {
    ruby = [];
  }
  return {
    id: get('id'),
    kind: get('kind') as Term['kind'],
    ja,
    reading: get('reading'),
    ruby,
    readingSino: get('reading_sino') || undefined,
    ko: get('ko'),
    kp: get('kp') || undefined,
    hanja: get('hanja') || undefined,
    rr: get('rr') || undefined,
    en: get('en'),
    zh: get('zh'),
    zhHant: get('zh_hant') || undefined,
    office: get('office_en') ? { en: get('office_en'), ja: get('office_ja'), ko: get('office_ko') } : undefined,
    gloss: { en: get('gloss_en'), ja: get('gloss_ja'), ko: get('gloss_ko') },
    forms: {
      ja: unique(ja, ...list(entry, 'ja_forms')),
      ko: unique(get('ko'), get('kp'), ...list(entry, 'ko_forms')),
      en: unique(get('en'), ...list(entry, 'en_forms')),
      zh: unique(get('zh'), get('zh_hant'), ...list(entry, 'zh_forms')),
    },
    uses: list(entry, 'uses'),
  };
};

/** The reading must be the ruby's, and the ruby's bases the term itself. */
const checkRuby = (term: Term, wrong: (field: string, message: string) => void): void => {
  if (term.ruby.length === 0) {
    wrong('ruby', 'a bracket is not closed, or a reading has no base');
    return;
  }
  const base = term.ruby.map(({ text: one }) => one).join('');
  if (plain(base) !== plain(term.ja)) wrong('ruby', `the ruby is on "${base}", the term is "${term.ja}"`);
  else if (plain(readingOf(term.ruby)) !== plain(term.reading))
    wrong('reading', `the reading "${term.reading}" is not the ruby's "${readingOf(term.ruby)}"`);
  for (const { text: kanji, reading } of term.ruby)
    if (reading !== undefined && !/^[\u3041-\u309f\u30a1-\u30ffー・]+$/.test(reading))
      wrong('ruby', `the reading of ${kanji} is not kana: "${reading}"`);
};
