import editionData from '@/.compiled/edition.json';
import type { Edition } from '@/data/types';
import { createLookup, type Lookup } from '@/lookup/lookup';
import type { ShippedLookup } from '@/lookup/types';

export const edition = editionData as unknown as Edition;

let lookup: Promise<Lookup> | undefined;
/** The look-up, opened at the first question from the extension's own folder and kept as long as the background lives. */
export const theLookup = (): Promise<Lookup> => {
  lookup ??= fetch('/data/lookup.json')
    .then((file) => file.json() as Promise<ShippedLookup>)
    .then((shipped) => createLookup(shipped, edition));
  lookup.catch(() => {
    lookup = undefined;
  });
  return lookup;
};
