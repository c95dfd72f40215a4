import * as v from 'valibot';
import { readShelves } from '../second-copy';
import { type Highlight, highlightSchema } from '../types';
import { newestFirst } from './arrange';
import { createBreath } from './breath';
import { type Entry, entryOf } from './entry';

/** What is sound of the second copy, to be read and exported while the store itself cannot be opened. Nothing is written. */
export const copied = async (): Promise<{ entries: Entry[]; highlights: Highlight[] }> => {
  const breath = createBreath();
  const highlights: Highlight[] = [];
  for (const one of await readShelves()) {
    const checked = v.safeParse(highlightSchema, one);
    if (checked.success) highlights.push(checked.output);
    await breath();
  }
  return { entries: newestFirst(highlights.map(entryOf)), highlights };
};
