import { type Fold, foldedText } from '../../matching/text/fold';
import type { MatcherData } from '../../matching/types';

/** Every form of every concept and term, folded as a page's text will be; each once per owner. */
export const makeForms = (owners: readonly { forms: Record<string, string[]> }[], fold: Fold): MatcherData['forms'] => {
  const forms: MatcherData['forms'] = [];
  const seen = new Set<string>();
  owners.forEach(({ forms: own }, owner) => {
    for (const form of Object.values(own).flat()) {
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
