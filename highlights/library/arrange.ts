import { drained } from '@/page/anchor-turns';
import { COLOURS, type Colour } from '../colours';
import type { Entry } from './entry';

/**
 * Which entries are listed, under which headings, in which order. Pure. What takes long over a hundred thousand is a generator that
 * rests now and then: the library drives it in turns with the page (`inTurns`).
 */

/** Long work that rests where it can. */
type Work<T> = Generator<undefined, T>;
/** Entries between two rests: some tenths of a millisecond. */
const STEP = 256;

export const GROUPINGS = ['date', 'page', 'tag', 'colour', 'passage'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is listed; undefined: whatever it is. A tag or passage of '' is: none. A passage holds what is under it. */
export interface Filter {
  tag?: string | undefined;
  colour?: Colour | undefined;
  passage?: string | undefined;
  /** Ids of those that were not found on their pages. */
  orphans?: ReadonlyMap<string, unknown> | undefined;
}

/** Consecutive rows under one heading. `key`: the day's first moment, the page's key, tag, colour, or passage; '' for none. */
export interface Group {
  key: string;
  first: number;
  count: number;
}
export interface Arranged {
  groups: Group[];
  /** One entry may stand under several tags or passages. */
  rows: Entry[];
}

const under = (id: string, wanted: string): boolean => id === wanted || id.startsWith(`${wanted}.`);

export const passes = (entry: Entry, { tag, colour, passage, orphans }: Filter): boolean =>
  (tag === undefined || (tag === '' ? entry.tags.length === 0 : entry.tags.includes(tag))) &&
  (colour === undefined || entry.colour === colour) &&
  (passage === undefined ||
    (passage === '' ? entry.passages.length === 0 : entry.passages.some((id) => under(id, passage)))) &&
  (orphans === undefined || orphans.has(entry.id));

/** Seconds fill the upper part of a number, places the lower: both are exact in 53 bits until the year 2514. */
const PLACES = 2 ** 19;
const LAST_SECOND = 2 ** 34 - 1;

/** Newest first; of one second, the later in the list first. Numbers are sorted, not objects: a hundred thousand take some ms. */
export function* sortingNewest(entries: readonly Entry[]): Work<Entry[]> {
  const keys = new Float64Array(entries.length);
  for (let k = 0; k < entries.length; k += 1) {
    const second = Math.min(LAST_SECOND, Math.floor((entries[k] as Entry).created / 1000));
    keys[k] = second * PLACES + k;
    if (k % STEP === 0) yield;
  }
  keys.sort();
  const sorted = new Array<Entry>(entries.length);
  for (let k = 0; k < keys.length; k += 1) {
    const key = keys[keys.length - 1 - k] as number;
    sorted[k] = entries[key % PLACES] as Entry;
    if (k % STEP === 0) yield;
  }
  return sorted;
}
export const newestFirst = (entries: readonly Entry[]): Entry[] => drained(sortingNewest(entries));

/** The first moment of a time's day, as this machine's clock has it, and of the next one. */
const dayOf = (time: number): [number, number] => {
  const start = new Date(time).setHours(0, 0, 0, 0);
  const next = new Date(start);
  return [start, next.setDate(next.getDate() + 1)];
};

function* byDay(entries: readonly Entry[]): Work<Map<string, Entry[]>> {
  const days = new Map<string, Entry[]>();
  let day: [number, number] = [1, 0];
  let list: Entry[] = [];
  for (const [k, entry] of entries.entries()) {
    if (k % STEP === 0) yield;
    if (entry.created < day[0] || entry.created >= day[1]) {
      day = dayOf(entry.created);
      list = days.get(String(day[0])) ?? [];
      days.set(String(day[0]), list);
    }
    list.push(entry);
  }
  return days;
}

function* byKeys(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): Work<Map<string, Entry[]>> {
  const groups = new Map<string, Entry[]>();
  const put = (key: string, entry: Entry) => {
    const list = groups.get(key);
    if (list) list.push(entry);
    else groups.set(key, [entry]);
  };
  for (const [k, entry] of entries.entries()) {
    if (k % STEP === 0) yield;
    const keys = keysOf(entry);
    if (keys.length === 0) put('', entry);
    for (const key of keys) put(key, entry);
  }
  return groups;
}

const WORKS = ['decl', 'rec', 'paper'];
const numbers = new Intl.Collator('en', { numeric: true });
/** Passages in the order of the works, and in a work as they are numbered; what touches none comes last. */
export const comparePassages = (a: string, b: string): number => {
  const rank = (id: string) => (id === '' ? WORKS.length : WORKS.indexOf(id.split('.')[0] ?? ''));
  return rank(a) - rank(b) || numbers.compare(a, b);
};
/** Tags in the order of the interface's language; what has none comes last. */
export const compareTags = (language: string) => {
  const collator = new Intl.Collator(language, { numeric: true });
  return (a: string, b: string): number =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : collator.compare(a, b);
};

/** Under their headings: days from the newest, pages from the one last marked, within a page as it is read. `entries`: newest first. */
export function* arranging(entries: readonly Entry[], by: Grouping, language: string): Work<Arranged> {
  const sorted = (groups: Map<string, Entry[]>, compare: (a: string, b: string) => number) =>
    [...groups].sort(([a], [b]) => compare(a, b));
  function* grouped(): Work<[string, Entry[]][]> {
    switch (by) {
      case 'date':
        return [...(yield* byDay(entries))];
      case 'page': {
        const pages = [...(yield* byKeys(entries, ({ pageKey }) => [pageKey]))];
        for (const [k, [, list]] of pages.entries()) {
          if (k % STEP === 0) yield;
          list.sort((a, b) => a.at - b.at || a.created - b.created);
        }
        return pages;
      }
      case 'tag':
        return sorted(yield* byKeys(entries, ({ tags }) => tags), compareTags(language));
      case 'colour':
        return sorted(
          yield* byKeys(entries, ({ colour }) => [colour]),
          (a, b) => COLOURS.indexOf(a as Colour) - COLOURS.indexOf(b as Colour),
        );
      case 'passage':
        return sorted(yield* byKeys(entries, ({ passages }) => passages), comparePassages);
    }
  }
  const groups: Group[] = [];
  const rows: Entry[] = [];
  for (const [key, list] of yield* grouped()) {
    groups.push({ key, first: rows.length, count: list.length });
    for (const entry of list) {
      rows.push(entry);
      if (rows.length % STEP === 0) yield;
    }
  }
  return { groups, rows };
}
export const arrange = (entries: readonly Entry[], by: Grouping, language: string): Arranged =>
  drained(arranging(entries, by, language));

/** How many entries have each tag, passage and colour; entries without any count under ''. */
export interface Tally {
  tags: Map<string, number>;
  passages: Map<string, number>;
  colours: Map<string, number>;
}
export const NO_TALLY: Tally = { tags: new Map(), passages: new Map(), colours: new Map() };
export function* tallying(entries: readonly Entry[]): Work<Tally> {
  const tally: Tally = { tags: new Map(), passages: new Map(), colours: new Map() };
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const [k, { tags, passages, colour }] of entries.entries()) {
    if (k % STEP === 0) yield;
    count(tally.colours, colour);
    if (tags.length === 0) count(tally.tags, '');
    for (const tag of tags) count(tally.tags, tag);
    if (passages.length === 0) count(tally.passages, '');
    for (const id of passages) count(tally.passages, id);
  }
  return tally;
}
export const tallyOf = (entries: readonly Entry[]): Tally => drained(tallying(entries));
