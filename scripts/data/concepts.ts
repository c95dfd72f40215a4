import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DataProblem, readEntries } from './yaml-file';

/** A concept of the matcher: its forms in four languages are one feature. A trailing * on a Latin form matches any ending. */
export interface Concept {
  id: string;
  label: { en: string; ja: string; ko: string };
  forms: { ja: string[]; ko: string[]; en: string[]; zh: string[] };
}

const LANGUAGES = ['ja', 'ko', 'en', 'zh'] as const;
const FIELDS = new Set(['id', 'label', ...LANGUAGES, 'note']);

/** Loads data/concepts/*.yaml. What is wrong is added to `problems`; sound entries are returned. */
export const loadConcepts = (root: string, problems: DataProblem[]): Concept[] => {
  const folder = join(root, 'data', 'concepts');
  const concepts: Concept[] = [];
  const seen = new Map<string, string>();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const file = `data/concepts/${name}`;
    for (const { value, line, lineOf } of readEntries(join(folder, name), file, problems)) {
      const id = typeof value.id === 'string' ? value.id : '';
      const wrong = (field: string, message: string) => problems.push({ file, line: lineOf(field), id, message });
      if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) {
        problems.push({ file, line, id, message: 'id is missing, or is not lower-case words joined by hyphens' });
        continue;
      }
      if (seen.has(id)) wrong('id', `the id stands in ${seen.get(id)} already`);
      seen.set(id, file);
      for (const field of Object.keys(value)) if (!FIELDS.has(field)) wrong(field, `unknown field "${field}"`);
      const label = (value.label ?? {}) as Record<string, unknown>;
      for (const language of ['en', 'ja', 'ko'])
        if (typeof label[language] !== 'string') wrong('label', `label.${language} is missing`);
      const forms = { ja: [], ko: [], en: [], zh: [] } as Concept['forms'];
      for (const language of LANGUAGES) {
        const list = value[language] ?? [];
        if (!Array.isArray(list)) {
          wrong(language, `${language} must be a list of forms: [a, b]`);
          continue;
        }
        for (const form of list.map(String)) {
          if ([...form.replace('*', '')].length < 2)
            wrong(language, `the form "${form}" is too short: two characters at least`);
          else forms[language].push(form);
        }
      }
      if (LANGUAGES.every((language) => forms[language].length === 0)) wrong('id', 'no form in any language');
      concepts.push({ id, label: label as Concept['label'], forms });
    }
  }
  return concepts;
};
