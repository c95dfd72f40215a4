import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WorkId } from '@/data/types';
import { createFinder, type Found, MOST_FOUND, type Searched } from './find';
import { bringIntoView, rangeOf } from './place-in-page';
import { renderingOf, rowsOf, type View } from './view';

const ALL = 'kk-find';
const NOW = 'kk-find-now';

/** The search field waits this long after the last key, in ms: typing stays smooth, and it is not felt. */
const SETTLE = 120;

export interface Finding {
  open: boolean;
  sought: string;
  at: number;
  of: number;
  /** There may be more than were counted. */
  more: boolean;
  start: () => void;
  seek: (words: string) => void;
  step: (by: 1 | -1) => void;
  close: () => void;
}

/** Everything that can be found, in the order of reading: the three works and what stands beside them. */
const searchedIn = (view: View): Searched[] =>
  (['decl', 'rec', 'paper'] as const).flatMap((work) =>
    rowsOf(work, view.edition, view.ties).flatMap((row): Searched[] => {
      if (!('passage' in row)) return [];
      const { id, text } = row.passage;
      const beside = renderingOf(row.passage, view);
      return [{ id, field: 'text', text }, ...(beside ? [{ id, field: 'beside' as const, text: beside.text }] : [])];
    }),
  );

/**
 * Finding within the edition: what is sought, which of how many, the painting of what is found.
 * @param seen the passage that is being read: the first find is the next one from there.
 * @param drawn rises when the work's rows are all drawn: ranges are made anew.
 * @param onShow is asked to show a passage of another work.
 */
export const useFind = (
  view: View,
  work: WorkId,
  seen: string,
  drawn: number,
  onShow: (id: string) => void,
): Finding => {
  const [open, setOpen] = useState(false);
  const [sought, seek] = useState('');
  const [settled, settle] = useState('');
  const [at, setAt] = useState(0);
  const texts = useMemo(() => (open ? searchedIn(view) : []), [open, view]);
  const finder = useMemo(() => createFinder(texts), [texts]);
  const found = useMemo(() => finder(settled), [finder, settled]);

  useEffect(() => {
    const wait = setTimeout(() => settle(sought), SETTLE);
    return () => clearTimeout(wait);
  }, [sought]);

  useEffect(() => {
    const order = new Map(texts.map(({ id }, k) => [id, k]));
    const from = order.get(seen) ?? 0;
    const next = found.findIndex(({ id }) => (order.get(id) ?? 0) >= from);
    setAt(Math.max(0, next));
    // Where the reader is matters when the search begins, not while it is gone through.
  }, [found]);

  const now = found[at];
  useEffect(() => {
    if (now && view.edition.passages[now.id]?.work !== work) onShow(now.id);
  }, [now]);

  useEffect(() => {
    const range = paint(open ? found : [], now);
    if (range) bringIntoView(range);
  }, [open, found, now, work, drawn]);

  return {
    open,
    sought,
    at: found.length === 0 ? 0 : at + 1,
    of: found.length,
    more: found.length >= MOST_FOUND,
    start: () => setOpen(true),
    seek,
    step: (by) => {
      if (found.length > 0) setAt((at + by + found.length) % found.length);
    },
    close: () => setOpen(false),
  };
};

/** Paints what is found of the shown work; the range of the one that is gone to, where it is shown. */
const paint = (found: readonly Found[], now: Found | undefined): Range | undefined => {
  if (!('highlights' in CSS)) return undefined;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(NOW);
  if (found.length === 0) return undefined;
  const rangeFor = ({ id, field, start, end }: Found) => rangeOf(id, field, start, end);
  CSS.highlights.set(ALL, new Highlight(...found.flatMap((one) => rangeFor(one) ?? [])));
  const range = now && rangeFor(now);
  if (range) {
    const one = new Highlight(range);
    one.priority = 1;
    CSS.highlights.set(NOW, one);
  }
  return range;
};
