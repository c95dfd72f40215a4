import { document } from '@/page/plain';
import type { AskedOfPage, PageSummary } from '../annotator.content/asked';
import type { PageNotes } from '../annotator.content/notes';
import type { Commands } from './commands';
import type { Mark } from './mark';
import { termsOf } from './wanted';

interface Known {
  notes: PageNotes;
  marks: () => readonly Mark[];
  commands: Commands;
  shown: () => boolean;
}

/** Answers what the panel and the popup ask of this frame; undefined where it is not the painter's matter. */
export const answerPage = (message: AskedOfPage, known: Known): unknown => {
  if (message.type === 'page?') return summary(known);
  if (message.type === 'go') return known.commands.go(message.number);
  if (message.type === 'back') return known.commands.back();
  return undefined;
};

const summary = ({ notes, marks, shown }: Known): Omit<PageSummary, 'highlights'> => ({
  title: document.title.slice(0, 1000),
  lang: document.documentElement.lang.slice(0, 40),
  on: shown(),
  notes: marks().flatMap(({ kind, number, targets, found }) =>
    kind === 'term' ? [] : [{ number, kind, targets: targets.slice(0, 12), text: found.text }],
  ),
  terms: termsOf([...notes.blocks.values()]),
});
