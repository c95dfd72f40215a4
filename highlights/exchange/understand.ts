import type { Incoming } from '../merge';
import type { Refused } from '../types';
import { type FileRefusal, FORMAT, type ReadFile, readBackup, readJson } from './backup';
import { annotationsIn, fromHypothesis } from './hypothesis';

/** A file read and understood, not yet compared with what is stored. `early`: what of it is no highlight at all. */
type Understood =
  | { ok: true; source: 'kyakuchu' | 'hypothesis'; incoming: Incoming[]; early: Refused[] }
  | { ok: false; why: FileRefusal; message: string };

/** What a file's text is. Nothing of it is stored, and nothing is compared with the store. Pure. */
export const understand = async (text: string, salvage: boolean): Promise<Understood> => {
  const json = readJson(text);
  if ('refused' in json) return json.refused as Extract<ReadFile, { ok: false }>;
  const annotations = annotationsIn(json.value);
  if (annotations) {
    const all = annotations.map((one, k) => fromHypothesis(one, `annotations[${k}]`));
    return {
      ok: true,
      source: 'hypothesis',
      incoming: all.filter((one): one is Incoming => !('why' in one)),
      early: all.filter((one): one is Refused => 'why' in one),
    };
  }
  const file = await readBackup(json.value, salvage);
  if (file.ok) return { ok: true, source: 'kyakuchu', incoming: file.incoming, early: [] };
  const help = `neither a backup of ours ("format": "${FORMAT}") nor an export of Hypothesis ("annotations" or "rows")`;
  return file.why === 'unknown' ? { ok: false, why: 'unknown', message: help } : file;
};
