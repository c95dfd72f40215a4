import { describePage } from '@/page/selectors';
import type { PageRequest } from '../background/messages';
import type { PageNotes } from './notes';

/** Learns by one message whether the reader has highlights on this page, and brings the highlighter for them or for a selection. */
export const followHighlights = (notes: PageNotes, signal: AbortSignal): void => {
  let loading: Promise<unknown> | undefined;
  const load = async () => {
    if (!notes.highlighter) {
      loading ??= notes.ask({ type: 'highlighter' } satisfies PageRequest);
      await loading;
      loading = undefined;
    }
    return notes.highlighter;
  };
  notes.commands.save = () => void load().then((highlighter) => highlighter?.save());
  const learn = async () => {
    const { url, canonical } = describePage(document);
    const answer = (await notes.ask({
      type: 'highlights.ofPage',
      url: url.slice(0, 8000),
      ...(canonical && { canonical: canonical.slice(0, 8000) }),
    } satisfies PageRequest)) as { ok?: boolean; highlights?: unknown[] } | undefined;
    if (answer?.ok && answer.highlights && answer.highlights.length > 0 && notes.on) await load();
  };
  if (/^https?:/.test(location.protocol)) void learn();
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
