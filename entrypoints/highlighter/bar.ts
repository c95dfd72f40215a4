import { h, render } from 'preact';
import { citePage } from '@/citations/page';
import { quotationFrom } from '@/citations/quotation';
import type { Language } from '@/components/card/data';
import { languageBy } from '@/components/dress';
import { Bar, type BarSaid } from '@/components/highlighter/Bar';
import sheet from '@/components/styles/highlighter.css?inline';
import { highlighterWords } from '@/components/words/highlighter';
import type { Colour } from '@/highlights/colours';
import type { Change, Refusal } from '@/highlights/types';
import { copyText } from '@/page/copy';
import { inReadingOrder } from '@/page/order';
import { describePage } from '@/page/selectors';
import { HIGHLIGHTER_NAME } from '@/page/watch';
import type { PageNotes } from '../annotator.content/notes';
import type { PageRequest } from '../background/messages';
import { createHost } from '../surface/host';
import type { Shown } from './highlighter';
import { createKeys } from './keys';
import { NAMED, SAID } from './limits';
import { placeBar, rangeAround } from './place';

export interface BarControl {
  /** Offers the bar at what is selected. */
  offer: () => void;
  saveSelection: () => Promise<void>;
  saveRange: (range: Range) => Promise<void>;
  /** Opens the highlight under a point, or closes what is open. */
  openAt: (event: PointerEvent) => void;
  close: (giveBack?: boolean) => void;
  changed: () => void;
  isOpen: () => boolean;
  isOurs: (event: Event) => boolean;
  dress: (language: Language) => void;
}

interface Parts {
  notes: PageNotes;
  signal: AbortSignal;
  shown: ReadonlyMap<string, Shown>;
  save: (range: Range, colour?: Colour) => Promise<Shown | undefined>;
  change: (id: string, what: Change) => Promise<string | undefined>;
  take: (
    type: 'highlight.remove' | 'highlight.restore',
    ref: { pageKey: string; id: string },
  ) => Promise<string | undefined>;
  retry: (id: string) => void;
  discard: (id: string) => void;
}

