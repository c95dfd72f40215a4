import { join } from 'node:path';
import type { Edition, Link, Trilingual } from '../../data/types';
import type { Works } from './works';
import { type DataProblem, type Entry, readEntries } from './yaml-file';

const FILE = 'data/links.yaml';
const NONE = 'data/links-none.yaml';
const LANGUAGES = ['en', 'ja', 'ko'] as const;
const FIELDS = ['from', 'to', ...LANGUAGES, ...LANGUAGES.map((language) => `back_${language}`)];

type Wrong = (field: string, message: string) => void;

/** One line of a link in three languages; undefined where a language is missing. `prefix` is '' or 'back_'. */
const lineOf = ({ value }: Entry, prefix = ''): Trilingual | undefined => {
  const [en, ja, ko] = LANGUAGES.map((language) => value[prefix + language]);
  return typeof en === 'string' && typeof ja === 'string' && typeof ko === 'string' && en && ja && ko
    ? { en, ja, ko }
    : undefined;
};

/**
 * Loads data/links.yaml. A link is seen from both its ends: from the other end by its own line (`back_…`), or by a link of its own.
 * Every clause needs one link into the record and one into the study, every section of the study one to either, or a stated reason in data/links-none.yaml.
 * For each passage the links judged from it come first, then those that lead to it.
 */
export const loadLinks = (root: string, works: Works, problems: DataProblem[]): Edition['links'] => {
  const links: Record<string, Link[]> = {};
  const backs: { from: string; back: Trilingual | undefined; to: string; wrong: Wrong }[] = [];
  for (const entry of readEntries(join(root, FILE), FILE, problems)) {
    const { from, to } = entry.value as Record<string, string>;
    const wrong: Wrong = (field, message) =>
      problems.push({ file: FILE, line: entry.lineOf(field), id: `${from} → ${to}`, message });
    for (const field of Object.keys(entry.value))
      if (!FIELDS.includes(field)) wrong(field, `unknown field "${field}": ${FIELDS.join(', ')}`);
    if (!from || !works.passages.has(from)) wrong('from', `no passage has the id "${from}"`);
    if (!to || !works.passages.has(to)) wrong('to', `no passage has the id "${to}"`);
    const says = lineOf(entry);
    if (!says) wrong('from', 'what it says here is wanted in en, ja and ko');
    if (!from || !to || !says) continue;
    links[from] ??= [];
    if (links[from].some((link) => link.to === to)) wrong('to', 'the two are linked already');
    links[from].push({ to, says });
    backs.push({ from, to, back: lineOf(entry, 'back_'), wrong });
  }
  const judged = new Set(backs.map(({ from, to }) => `${from} ${to}`));
  for (const { from, to, back, wrong } of backs) {
    const both = judged.has(`${to} ${from}`);
    if (!both && !back)
      wrong('from', `what a reader of ${to} is told of ${from} is wanted in back_en, back_ja and back_ko`);
    if (both && back) wrong('back_en', `not wanted: ${to} → ${from} is a link of its own`);
    if (both || !back) continue;
    links[to] ??= [];
    links[to].push({ to: from, says: back });
  }
  checkEnds(root, works, links, problems);
  return links;
};

/** Of which section of the study a paragraph is. */
const sectionOf = (id: string): string => id.replace(/\.p\d+$/, '');

/** Passages that no link leads from or to, without titles and bylines: a report, not an error. */
export const unlinked = ({ passages, links }: Pick<Edition, 'passages' | 'links'>): string[] =>
  Object.values(passages)
    .filter(({ id, kind }) => !links[id] && !['title', 'byline', 'keywords', 'abstract'].includes(kind))
    .map(({ id }) => id);

/** Every clause has a link into either other work, every section of the study one into the others, or a reason why it has none. */
const checkEnds = (root: string, works: Works, links: Edition['links'], problems: DataProblem[]): void => {
  const reasons = new Set<string>();
  const leads = (id: string, other: string) => links[id]?.some(({ to }) => to.startsWith(`${other}.`)) ?? false;
  for (const entry of readEntries(join(root, NONE), NONE, problems)) {
    const { from, to } = entry.value as Record<string, string>;
    const wrong: Wrong = (field, message) =>
      problems.push({ file: NONE, line: entry.lineOf(field), id: `${from} ${to}`, message });
    if (!from || works.passages.get(from)?.work !== 'decl') wrong('from', `no clause has the id "${from}"`);
    if (to !== 'rec' && to !== 'paper') wrong('to', '"to" must be rec or paper');
    if (!lineOf(entry)) wrong('from', 'the reason is wanted in en, ja and ko');
    if (from && to && leads(from, to)) wrong('from', `${from} has a link into ${to}: the reason is not needed`);
    reasons.add(`${from} ${to}`);
  }
  for (const { id, work } of works.passages.values()) {
    if (work !== 'decl') continue;
    for (const other of ['rec', 'paper'])
      if (!leads(id, other) && !reasons.has(`${id} ${other}`))
        problems.push({
          file: FILE,
          line: 1,
          id,
          message: `the clause has no link into ${other}, and ${NONE} gives no reason`,
        });
  }
  const paragraphs = [...works.passages.keys()].filter((id) => /^paper\..*\.p\d+$/.test(id));
  for (const section of new Set(paragraphs.map(sectionOf)))
    if (!paragraphs.some((id) => sectionOf(id) === section && links[id]))
      problems.push({ file: FILE, line: 1, id: section, message: 'the section of the study has no link' });
};
