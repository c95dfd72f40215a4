import { h, render } from 'preact';
import type { Language } from '@/components/card/data';
import { languageBy } from '@/components/dress';
import { Bar, type BarSaid } from '@/components/highlighter/Bar';
import sheet from '@/components/styles/highlighter.css?inline';
import { highlighterWords } from '@/components/words/highlighter';
import type { Colour } from '@/highlights/colours';
import type { Change, Refusal } from '@/highlights/types';
import { copyText } from '@/page/copy';
import { document } from '@/page/plain';
import { describePage } from '@/page/selectors';
import { HIGHLIGHTER_NAME } from '@/page/watch';
import type { PageNotes } from '../annotator.content/notes';
import type { PageRequest } from '../background/messages';
import { createHost } from '../surface/host';
import type { Keeper } from './keeping';
import { createKeys } from './keys';
import { NAMED, SAID } from './limits';
import { isSame, placeBar, rangeAround } from './place';
import { selectedRange } from './selection';
import { isStored, type Shown } from './shown';
import { inOrder } from './ways';

export interface BarControl {
  /** Offers the bar at what is selected. */
  offer: () => void;
  saveSelection: () => Promise<void>;
  saveRange: (range: Range) => Promise<void>;
  /** Opens the highlight under a point, or closes what is open. */
  openAt: (x: number, y: number) => void;
  openOne: (id: string, range: Range) => void;
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
  keeper: Keeper;
  ask: <T>(request: PageRequest) => Promise<T | undefined>;
}

/** The one bar: at a selection it offers, at a highlight it shows and changes. */
export const createBar = ({ notes, signal, shown, keeper, ask }: Parts): BarControl => {
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
  /** The one that is being taken away here: its going is no reason to close. */
  let leaving: string | undefined;
  let said: BarSaid | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before: HTMLElement | undefined;

  const words = () => highlighterWords[language];
  const say = (next: BarSaid | undefined) => {
    clearTimeout(timer);
    said = next;
    draw();
    if (next) timer = setTimeout(() => say(undefined), SAID);
  };
  const refusal = (why: string): BarSaid => ({ text: words().refused[why as Refusal] ?? words().unsaid });

  /** How far saving is, where nothing else is said. */
  const stateSaid = (one: Shown | undefined): BarSaid | undefined => {
    const state = one?.state;
    if (!one || !state) return undefined;
    if (signal.aborted && state.is !== 'stored')
      return { text: words().lost, next: { label: words().copy, run: () => void copy() } };
    if (state.is === 'pending') return { text: state.tries > 1 ? words().unsaid : words().saving };
    if (state.is === 'stored') return { text: words().saved };
    return { ...refusal(state.why), next: { label: words().again, run: () => keeper.retry(one.highlight.id) } };
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
    const text = (id && shown.get(id)?.highlight.selectors.quote.exact) || at?.toString() || '';
    const { title, lang, url } = describePage(document);
    const request: PageRequest = {
      type: 'cite',
      words: text.slice(0, 40_000),
      title,
      lang,
      url: url.slice(0, 8000),
      language,
    };
    // Without an answer the words and the address have to do.
    const cited = signal.aborted ? undefined : ((await notes.ask(request)) as string | undefined);
    say({ text: (await copyText(cited ?? `${text}\n${url}`)) ? words().copied : words().notCopied });
  };

  const remove = async () => {
    if (!id) return;
    leaving = id;
    const { ref, why } = await keeper.remove(id);
    if (id !== leaving) return;
    leaving = undefined;
    if (why) return say(refusal(why));
    if (!ref) return close(true);
    id = undefined;
    const undo = async () => {
      const failed = await keeper.restore(ref);
      if (failed) return say(refusal(failed));
      id = ref.id;
      say({ text: words().back });
    };
    say({ text: words().removed, next: { label: words().undo, run: () => void undo() } });
  };

  const keep = async (what: Change, about: string) => {
    const why = await keeper.change(about, what);
    say(why ? refusal(why) : { text: words().saved });
  };

  const make = async (range: Range, colour?: Colour, focus?: 'note' | 'bar') => {
    const kept = range.cloneRange();
    at = kept;
    const one = await keeper.make(kept, colour);
    if (at !== kept) return;
    if (typeof one === 'string') return say({ text: words()[one] });
    id = one.highlight.id;
    said = undefined;
    draw();
    if (focus) box.querySelector<HTMLElement>(focus === 'note' ? 'textarea' : 'button')?.focus({ preventScroll: true });
  };

  const draw = () => {
    if (!at) return;
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
        onColour: (colour) => void (about ? keep({ colour }, about) : make(range, colour)),
        onNote: (note) => void (about && keep({ note }, about)),
        onTags: (tags) => void (about && keep({ tags }, about)),
        onAnnotate: () => void make(range, undefined, 'note'),
        onCopy: () => void copy(),
        onRemove: () => void remove(),
        onAll: () => void ask({ type: 'open', surface: 'library' }),
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
    const unsaved = [...shown.values()].find((one) => !isStored(one));
    const range = unsaved && rangeAround(unsaved.anchored);
    // What could not be saved before the extension went is said, and its words can be taken along.
    if (unsaved && range) return open(range, unsaved.highlight.id, false);
    close();
    host.remove();
  });

  return {
    offer: () => {
      const range = selectedRange();
      // What is being saved, or was just saved, is not offered again.
      if (range && !(at && isSame(at, range))) open(range, undefined, false);
    },
    saveSelection: async () => {
      const range = selectedRange();
      if (range) {
        if (document.activeElement instanceof HTMLElement) before = document.activeElement;
        return make(range, undefined, 'bar');
      }
      const next = inOrder(shown).find((one) => (rangeAround(one.anchored)?.getBoundingClientRect().bottom ?? -1) > 0);
      const around = next && rangeAround(next.anchored);
      if (next && around) open(around, next.highlight.id, true);
      else host.say(words().nothing);
    },
    saveRange: (range) => make(range),
    openAt: (x, y) => {
      const hit = inOrder(shown).find(({ anchored }) =>
        [...(rangeAround(anchored)?.getClientRects() ?? [])].some(
          (line) => x >= line.left && x <= line.right && y >= line.top && y <= line.bottom,
        ),
      );
      const range = hit && rangeAround(hit.anchored);
      if (hit && range && notes.on) open(range, hit.highlight.id, false);
      else if (box.isConnected) close();
    },
    openOne: (about, range) => open(range, about, false),
    close,
    changed: () => {
      keys.update(notes.on ? inOrder(shown) : []);
      // Another tab or the panel took away what is open here.
      if (id && id !== leaving && !shown.has(id)) close(true);
      else draw();
    },
    isOpen: () => box.isConnected,
    isOurs: (event) => event.composedPath().includes(host.element),
    dress: (now) => {
      language = now;
      if (notes.settings) host.dress(notes.settings, now);
    },
  };
};
