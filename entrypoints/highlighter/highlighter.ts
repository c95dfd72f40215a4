import { languageBy } from '@/components/dress';
import { onHighlightsChanged } from '@/highlights/changes';
import type { Answer } from '@/highlights/types';
import { watchAddress } from '@/page/address';
import { groundOf } from '@/page/ground';
import { wash } from '@/page/ink';
import { document } from '@/page/plain';
import { registerAgain } from '@/page/registry';
import { addressOf } from '@/page/selectors';
import { watchPage } from '@/page/watch';
import type { Settings } from '@/settings/schema';
import type { PageNotes } from '../annotator.content/notes';
import { connect } from '../annotator.content/waiting';
import type { PageRequest } from '../background/messages';
import type { PageAnswer } from '../background/messages-highlights';
import { createBar } from './bar';
import { createFinder } from './finding';
import { createKeeper } from './keeping';
import { AGAIN, TRIES } from './limits';
import { attendSelection } from './selection';
import { isStored, type Shown } from './shown';
import { createTeller } from './telling';
import { createWays } from './ways';

/** Shows the page's highlights, finds them again as it changes, makes new ones and keeps each until it is stored. */
export const startHighlighter = (notes: PageNotes): void => {
  const signal = notes.signal && !notes.signal.aborted ? notes.signal : connect(notes, new AbortController().signal);
  const shown = new Map<string, Shown>();
  let pageKey: string | undefined;

  const ask = async <T>(request: PageRequest): Promise<T | undefined> => {
    for (let tries = 0; tries < TRIES && !signal.aborted; tries += 1) {
      const answer = await notes.ask(request);
      if (answer !== undefined && answer !== null) return answer as T;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
    return undefined;
  };

  const paint = (one: Shown) => {
    one.unpaint();
    const { anchored, highlight } = one;
    const element = anchored?.ranges[0]?.startContainer.parentElement;
    one.unpaint =
      anchored && element && notes.on && !signal.aborted
        ? wash(anchored.ranges, highlight.colour, groundOf(element))
        : () => undefined;
  };
  const changed = () => bar.changed();

  const finder = createFinder({
    signal,
    shown,
    ask,
    placed: (some) => {
      some.forEach(paint);
      changed();
      teller.looked(some);
      void notes.ask({ type: 'places.changed' } satisfies PageRequest);
    },
  });

  const teller = createTeller({
    signal,
    shown,
    again: () => finder.find(true),
    tell: async (lost, placed) =>
      (await ask<Answer<object>>({ type: 'highlights.placed', ...addressOf(document), lost, placed })) !== undefined,
  });

  const drop = (id: string) => {
    shown.get(id)?.unpaint();
    shown.delete(id);
    teller.drop(id);
  };

  /** The page's highlights as they are stored now; what is not stored yet stays. */
  const load = async () => {
    const page = notes.page;
    const answer = await ask<PageAnswer>({ type: 'highlights.ofPage', ...addressOf(document) });
    if (!answer?.ok || signal.aborted || page !== notes.page) return;
    pageKey = answer.pageKey;
    const stored = new Set(answer.highlights.map(({ id }) => id));
    for (const [id, one] of shown) if (!stored.has(id) && isStored(one)) drop(id);
    for (const highlight of answer.highlights) {
      const known = shown.get(highlight.id);
      const one: Shown = known ?? { highlight, edits: {}, anchored: undefined, state: undefined, unpaint: () => {} };
      one.highlight = { ...highlight, ...(one.edits as object) };
      shown.set(highlight.id, one);
      if (known) paint(one);
    }
    await finder.find();
    changed();
  };

  const keeper = createKeeper({
    notes,
    signal,
    shown,
    ask,
    pageKey: () => pageKey,
    paint,
    drop,
    changed,
    find: () => finder.find(),
  });
  const bar = createBar({ notes, signal, shown, keeper, ask });
  const ways = createWays({ shown, ask, find: () => finder.find(true), bar });

  notes.highlighter = {
    changed: () => {
      bar.dress(languageBy(notes.settings?.language ?? 'auto', navigator.language));
      if (!notes.on) bar.close();
      [...shown.values()].forEach(paint);
      changed();
    },
    save: () => void bar.saveSelection(),
    offer: () => bar.offer(),
    saveFootnote: (range) => void bar.saveRange(range),
    ...ways,
  };
  attendSelection({ notes, signal, bar });
  watchPage(document, signal, () => {
    registerAgain();
    return finder.find();
  });
  watchAddress(signal, () => {
    bar.close();
    // What is still being saved belongs to the page before: it is saved on, and shown no more.
    for (const id of [...shown.keys()]) drop(id);
    finder.forget();
    teller.forget();
    void load();
  });
  const stop = onHighlightsChanged((keys) => {
    if (!keys || !pageKey || keys.includes(pageKey)) void load();
  });
  // What a browser put away with its page paints nothing; it comes back as it was left.
  addEventListener('pageshow', registerAgain, { signal });
  signal.addEventListener('abort', () => {
    try {
      stop();
    } catch {
      // The extension that listened is no more.
    }
    for (const { unpaint } of shown.values()) unpaint();
    delete notes.highlighter;
  });
  void (async () => {
    notes.settings ??= (await notes.ask({ type: 'settings?' } satisfies PageRequest)) as Settings | undefined;
    bar.dress(languageBy(notes.settings?.language ?? 'auto', navigator.language));
    await load();
  })();
};
