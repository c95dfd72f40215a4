import { LONGEST_FILE, MOST_REASONS } from '../limits';
import { type Incoming, mergeIncoming, previewIncoming } from '../merge';
import type { Merged } from '../types';
import type { FileRefusal } from './backup';
import { understand } from './understand';

export type Imported =
  | ({ ok: true; source: 'kyakuchu' | 'hypothesis' } & Merged)
  | { ok: false; why: FileRefusal; message: string };

const taken = async (
  text: string,
  salvage: boolean,
  merge: (incoming: readonly Incoming[]) => Promise<Merged>,
): Promise<Imported> => {
  const read = await understand(text, salvage);
  if (!read.ok) return read;
  const merged = await merge(read.incoming);
  return {
    ok: true,
    source: read.source,
    ...merged,
    refused: [...read.early, ...merged.refused].slice(0, MOST_REASONS),
    refusedCount: merged.refusedCount + read.early.length,
  };
};

/**
 * Takes a file in: a backup of ours or an export of Hypothesis. Nothing is cleared, all is one transaction; a file that is
 * refused changes nothing. Throws a StoreError where the store could not be written.
 */
export const importFile = (text: string, { salvage = false } = {}): Promise<Imported> =>
  taken(text, salvage, mergeIncoming);

/** What taking it in would come to, as things stand. Nothing is written. */
export const previewFile = (text: string, { salvage = false } = {}): Promise<Imported> =>
  taken(text, salvage, previewIncoming);

/** The text of a file that the reader chose, or why it is not read: it is larger than any backup of ours. */
export const readChosen = async (file: Blob): Promise<string | Extract<Imported, { ok: false }>> =>
  file.size > LONGEST_FILE * 3
    ? { ok: false, why: 'too-large', message: `the file has ${file.size} bytes` }
    : file.text();
