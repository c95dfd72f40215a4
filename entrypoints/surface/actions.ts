import { browser } from 'wxt/browser';
import type { CardData, CardTarget } from '@/components/card/data';
import type { Act, Said } from '@/components/card/Foot';
import type { Words } from '@/components/words';
import type { Footnote } from '@/matching/types';
import { rangeOf } from '@/page/blocks';
import { copyText } from '@/page/copy';
import { linkToWords } from '@/page/fragment';
import type { PageNotes } from '../annotator.content/notes';
import type { PageRequest } from '../background/messages';
import type { Away } from './away';
import type { Mark } from './mark';

interface Parts {
  notes: PageNotes;
  words: () => Words;
  away: Away;
  /** Says in the card's foot what was done. */
  say: (said: Said | undefined) => void;
}

/** What the buttons of a card do. Each says what it did, with its one way on or back. */
export const createActions = ({ notes, words, away, say }: Parts) => {
  const copied = async (text: string, said: Said) => say((await copyText(text)) ? said : { text: words().cannotCopy });
  const open = (id: string) => void notes.ask({ type: 'open', surface: 'reader', at: id } satisfies PageRequest);

  const act = async (act: Act, mark: Mark, data: CardData, target: CardTarget | undefined): Promise<void> => {
    const say0 = words();
    const id = target?.id ?? data.term?.uses[0]?.places[0]?.id;
    if (act === 'edition' && id) return open(id);
    if (act === 'copy' && data.term) return copied(data.term.line, { text: say0.didCopyText });
    if (!target) return;
    if (act === 'save') {
      const range = rangeOf(mark.block, mark.found.start, mark.found.end);
      const highlighter = await notes.bringHighlighter?.();
      if (range) highlighter?.saveFootnote(range);
      return;
    }
    if (act === 'copy')
      return copied(target.quotation, {
        text: say0.didCopy,
        next: {
          label: say0.copyTextOnly,
          run: () => void copied(target.text, { text: say0.didCopyText }),
        },
      });
    if (act === 'link') {
      const runtime = browser.runtime as unknown as { getURL: (path: string) => string };
      return copied(runtime.getURL(`/reader.html#${target.id}`), {
        text: say0.didLink,
        next: {
          label: say0.linkPage,
          run: () => void copied(linkToWords(location.href, mark.found.text), { text: say0.didLinkPage }),
        },
      });
    }
    if (act === 'notRight') {
      const footnote = mark.found as Footnote;
      say({
        text: say0.didHide,
        next: {
          label: say0.bringBack,
          run: () => {
            void away.bringBack(footnote);
            say({ text: say0.broughtBack });
          },
        },
      });
      await away.put(footnote);
    }
  };
  return { act, open };
};
