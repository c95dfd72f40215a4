import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '@/highlights/library/entry';
import type { Language } from '../card/data';
import type { LibraryWords } from '../words/library';
import { dated, type LibraryActions, type LibraryData } from './data';
import { GroupHead } from './GroupHead';
import { createLayout } from './layout';
import { Open } from './Open';
import { Row } from './Row';
import { useSizes } from './use-sizes';
import { useWindow } from './use-window';

interface Props {
  data: LibraryData;
  words: LibraryWords;
  language: Language;
  actions: LibraryActions;
}

const STEPS: Record<string, (at: number, last: number, page: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  PageDown: (at, last, page) => Math.min(last, at + page),
  PageUp: (at, _, page) => Math.max(0, at - page),
  Home: () => 0,
  End: (_, last) => last,
};

/** The list, of which only what the window shows is drawn. Arrow keys walk it, Enter opens, Delete deletes, Escape closes. */
export function Rows({ data, words, language, actions }: Props) {
  const { arranged, chosen, openId, lost, by } = data;
  const { rows, groups } = arranged;
  const box = useRef<HTMLDivElement>(null);
  const { current, setCurrent } = useCurrent(rows);
  const [anchor, setAnchor] = useState<number>();
  const openRow = useMemo(() => {
    if (openId === undefined) return -1;
    return rows[current]?.id === openId ? current : rows.findIndex(({ id }) => id === openId);
  }, [rows, openId, current]);
  const { head, row, open, probe } = useSizes(openRow);
  const layout = useMemo(
    () =>
      createLayout(groups, rows.length, { head, row, open: openRow >= 0 ? { row: openRow, height: open } : undefined }),
    [groups, rows, head, row, open, openRow],
  );
  const { first, end, shift, shown, bring } = useWindow(box, layout);
  const day = useDays(language);
  /** Where the focus goes when it is drawn; `after`: not while the list is still this one. */
  const focus = useRef<{ row: number; after?: readonly Entry[] } | undefined>(undefined);

  /** To a row, with the focus. */
  const go = (to: number) => {
    setCurrent(to);
    focus.current = { row: to };
    bring(to, covered());
  };
  useLayoutEffect(() => {
    if (!focus.current || focus.current.after === rows) return;
    const button = box.current?.querySelector<HTMLElement>(`[data-row="${focus.current.row}"] :is(.l-go, .l-open)`);
    if (!button) return;
    focus.current = undefined;
    button.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (openRow >= 0) bring(openRow, covered());
  }, [openRow, open]);

  const choose = (at: number, on: boolean, range: boolean) => {
    const from = range && anchor !== undefined ? anchor : at;
    const ids = rows.slice(Math.min(from, at), Math.max(from, at) + 1).map(({ id }) => id);
    actions.onChoose(ids, on);
    setAnchor(at);
    setCurrent(at);
  };
  const removeFrom = (at: number) => {
    const one = rows[at];
    if (!one) return;
    actions.onRemove(chosen.size > 0 ? [...chosen] : [one.id]);
    focus.current = { row: Math.max(0, Math.min(at, rows.length - 2)), after: rows };
  };
  const close = () => {
    focus.current = { row: openRow };
    actions.onOpen(undefined);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.key === 'Escape' && openRow >= 0) {
      event.preventDefault();
      return close();
    }
    if (target.matches('input:not([type=checkbox]), textarea, select') || event.altKey || event.isComposing) return;
    const step = STEPS[event.key];
    if (step && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const page = Math.max(1, Math.floor(innerHeight / row) - 2);
      const to = step(current, rows.length - 1, page);
      if (event.shiftKey) {
        if (anchor === undefined) setAnchor(current);
        const from = anchor ?? current;
        actions.onChoose(
          rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id),
          true,
        );
      }
      go(to);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      removeFrom(current);
    } else if (event.key === 'Escape' && chosen.size > 0) {
      actions.onChoose([...chosen], false);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      actions.onChoose(
        rows.map(({ id }) => id),
        true,
      );
    }
  };

  // The row that the keys are at, and the open one, stay in the document wherever the window is.
  const drawn = new Set<number>();
  for (let at = first; at < Math.min(end, rows.length); at += 1) drawn.add(at);
  for (const at of [current, openRow]) if (at >= 0 && at < rows.length) drawn.add(at);
  const sections = new Map<number, number[]>();
  for (const at of [...drawn].sort((a, b) => a - b)) {
    const group = layout.groupOf(at);
    sections.set(group, [...(sections.get(group) ?? []), at]);
  }

  const one = (at: number, entry: Entry) =>
    at === openRow ? (
      <Open
        key={entry.id}
        entry={entry}
        lost={lost.get(entry.id)}
        words={words}
        language={language}
        day={day(entry.created)}
        onChange={(change) => actions.onChange([entry.id], change)}
        onColour={(colour) => actions.onColour([entry.id], colour)}
        onRemove={() => {
          focus.current = { row: Math.max(0, Math.min(at, rows.length - 2)), after: rows };
          actions.onRemove([entry.id]);
        }}
        onClose={close}
      />
    ) : (
      <Row
        entry={entry}
        lost={lost.get(entry.id)}
        chosen={chosen.has(entry.id)}
        current={at === current}
        words={words}
        language={language}
        day={day(entry.created)}
        onOpen={() => {
          go(at);
          actions.onOpen(entry.id);
        }}
        onChoose={(on, range) => choose(at, on, range)}
      />
    );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts between buttons that Tab reaches as well
    <div class="l-list" ref={box} style={{ blockSize: `${shown}px` }} onKeyDown={onKeyDown}>
      {probe}
      {[...sections].map(([group, some]) => {
        const { key, count } = groups[group] ?? { key: '', count: 0 };
        return (
          <section key={`${by} ${key}`} aria-labelledby={`l-group-${group}`}>
            <GroupHead
              id={`l-group-${group}`}
              top={layout.headTop(group) + shift}
              by={by}
              group={{ key, count }}
              entry={rows[some[0] as number] as Entry}
              words={words}
              language={language}
              day={day}
            />
            <ul>
              {some.map((at) => {
                const entry = rows[at] as Entry;
                return (
                  <li
                    key={`${entry.id} ${at === openRow}`}
                    class={at === openRow ? 'l-row l-is-open' : 'l-row'}
                    data-row={at}
                    style={{ insetBlockStart: `${layout.rowTop(at) + shift}px` }}
                    aria-posinset={at - (groups[group]?.first ?? 0) + 1}
                    aria-setsize={count}
                  >
                    {one(at, entry)}
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** What stands over the window's head and foot, in px. */
const covered = () => {
  const height = (selector: string) => {
    const element = document.querySelector(selector);
    return element && getComputedStyle(element).position === 'sticky' ? element.getBoundingClientRect().height : 0;
  };
  return { head: height('.r-bar') + height('.l-chosen') + 4, foot: height('.l-said') + 4 };
};

/** The row that the keys are at: the same highlight when the list changes round it, else the one that took its place. */
const useCurrent = (rows: readonly Entry[]) => {
  const [at, set] = useState({ index: 0, id: rows[0]?.id ?? '' });
  const there = rows[at.index]?.id === at.id;
  const found = there ? at.index : rows.findIndex(({ id }) => id === at.id);
  const current = found >= 0 ? found : Math.max(0, Math.min(at.index, rows.length - 1));
  return { current, setCurrent: (index: number) => set({ index, id: rows[index]?.id ?? '' }) };
};

/** Says days, each once: a list says the same day many times. */
const useDays = (language: Language) =>
  useMemo(() => {
    const format = new Intl.DateTimeFormat(dated(language), { dateStyle: 'long' });
    return (time: number) => format.format(time);
  }, [language]);
