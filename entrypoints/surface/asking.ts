import type { CardData, Language, TermEntry } from '@/components/card/data';
import { plain } from '@/page/plain';
import type { PageNotes } from '../annotator.content/notes';
import type { PageRequest } from '../background/messages';
import type { Mark } from './mark';

/** What a card shows, from the background. Undefined where it does not answer. */
export const askCard = async (notes: PageNotes, mark: Mark, language: Language): Promise<CardData | undefined> => {
  const request: PageRequest =
    mark.kind === 'term'
      ? { type: 'term', id: mark.targets[0] ?? '', language }
      : {
          type: 'card',
          kind: mark.kind,
          targets: mark.targets.slice(0, 12),
          words: mark.found.text.slice(0, 20_000),
          pageLang: langOf(mark.block.element).slice(0, 40),
          why: mark.why.slice(0, 20).map((one) => one.slice(0, 300)),
          language,
        };
  return (await notes.ask(request)) as CardData | undefined;
};

export const askTerm = async (notes: PageNotes, id: string, language: Language): Promise<TermEntry | undefined> =>
  ((await notes.ask({ type: 'term', id, language } satisfies PageRequest)) as CardData | undefined)?.term;

/** The language that the page says its words are in; '' where it says none. */
const langOf = (element: Element): string => {
  const holder = plain(element).closest('[lang]');
  return (holder && plain(holder).getAttribute('lang')) ?? '';
};
