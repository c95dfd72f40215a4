import { LONGEST_FILE, MOST_REASONS } from '../limits';
import { type Incoming, mergeIncoming } from '../merge';
import type { Merged, Refused } from '../types';
import { type FileRefusal, FORMAT, type ReadFile, readBackup, readJson, refusal } from './backup';
import { annotationsIn, fromHypothesis } from './hypothesis';

export type Imported =
  | ({ ok: true; source: 'kyakuchu' | 'hypothesis' } & Merged)
  | { ok: false; why: FileRefusal; message: string };

/**
 * Takes a file in: a backup of ours or an export of Hypothesis. Nothing is cleared, all is one transaction; a file that is
 * refused changes nothing. Throws a StoreError where the store could not be written.
 */
export const importFile = async (text: string, { salvage = false } = {}): Promise<Imported> => {
  const json = readJson(text);
  if ('refused' in json) return json.refused as Extract<ReadFile, { ok: false }>;
  const annotations = annotationsIn(json.value);
  if (annotations) {
    const read = annotations.map((one, k) => fromHypothesis(one, `annotations[${k}]`));
    const early = read.filter((one): one is Refused => 'why' in one);
    const merged = await mergeIncoming(read.filter((one): one is Incoming => !('why' in one)));
    return {
      ok: true,
      source: 'hypothesis',
      ...merged,
      refused: [...early, ...merged.refused].slice(0, MOST_REASONS),
      refusedCount: merged.refusedCount + early.length,
    };
  }
  const file = await readBackup(json.value, salvage);
  if (!file.ok) {
    const help = `neither a backup of ours ("format": "${FORMAT}") nor an export of Hypothesis ("annotations" or "rows")`;
    return file.why === 'unknown' ? { ok: false, why: 'unknown', message: help } : file;
  }
  return { ok: true, source: 'kyakuchu', ...(await mergeIncoming(file.incoming)) };
};

/** Reads a file that the reader chose, unless it is larger than any backup of ours. */
export const importChosen = async (file: Blob, options?: { salvage?: boolean }): Promise<Imported> =>
  file.size > LONGEST_FILE * 3
    ? (refusal('too-large', `the file has ${file.size} bytes`) as Extract<ReadFile, { ok: false }>)
    : importFile(await file.text(), options);
