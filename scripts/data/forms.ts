import { type Fold, foldedText } from '../../matching/text/fold';
import type { MatcherData } from '../../matching/types';
import type { Concept } from './concepts';

/** Every form of every concept, folded as a page's text will be; each once per owner. */
export const makeForms = (concepts: readonly Concept[], fold: Fold): MatcherData['forms'] => {
  const forms: MatcherData['forms'] = [];
  const seen = new Set<string>();
  concepts.forEach((concept, owner) => {
    for (const form of Object.values(concept.forms).flat()) {
      const open = form.endsWith('*');
      const text = foldedText(fold(open ? form.slice(0, -1) : form));
      const key = `${owner} ${text}`;
      if (text.length < 2 || seen.has(key)) continue;
      seen.add(key);
      forms.push([text, owner, open ? 1 : 0]);
    }
  });
  return forms;
};
