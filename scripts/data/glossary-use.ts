import type { Edition } from '../../data/types';

/** A translation that does not use the glossary's word for a term of its passage. */
export interface OtherWord {
  passage: string;
  term: string;
  language: 'en' | 'ko' | 'zh';
  wanted: string;
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s’'-]/g, '');

/** Where the translations of the declaration and the record use another word than the glossary's (any of its forms will do). A report, not an error: grammar bends words. */
export const otherWords = (edition: Edition): OtherWord[] => {
  const found: OtherWord[] = [];
  for (const [id, renderings] of Object.entries(edition.translations)) {
    const passage = edition.passages[id];
    if (passage?.lang !== 'ja') continue;
    for (const term of edition.terms) {
      if (!term.uses.includes(id) || !passage.text.includes(term.ja)) continue;
      for (const language of ['en', 'ko', 'zh'] as const) {
        const text = renderings[language];
        if (text && !term.forms[language].some((form) => fold(text).includes(fold(form))))
          found.push({ passage: id, term: term.id, language, wanted: term[language] });
      }
    }
  }
  return found;
};
