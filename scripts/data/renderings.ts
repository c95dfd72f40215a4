import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, Renderings } from '../../data/types';
import type { Works } from './works';
import { type DataProblem, readEntries } from './yaml-file';

const LANGUAGES = ['en', 'ja', 'ko', 'zh'] as const;
/** What every passage of a work must have; key words, titles and bylines are exempt. */
const WANTED: Record<string, readonly (typeof LANGUAGES)[number][]> = {
  decl: ['en', 'ko'],
  rec: ['en'],
  paper: ['en', 'ja'],
};
const EXEMPT = new Set(['keywords', 'title', 'byline']);

/** Loads data/translations/*.yaml: our translations and gists. A passage without one it should have is a problem. */
export const loadTranslations = (root: string, works: Works, problems: DataProblem[]): Edition['translations'] => {
  const translations: Edition['translations'] = {};
  const folder = join(root, 'data', 'translations');
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const file = `data/translations/${name}`;
    for (const entry of readEntries(join(folder, name), file, problems)) {
      const id = String(entry.value.id ?? '');
      const wrong = (field: string, message: string) => problems.push({ file, line: entry.lineOf(field), id, message });
      if (!works.passages.has(id)) wrong('id', 'no passage has this id');
      if (translations[id]) wrong('id', 'the passage is translated already');
      const renderings: Renderings = {};
      for (const [field, value] of Object.entries(entry.value)) {
        if (field === 'id') continue;
        if (!(LANGUAGES as readonly string[]).includes(field))
          wrong(field, `unknown field "${field}": en, ja, ko or zh`);
        else if (typeof value !== 'string' || value.trim() === '') wrong(field, `${field} is empty`);
        else renderings[field as (typeof LANGUAGES)[number]] = value;
      }
      translations[id] = renderings;
    }
  }
  for (const { id, work, kind } of works.passages.values()) {
    if (EXEMPT.has(kind)) continue;
    for (const language of WANTED[work] ?? [])
      if (!translations[id]?.[language])
        problems.push({
          file: `data/translations/${work}.yaml`,
          line: 1,
          id,
          message: `the passage has no "${language}"`,
        });
  }
  return translations;
};
