import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Heading } from '@/data/types';
import { loadWorks } from '@/scripts/data/works';
import { writtenOf } from '@/scripts/data/works-rebuild';

/*
 * works-errata.tsv lists what proof-reading the sources found. Part A is damage: the words as they must be read, and whether an
 * emendation, a join of lines, a part of lines or a footnote mark brings them about. Part B is what the sources got wrong themselves.
 */
const works = loadWorks(join(import.meta.dirname, '../../..'), []);
const rows = readFileSync(join(import.meta.dirname, 'works-errata.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => {
    const [part = '', source = '', id = '', how = '', words = ''] = row.split('\t');
    return { part, source, id, how, words };
  });
const headings = new Map<string, Heading>(
  Object.values(works.parts)
    .flat()
    .flatMap((one) => ('heading' in one ? [[`heading ${one.heading.id}`, one.heading]] : [])),
);
const ownerOf = (id: string) => works.passages.get(id) ?? headings.get(id);

/** A passage's text with its footnote marks as [fn1], a heading's text, or page furniture. */
const readingOf = (id: string): string => {
  const passage = works.passages.get(id);
  if (!passage) return headings.get(id)?.text ?? works.printed.find((one) => one.id === id)?.written ?? '';
  const marks = passage.marks.toReversed();
  const marked = marks.reduce(
    (text, { at, footnote }) => `${text.slice(0, at)}[${footnote.replace('paper.', '')}]${text.slice(at)}`,
    passage.text,
  );
  return passage.label + marked;
};

describe('what proof-reading found', () => {
  it.each(rows.filter(({ part }) => part === 'A'))('$source is read $words ($how)', ({ id, how, words }) => {
    const reading = readingOf(id);
    const plain = reading.replace(/\[fn\d+\]/g, '');
    expect(reading.includes(words) || plain.includes(words), `${id}: ${reading}`).toBe(true);
    if (how === 'mark') expect(words).toMatch(/\[fn\d+\]/);
    if (how !== 'emended') return;
    const places = works.printed.find((one) => one.id === id)?.places ?? [];
    const passage = works.passages.get(id);
    const written = passage ? writtenOf(passage) : reading;
    const start = written.indexOf(words);
    const end = start + words.length;
    expect(places.some((place) => place.start < end && place.end > start)).toBe(true);
  });

  it.each(rows.filter(({ part }) => part === 'B'))('$source $words stands and is explained', ({ id, how, words }) => {
    if (how === 'note') {
      expect(works.passages.get(id)?.notes).not.toEqual([]);
      return;
    }
    const owner = ownerOf(id);
    const marked = owner?.sics.map(({ start, end }) => owner.text.slice(start, end));
    expect(marked).toContain(words);
  });

  it('no slip is marked that is not in the list', () => {
    const listed = new Set(rows.filter(({ how }) => how === 'sic').map(({ id, words }) => `${id} ${words}`));
    const owners = [...works.passages.values(), ...headings.values()];
    const marked = owners.flatMap((owner) => owner.sics.map(({ start, end }) => owner.text.slice(start, end)));
    expect(marked.length).toBe(listed.size);
  });

  it('notes are written for readers: no English in Japanese or Korean notes but names and numbers', () => {
    const owners = [...works.passages.values(), ...headings.values()];
    const notes = owners.flatMap(({ sics }) => sics.map(({ note }) => note));
    notes.push(...[...works.passages.values()].flatMap((passage) => passage.notes));
    for (const { ja, ko } of notes) {
      expect(ja).not.toMatch(/[a-z]{3}/);
      expect(ko).not.toMatch(/[a-z]{3}/);
    }
  });
});
