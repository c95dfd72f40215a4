import { render } from 'preact';
import type { Language } from '@/components/card/data';
import { languageBy } from '@/components/dress';
import { ReadingCard, type ReadingState } from '@/components/reading/ReadingCard';
import sheet from '@/components/styles/reading.css?inline';
import { copyText } from '@/page/copy';
import { document } from '@/page/plain';
import { READING_HOST_NAME } from '@/page/watch';
import type { Settings } from '@/settings/schema';
import type { PageNotes } from '../annotator.content/notes';
import { connect } from '../annotator.content/waiting';
import type { PageRequest } from '../background/messages';
import type { SelectionAnswer, WholeReading } from '../background/messages-lookup';
import { fitCard } from '../surface/card-place';
import { createHost } from '../surface/host';
import { type Selected, selected } from './selection';

/** The card that is open in this frame, so that asking again replaces it. */
const KEY = Symbol.for('kyakuchu.reading');
const world = globalThis as unknown as Record<symbol, (() => void) | undefined>;

type Ask = <T>(request: PageRequest) => Promise<T | undefined>;

/** Opens the card for what is selected: what is known stands at once, the analyser's readings when they come. */
export const openReading = async (notes: PageNotes): Promise<void> => {
  world[KEY]?.();
  const what = selected();
  if (!what) return;
  // On a page that our script does not read, nobody has joined the notes to the background yet.
  if (!notes.signal || notes.signal.aborted) connect(notes, new AbortController().signal);
  const ask: Ask = async <T,>(request: PageRequest) => (await notes.ask(request)) as T | undefined;
  const settings = notes.settings ?? (await ask<Settings>({ type: 'settings?' }));
  if (!settings) return;
  const language = languageBy(settings.language, navigator.language);
  const host = createHost(READING_HOST_NAME);
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  host.root.adoptedStyleSheets.push(style);
  host.dress(settings, language);
  const box = document.createElement('div');
  box.className = 'kk-card-box';
  host.cards.append(box);
  const before = document.activeElement;
  const { commonAncestorContainer: holder } = what.range;
  const block = holder instanceof Element ? holder : (holder.parentElement ?? document.body);
  const leaving = new AbortController();
  const { signal } = leaving;

  const close = () => {
    if (signal.aborted) return;
    leaving.abort();
    render(null, box);
    host.remove();
    delete world[KEY];
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
  world[KEY] = close;

  let state: ReadingState | undefined;
  const show = (next: ReadingState | undefined) => {
    if (signal.aborted) return;
    state = next;
    render(
      <ReadingCard
        state={state}
        language={language}
        style={settings}
        onClose={close}
        onCopy={(text) =>
          void copyText(text).then((copied) => {
            if (state) show({ ...state, copied });
          })
        }
        onOpen={(id) => void ask({ type: 'open', surface: 'reader', at: id })}
      />,
      box,
    );
    fitCard(box, what.range, block, host);
  };
  show(undefined);
  box.querySelector<HTMLElement>('.kk-card')?.focus({ preventScroll: true });
  attend(box, host.element, close, () => fitCard(box, what.range, block, host), signal);
  await fill(what, language, ask, show, signal);
};

/** Asks for what is known at once, shows it, and then for the whole. */
const fill = async (
  { text, cut }: Selected,
  language: Language,
  ask: Ask,
  show: (state: ReadingState) => void,
  signal: AbortSignal,
): Promise<void> => {
  const known = await ask<SelectionAnswer>({ type: 'reading', text, language });
  if (signal.aborted) return;
  if (!known) {
    show({
      lang: 'ja',
      tokens: [{ text }],
      analyser: 'failed',
      romanized: '',
      terms: [],
      passages: [],
      cut,
      copied: false,
    });
    return;
  }
  const { more, ...rest } = known;
  show({ ...rest, analyser: more ? 'loading' : 'done', cut, copied: false });
  if (!more) return;
  const whole = await ask<WholeReading>({ type: 'reading.whole', text });
  if (signal.aborted) return;
  if (whole && 'tokens' in whole) show({ ...rest, tokens: whole.tokens, analyser: 'done', cut, copied: false });
  else show({ ...rest, analyser: 'failed', cut, copied: false });
};

/** Escape, a click elsewhere and the page's going close the card; scrolling and resizing carry it along. The page hears none of its keys. */
const attend = (
  box: HTMLElement,
  host: HTMLElement,
  close: () => void,
  follow: () => void,
  signal: AbortSignal,
): void => {
  for (const type of ['keydown', 'keyup', 'keypress'])
    box.addEventListener(type, (event) => {
      event.stopPropagation();
      if ((event as KeyboardEvent).key === 'Escape' && type === 'keydown') close();
    });
  addEventListener('keydown', (event) => event.key === 'Escape' && close(), { capture: true, signal });
  addEventListener('pointerdown', (event) => !event.composedPath().includes(host) && close(), {
    capture: true,
    signal,
  });
  addEventListener('pagehide', close, { signal });
  addEventListener('scroll', follow, { capture: true, passive: true, signal });
  addEventListener('resize', follow, { passive: true, signal });
};
