import { languageBy } from '@/components/dress';
import { onHighlightsChanged } from '@/highlights/changes';
import type { Colour } from '@/highlights/colours';
import { createPending, type PendingState } from '@/highlights/pending';
import type { Change, Draft, Highlight } from '@/highlights/types';
import { watchAddress } from '@/page/address';
import { type Anchored, anchorAll, stillStands } from '@/page/anchored';
import { type Ground, groundOf } from '@/page/ground';
import { wash } from '@/page/ink';
import { describePage } from '@/page/selectors';
import { readText } from '@/page/text';
import { watchPage } from '@/page/watch';
import type { Settings } from '@/settings/schema';
import type { PageNotes } from '../annotator.content/notes';
import { connect } from '../annotator.content/waiting';
import type { PageRequest } from '../background/messages';
import { createBar } from './bar';
import { draftOf } from './draft';
import { AGAIN, TRIES } from './limits';
import { attendSelection } from './selection';

/** One of the page's highlights: as it is known, where it is, how far its saving is. */
export interface Shown {
  highlight: Draft & Partial<Pick<Highlight, 'pageKey'>>;
  anchored: Anchored | undefined;
  state: PendingState | undefined;
  unpaint: () => void;
}

/** Shows the page's highlights, finds them again as it changes, makes new ones and keeps each until it is stored. */
export const startHighlighter = (notes: PageNotes): void => {
  const signal = notes.signal ?? connect(notes, new AbortController().signal);
  const shown = new Map<string, Shown>();
  let colour: Colour = 'yellow';
  let pageKey: string | undefined;

  const ask = async <T>(request: PageRequest): Promise<T | undefined> => {
    for (let tries = 0; tries < TRIES && !signal.aborted; tries += 1) {
      const answer = await notes.ask(request);
      if (answer !== undefined && answer !== null) return answer as T;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
    return undefined;
  };

  const groundAt = ({ ranges }: Anchored): Ground => {
    const element = ranges[0]?.startContainer.parentElement;
    return element ? groundOf(element) : 'light';
  };
  const paint = (one: Shown) => {
    one.unpaint();
    const { anchored, highlight } = one;
    one.unpaint = anchored ? wash(anchored.ranges, highlight.colour, groundAt(anchored)) : () => undefined;
  };

  /** Places those that stand nowhere, or no longer where they stood. */
  let finding: Promise<void> = Promise.resolve();
  const find = (): Promise<void> => {
    finding = finding.then(async () => {
      const lost = [...shown.values()].filter(
        ({ anchored, highlight }) => !anchored || !stillStands(anchored, highlight.selectors.quote.exact),
      );
      if (lost.length === 0 || signal.aborted || !document.body) return;
      const places = await anchorAll(
        document.body,
        lost.map(({ highlight }) => highlight.selectors),
        signal,
      ).catch(() => undefined);
      places?.forEach((anchored, k) => {
        const one = lost[k] as Shown;
        if (shown.get(one.highlight.id) !== one) return;
        one.anchored = anchored;
        paint(one);
      });
      bar.changed();
    });
    return finding;
  };

  const add = (highlight: Shown['highlight'], state: PendingState | undefined): Shown => {
    const known = shown.get(highlight.id);
    const one: Shown = known ?? { highlight, anchored: undefined, state, unpaint: () => undefined };
    one.highlight = highlight;
    one.state = state;
    shown.set(highlight.id, one);
    if (known) paint(one);
    return one;
  };
  const drop = (id: string) => {
    shown.get(id)?.unpaint();
    shown.delete(id);
  };

  const load = async () => {
    const { url, canonical } = describePage(document);
    const answer = await ask<{ ok: boolean; pageKey?: string; highlights?: Highlight[] }>({
      type: 'highlights.ofPage',
      url: url.slice(0, 8000),
      ...(canonical && { canonical: canonical.slice(0, 8000) }),
    });
    if (!answer?.ok || !answer.highlights || signal.aborted) return;
    pageKey = answer.pageKey;
    const stored = new Set(answer.highlights.map(({ id }) => id));
    for (const [id, { state }] of shown) if (!stored.has(id) && (!state || state.is === 'stored')) drop(id);
    for (const highlight of answer.highlights) add(highlight, shown.get(highlight.id)?.state);
    await find();
    bar.changed();
  };

  const pending = createPending(
    (message) => notes.ask(message),
    ({ draft, state }) => {
      const one = shown.get(draft.id);
      if (!one) return;
      one.state = state;
      if (state.is === 'stored') one.highlight = { ...state.highlight };
      bar.changed();
    },
  );

  const save = async (range: Range, wanted = colour): Promise<Shown | undefined> => {
    const draft = draftOf(readText(document.body), range, wanted, notes.blocks.values());
    if (!draft) return undefined;
    colour = wanted;
    const one = add(draft, { is: 'pending', tries: 0 });
    void pending.save(draft);
    await find();
    return one;
  };

  /** Changes one when it is stored; a change made meanwhile waits for that. Returns why not, or undefined. */
  const change = async (id: string, what: Change): Promise<string | undefined> => {
    const one = shown.get(id);
    if (!one) return 'missing';
    one.highlight = { ...one.highlight, ...(what as Partial<Draft>) };
    paint(one);
    bar.changed();
    if (one.state && one.state.is !== 'stored') {
      const settled = await pending.save(one.highlight);
      if (settled.is === 'refused') return settled.why;
    }
    const key = one.highlight.pageKey ?? pageKey;
    if (!key) return 'unsaid';
    const answer = await ask<{ ok: boolean; why?: string }>({
      type: 'highlight.change',
      ref: { pageKey: key, id },
      change: what,
    });
    return answer ? (answer.ok ? undefined : answer.why) : 'unsaid';
  };

  const take = async (type: 'highlight.remove' | 'highlight.restore', ref: { pageKey: string; id: string }) => {
    const answer = await ask<{ ok: boolean; why?: string; highlights?: Highlight[] }>({ type, refs: [ref] });
    if (!answer?.ok) return answer?.why ?? 'unsaid';
    if (type === 'highlight.remove') drop(ref.id);
    else for (const highlight of answer.highlights ?? []) add(highlight, undefined);
    await find();
    return undefined;
  };

  const bar = createBar({
    notes,
    signal,
    shown,
    save,
    change,
    take,
    retry: (id) => {
      const one = shown.get(id);
      if (one) void pending.save(one.highlight);
    },
    discard: (id) => {
      pending.drop(id);
      drop(id);
    },
  });

  notes.highlighter = {
    save: () => void bar.saveSelection(),
    offer: () => bar.offer(),
    saveFootnote: (range) => void bar.saveRange(range),
  };
  attendSelection({ notes, signal, bar });
  watchPage(document, signal, () => find());
  watchAddress(signal, () => {
    bar.close();
    for (const id of [...shown.keys()]) if (shown.get(id)?.state?.is !== 'pending') drop(id);
    void load();
  });
  const stop = onHighlightsChanged((keys) => {
    if (!keys || !pageKey || keys.includes(pageKey)) void load();
  });
  // What a page put away for later paints nothing; it comes back as it was left.
  addEventListener('pageshow', () => [...shown.values()].forEach(paint), { signal });
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
