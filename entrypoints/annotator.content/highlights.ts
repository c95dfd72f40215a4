import { onHighlightsChanged } from '@/highlights/changes';
import { hostsOf, mayHave, mayHaveHighlights } from '@/highlights/hosts';
import { watchAddress } from '@/page/address';
import { document } from '@/page/plain';
import { addressOf } from '@/page/selectors';
import type { PageRequest } from '../background/messages';
import type { PageNotes } from './notes';

/** Learns whether the reader has highlights on this page, and brings the highlighter for them or for a selection. */
export const followHighlights = (notes: PageNotes, signal: AbortSignal): void => {
  let loading: Promise<unknown> | undefined;
  const load = async () => {
    if (!notes.highlighter) {
      loading ??= notes.ask({ type: 'highlighter' } satisfies PageRequest);
      await loading;
      loading = undefined;
      notes.surface?.highlight();
    }
    return notes.highlighter;
  };
  notes.commands.save = () => void load().then((highlighter) => highlighter?.save());
  notes.bringHighlighter = load;

  /** `told`: a change was said that may be this page's; the list of hosts may not have been written yet. */
  const learn = async (told = false) => {
    if (notes.highlighter || !notes.on || !(told || (await mayHaveHighlights(location.hostname)))) return;
    const answer = (await notes.ask({
      type: 'highlights.ofPage',
      ...addressOf(document),
      unasked: true,
    } satisfies PageRequest)) as { ok?: boolean; highlights?: unknown[] } | undefined;
    if (answer?.ok && answer.highlights && answer.highlights.length > 0 && notes.on) await load();
  };
  void learn();
  watchAddress(signal, () => void learn());
  // The same page in another tab, the panel, the library: what is marked there is shown here.
  const stop = onHighlightsChanged((keys) => void learn(!keys || mayHave(hostsOf(keys), location.hostname)));
  signal.addEventListener('abort', () => {
    try {
      stop();
    } catch {
      // The extension that listened is no more.
    }
  });
  addEventListener(
    'pointerup',
    (event) => {
      // The highlighter, once it is here, attends to selections itself.
      if (notes.highlighter || !notes.on || !notes.settings?.selectionBar || !event.isTrusted) return;
      setTimeout(() => {
        if (getSelection()?.type === 'Range') void load().then((highlighter) => highlighter?.offer());
      }, 0);
    },
    { capture: true, passive: true, signal },
  );
};
