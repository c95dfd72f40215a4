import * as v from 'valibot';
import type { OutlinePassage, PanelTerm } from '@/components/panel/data';

/** A page's terms in one message; a page has a few dozen. */
const MOST_TERMS = 1000;

/** What the panel asks of the edition: the declaration's shape, the order of all passages, and these terms. → OutlineAnswer */
export const outlineRequest = v.object({
  type: v.literal('outline?'),
  terms: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(MOST_TERMS)),
  language: v.picklist(['en', 'ja', 'ko']),
});

export interface OutlineAnswer {
  outline: OutlinePassage[];
  passages: string[];
  /** In the order asked; one that is not in the glossary is left out. */
  terms: Omit<PanelTerm, 'times'>[];
}