const isSame = (a: AbstractRange, b: AbstractRange): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** The one bar: at a selection it offers, at a highlight it shows and changes. */
export const createBar = ({ notes, signal, shown, save, change, take, retry, discard }: Parts): BarControl => {
  const host = createHost(HIGHLIGHTER_NAME);
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  host.root.adoptedStyleSheets.push(style);
  const box = document.createElement('div');
  box.className = 'kk-hlbox';
  let language: Language = languageBy('auto', navigator.language);
  /** The range at which the bar stands, and the highlight that it shows. */
  let at: Range | undefined;
  let id: string | undefined;
  let said: BarSaid | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before: HTMLElement | undefined;

  const words = () => highlighterWords[language];
  const say = (next: BarSaid | undefined, stays = false) => {
    clearTimeout(timer);
    said = next;
    draw();
    if (next && !stays) timer = setTimeout(() => say(undefined), SAID);
  };
  const refusal = (why: string): BarSaid => ({
    text: words().refused[why as Refusal] ?? words().unsaid,
  });

  /** How far saving is, where nothing else is said. */
  const stateSaid = (one: Shown | undefined): BarSaid | undefined => {
    const state = one?.state;
    if (!one || !state) return undefined;
    if (state.is === 'pending') return { text: state.tries > 1 ? words().unsaid : words().saving };
    if (state.is === 'stored') return { text: words().saved };
    return {
      ...refusal(state.why),
      next: { label: words().again, run: () => retry(one.highlight.id) },
    };
  };

  const close = (giveBack = false) => {
    clearTimeout(timer);
    const inside = host.root.activeElement !== null;
    at = undefined;
    id = undefined;
    said = undefined;
    render(null, box);
    box.remove();
    if (giveBack && inside && before?.isConnected) before.focus({ preventScroll: true });
    before = undefined;
  };

  const copy = async () => {
    const one = id ? shown.get(id) : undefined;
    const text = one?.highlight.selectors.quote.exact ?? at?.toString() ?? '';
    const { title, lang, url } = describePage(document);
    const cited = citePage({ title, lang, url, accessed: new Date().toISOString() });
    say({ text: (await copyText(quotationFrom(text, lang, cited, language))) ? words().copied : words().notCopied });
  };

  const remove = async () => {
    const one = id ? shown.get(id) : undefined;
    if (!one) return;
    const { pageKey } = one.highlight;
    if (one.state && one.state.is !== 'stored') {
      discard(one.highlight.id);
      close(true);
      return;
    }
    if (!pageKey) return;
    const ref = { pageKey, id: one.highlight.id };
    const why = await take('highlight.remove', ref);
    if (why) return say(refusal(why));
    id = undefined;
    say({
      text: words().removed,
      next: {
        label: words().undo,
        run: async () => {
          const failed = await take('highlight.restore', ref);
          if (failed) return say(refusal(failed));
          id = ref.id;
          say({ text: words().back });
        },
      },
    });
  };

  const keep = async (what: Change, about = id) => {
    if (!about) return;
    const why = await change(about, what);
    say(why ? refusal(why) : { text: words().saved });
  };

  const saveAt = async (range: Range, colour?: Colour, note = false) => {
    const kept = range.cloneRange();
    at = kept;
    const one = await save(kept, colour);
    if (at !== kept) return;
    if (!one) return say({ text: kept.toString().length > 20_000 ? words().tooLong : words().noWords });
    id = one.highlight.id;
    said = undefined;
    draw();
    if (note) focusNote();
  };
  const focusNote = () => box.querySelector('textarea')?.focus({ preventScroll: true });

  const draw = () => {
    if (!at || signal.aborted) return;
    if (notes.settings) host.dress(notes.settings, language);
    host.settle();
    if (!box.isConnected) host.cards.append(box);
    const range = at;
    const one = id ? shown.get(id) : undefined;
    const about = one?.highlight.id;
    render(
      h(Bar, {
        words: words(),
        highlight: one?.highlight,
        said: said ?? stateSaid(one),
        onColour: (colour) => void (one ? keep({ colour }, about) : saveAt(range, colour)),
        onNote: (note) => void keep({ note }, about),
        onTags: (tags) => void keep({ tags }, about),
        onAnnotate: () => void saveAt(range, undefined, true),
        onCopy: () => void copy(),
        onRemove: () => void remove(),
        onAll: () => void notes.ask({ type: 'open', surface: 'library' } satisfies PageRequest),
        onClose: () => close(true),
      }),
      box,
    );
    placeBar(box, range, host);
  };

  const open = (range: Range, about: string | undefined, focus: boolean) => {
    if (focus && document.activeElement instanceof HTMLElement) before = document.activeElement;
    at = range;
    id = about;
    said = undefined;
    draw();
    if (focus) box.querySelector('button')?.focus({ preventScroll: true });
  };

  const selected = (): Range | undefined => {
    const selection = getSelection();
    if (selection?.type !== 'Range' || selection.toString().trim().length < 2) return undefined;
    const range = selection.getRangeAt(0).cloneRange();
    const holder = range.commonAncestorContainer;
    const element = holder instanceof Element ? holder : holder.parentElement;
    return element?.closest('input, textarea, [contenteditable]:not([contenteditable="false"])') ? undefined : range;
  };

  const placed = () =>
    [...shown.values()]
      .filter(({ anchored }) => (anchored?.ranges.length ?? 0) > 0)
      .sort((a, b) =>
        inReadingOrder(a.anchored?.ranges[0]?.startContainer as Node, b.anchored?.ranges[0]?.startContainer as Node),
      );
  const keys = createKeys({
    host,
    name: ({ highlight }) =>
      words().named(words().colours[highlight.colour], highlight.selectors.quote.exact.slice(0, NAMED)),
    open: (one) => {
      const range = rangeAround(one.anchored);
      if (range) open(range, one.highlight.id, true);
    },
  });

  for (const type of ['keydown', 'keyup', 'keypress'])
    host.cards.addEventListener(type, (event) => {
      if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
    });
  // A press on the bar must not take the selection that it is about.
  box.addEventListener('pointerdown', (event) => {
    if (!(event.target as Element).closest('input, textarea, label')) event.preventDefault();
  });
  const follow = () => at && box.isConnected && placeBar(box, at, host);
  addEventListener('scroll', follow, { capture: true, passive: true, signal });
  addEventListener('resize', follow, { passive: true, signal });
  signal.addEventListener('abort', () => {
    close();
    host.remove();
  });

  return {
    offer: () => {
      const range = selected();
      // What is being saved, or was just saved, is not offered again.
      if (range && !(at && isSame(at, range))) open(range, undefined, false);
    },
    saveSelection: async () => {
      const range = selected();
      if (range) {
        if (document.activeElement instanceof HTMLElement) before = document.activeElement;
        await saveAt(range);
        box.querySelector('button')?.focus({ preventScroll: true });
        return;
      }
      const next = placed().find(({ anchored }) => (rangeAround(anchored)?.getBoundingClientRect().bottom ?? -1) > 0);
      const around = next && rangeAround(next.anchored);
      if (next && around) open(around, next.highlight.id, true);
      else host.say(words().nothing);
    },
    saveRange: (range) => saveAt(range),
    openAt: ({ clientX: x, clientY: y }) => {
      const hit = placed().find(({ anchored }) =>
        [...(rangeAround(anchored)?.getClientRects() ?? [])].some(
          (line) => x >= line.left && x <= line.right && y >= line.top && y <= line.bottom,
        ),
      );
      const range = hit && rangeAround(hit.anchored);
      if (hit && range) open(range, hit.highlight.id, false);
      else if (box.isConnected) close();
    },
    close,
    changed: () => {
      keys.update(placed());
      draw();
    },
    isOpen: () => box.isConnected,
    isOurs: (event) => event.composedPath().includes(host.element),
    dress: (now) => {
      language = now;
      if (notes.settings) host.dress(notes.settings, now);
    },
  };
};
