import type { Edition, Term, Trilingual } from '@/data/types';

/** One link seen from a passage: the passage at its other end, and what is said of it. */
export interface Tie {
  id: string;
  says: Trilingual;
}

/** What stands to each passage, both ways. */
export interface Ties {
  links: Map<string, Tie[]>;
  terms: Map<string, Term[]>;
  /** The passage whose text carries the mark of a footnote. */
  marked: Map<string, string>;
}

/** The edition's links by passage, and its uses turned round, once. */
export const buildTies = (edition: Edition): Ties => {
  const links = new Map(
    Object.entries(edition.links).map(([from, ties]) => [from, ties.map(({ to, says }) => ({ id: to, says }))]),
  );
  const terms = new Map<string, Term[]>();
  for (const term of edition.terms) for (const id of term.uses) listed(terms, id).push(term);
  const marked = new Map<string, string>();
  for (const { id, marks } of Object.values(edition.passages))
    for (const { footnote } of marks) marked.set(footnote, id);
  return { links, terms, marked };
};

const listed = <T>(map: Map<string, T[]>, key: string): T[] => {
  const known = map.get(key);
  if (known) return known;
  const fresh: T[] = [];
  map.set(key, fresh);
  return fresh;
};
