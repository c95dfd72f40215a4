import type { Edition, Heading, Passage, WorkId } from '@/data/types';
import type { Language } from '../card/data';
import type { ReadingStyle } from '../Ruby';
import type { ReaderWords } from '../words/reader';
import type { Ties } from './index-links';

/** What stands beside the text: a rendering (`auto`: in the interface's language), nothing, or another work along the links. */
export const BESIDE = ['auto', 'none', 'en', 'ja', 'ko', 'zh', 'decl', 'rec', 'paper'] as const;
export type Beside = (typeof BESIDE)[number];

/** Everything that the parts of the page are drawn from. One object, new only when something in it is. */
export interface View extends ReadingStyle {
  edition: Edition;
  ties: Ties;
  language: Language;
  words: ReaderWords;
  beside: Beside;
}

/** A row of a work: a heading or a passage. */
export type Row = { heading: Heading } | { passage: Passage };

export const isWork = (beside: Beside): beside is WorkId => beside === 'decl' || beside === 'rec' || beside === 'paper';

/** A work's rows in the order of reading; a footnote comes under the passage that carries its mark. */
export const rowsOf = (work: WorkId, edition: Edition, ties: Ties): Row[] => {
  const rows: Row[] = [];
  for (const part of edition.parts[work]) {
    if ('heading' in part) {
      if (part.heading.level > 1) rows.push(part);
      continue;
    }
    const passage = edition.passages[part.passage];
    if (!passage || ties.marked.has(passage.id)) continue;
    rows.push({ passage });
    for (const { footnote } of passage.marks) {
      const note = edition.passages[footnote];
      if (note) rows.push({ passage: note });
    }
  }
  return rows;
};

/** Our words for a passage: a translation of the declaration or the record, a gist of the study. */
export interface Rendering {
  kind: 'translation' | 'gist';
  lang: string;
  text: string;
}

/** The rendering that stands beside a passage; the interface's language and then English where the chosen one is not there. */
export const renderingOf = (passage: Passage, { edition, beside, language }: View): Rendering | undefined => {
  if (beside === 'none' || isWork(beside)) return undefined;
  if (beside === 'auto' && passage.lang === language) return undefined;
  const known = edition.translations[passage.id] ?? {};
  for (const lang of [beside === 'auto' ? language : beside, language, 'en'] as const) {
    const text = lang === passage.lang ? undefined : known[lang];
    if (text) return { kind: passage.work === 'paper' ? 'gist' : 'translation', lang, text };
  }
  return undefined;
};

/** The id of the section that a passage or heading stands in, as the contents have it. */
export const sectionOf = (id: string): string => id.split('.').slice(0, 2).join('.');
