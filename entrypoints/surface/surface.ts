import { placeOf } from '@/components/place';
import { languageOf, wordsOf } from '@/components/words';
import type { Footnote } from '@/matching/types';
import { inReadingOrder } from '@/page/order';
import { document, plain } from '@/page/plain';
import type { PageNotes } from '../annotator.content/notes';
import type { PageRequest } from '../background/messages';
import { answerPage } from './answers';
import { createAttention } from './attention';
import { openAway } from './away';
import { createCards } from './cards';
import { createCommands } from './commands';
import { createHost } from './host';
import { CHANGES, MOST_MARKS } from './limits';
import { createMark, type Mark, markName } from './mark';
import { createPlacer } from './placer';
import { createSide } from './side';
import { type WantedMark, wantedMarks } from './wanted';

/** Shows the page's footnotes and keeps them where they belong until the page or the extension goes. */
export const startSurface = (notes: PageNotes): void => {
  const { settings, signal } = notes;
  if (!settings || !signal) return;
  const host = createHost();
  const shown = new Map<WantedMark['found'], Mark>();
  let order: Mark[] = [];
  let last = 0;
  let page = notes.page;
  let announced = 0;
  let toggledOff = false;

  const language = () =>
    (notes.settings?.language === 'auto' ? undefined : notes.settings?.language) ?? languageOf(navigator.language);
  const words = () => wordsOf(language());
  const nameOf = (id: string): string => {
    const own = words();
    const place = placeOf(id, language());
    const work = own.works[(id.split('.')[0] ?? 'decl') as keyof typeof own.works];
    return place ? `${work}, ${place}` : work;
  };

  const away = openAway(notes, () => update());
  const cards = createCards({ host, notes, signal, words, language, away });
  const side = createSide({ host, notes, signal, language, words, open: (mark) => void cards.show(mark, true, true) });
  const placer = createPlacer(host, signal, () => {
    cards.follow();
    side.place(order);
  });
  const attention = createAttention({ host, notes, signal, cards, moved: () => placer.soon() });

  /** Numbers of footnotes that went in this update, by what they were: the same one coming back keeps its own. */
  const drop = (mark: Mark, freed: Map<string, number[]>) => {
    const key = identity(mark);
    freed.set(key, [...(freed.get(key) ?? []), mark.number]);
    shown.delete(mark.found);
    cards.forget(mark);
    attention.forget(mark);
    placer.drop(mark);
    mark.remove();
  };

  const show = (wanted: WantedMark, freed: Map<string, number[]>): Mark => {
    let number = 0;
    if (wanted.kind !== 'term') {
      number = freed.get(identity(wanted))?.shift() ?? 0;
      if (number === 0) {
        last += 1;
        number = last;
      }
    }
    const mark = createMark(wanted, number, markName(wanted, number, words(), nameOf));
    shown.set(wanted.found, mark);
    cards.attend(mark);
    attention.attend(mark);
    placer.add(mark);
    return mark;
  };

  const update = () => {
    if (signal.aborted || !notes.settings) return;
    if (page !== notes.page) {
      page = notes.page;
      last = 0;
      announced = 0;
      away.load();
    }
    host.dress(notes.settings, language());
    const visible = notes.on && !toggledOff;
    const blocks = visible ? [...notes.blocks.values()].filter(({ block }) => plain(block.element).isConnected) : [];
    blocks.sort((a, b) => inReadingOrder(a.block.pieces[0]?.node as Node, b.block.pieces[0]?.node as Node));
    const wanted = wantedMarks(blocks, notes.settings, (footnote: Footnote) => away.has(footnote)).slice(0, MOST_MARKS);
    const found = new Set(wanted.map((one) => one.found));
    const freed = new Map<string, number[]>();
    for (const mark of [...shown.values()]) if (!found.has(mark.found)) drop(mark, freed);
    const quiet = notes.settings.density === 'hover';
    host.marks.classList.toggle('kk-quiet', quiet);
    order = wanted.map((one) => {
      const mark = shown.get(one.found);
      if (!mark) return show(one, freed);
      if (mark.block !== one.block) {
        placer.drop(mark);
        attention.forget(mark);
        mark.bind(one);
        placer.add(mark);
        attention.attend(mark);
      } else mark.bind(one);
      mark.button.setAttribute('aria-label', markName(one, mark.number, words(), nameOf));
      return mark;
    });
    // In the tab sequence marks follow the text, whenever they were found.
    let before: Element | null = null;
    for (const mark of order) {
      if (mark.place.previousElementSibling !== before || mark.place.parentElement !== host.marks)
        host.marks.insertBefore(mark.place, before ? before.nextSibling : host.marks.firstChild);
      before = mark.place;
      mark.show(!quiet || attention.isOver(mark));
    }
    cards.refresh();
    side.update(order);
    tell();
    placer.soon();
  };

  const count = () => {
    const sum = { quote: 0, restate: 0, mention: 0 };
    for (const { kind } of order) if (kind !== 'term') sum[kind] += 1;
    return sum;
  };
  /** The badge learns the count at every change, a listener once, when the whole page has been read. */
  const tell = () => {
    const sum = count();
    void notes.ask({ type: 'count', ...sum } satisfies PageRequest);
    if (!notes.read || announced === notes.page || !notes.on || toggledOff) return;
    announced = notes.page;
    host.say(words().count(sum.quote + sum.restate + sum.mention));
  };

  const commands = createCommands({
    host,
    cards,
    marks: () => order,
    toggle: () => {
      toggledOff = !toggledOff;
      update();
      host.say(toggledOff ? words().hiddenAll : words().shownAll);
      return true;
    },
  });
  notes.painter = {
    changed: update,
    answer: (message) =>
      answerPage(message, { notes, marks: () => order, commands, shown: () => notes.on && !toggledOff }),
    command: commands.run,
    outdated: () => {
      for (const mark of [...shown.values()]) drop(mark, new Map());
      order = [];
      side.update(order);
      cards.outdated();
    },
  };
  away.load();
  update();
  followPage(signal, placer.soon, () => {
    cards.scrolled();
    if (placer.floats()) placer.soon();
  });
  signal.addEventListener('abort', () => {
    for (const mark of [...shown.values()]) drop(mark, new Map());
  });
};

const identity = ({ kind, targets, found }: WantedMark): string => `${kind} ${targets[0]} ${found.text}`;

/** Whatever may move a line of the page: scrolling, sizes, fonts, its own changes. */
const followPage = (signal: AbortSignal, moved: (everything?: boolean) => void, scrolled: () => void): void => {
  const everything = () => moved(true);
  addEventListener('scroll', (event) => (event.target === globalThis.document ? scrolled() : moved()), {
    capture: true,
    passive: true,
    signal,
  });
  addEventListener('resize', everything, { passive: true, signal });
  addEventListener('load', everything, { capture: true, passive: true, signal });
  addEventListener('toggle', everything, { capture: true, passive: true, signal });
  addEventListener('transitionend', everything, { passive: true, signal });
  addEventListener('animationend', everything, { passive: true, signal });
  document.addEventListener('fullscreenchange', everything, { signal });
  document.fonts?.addEventListener('loadingdone', everything, { signal });
  const sizes = new ResizeObserver(everything);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  let waiting = false;
  const changes = new MutationObserver(() => {
    moved();
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!signal.aborted) everything();
    }, CHANGES);
  });
  changes.observe(globalThis.document, { childList: true, subtree: true, attributes: true, characterData: true });
  // What a browser put away with its page may paint nothing when it comes back.
  addEventListener('pageshow', everything, { signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    changes.disconnect();
  });
};
