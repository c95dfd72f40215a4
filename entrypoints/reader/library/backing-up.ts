import type { Style } from '@/citations/reference';
import { backupFolder, mayWrite, writeInto } from '@/highlights/backup-folder';
import { type BackupPlan, noteBackup, planBackup, readLastBackup } from '@/highlights/backup-plan';
import { exportHighlights } from '@/highlights/exchange/export';
import { NO_STATE } from '@/highlights/record';
import { allHighlights, read } from '@/highlights/store';
import type { Settings } from '@/settings/schema';
import { saveFile } from '../out';

const stateNow = () => read(async (db) => (await db.state.get('state')) ?? NO_STATE);

/** Whether a backup is due, or its lack is to be told. `since`: when the first highlight was made. */
export const backupPlan = async (
  every: Settings['backup']['every'],
  since: number | undefined,
): Promise<BackupPlan> => {
  const { epoch, serial, count } = await stateNow();
  return planBackup(await readLastBackup(), { epoch, serial, count }, every, since, Date.now());
};

/**
 * Writes everything to a file, and notes that it was written. To the folder where that was chosen and may be written to, else to
 * the downloads. `ask`: called in a click, so that the browser may ask and a download is no surprise; without it nothing is
 * written where the folder may not be. Returns how many were written; undefined where nothing was.
 */
export const backUp = async (to: Settings['backup']['to'], style: Style, ask: boolean): Promise<number | undefined> => {
  const folder = to === 'folder' ? await backupFolder() : undefined;
  const writable = folder && (await mayWrite(folder, ask));
  if (!ask && !writable) return undefined;
  // Read before what is written: where something changes meanwhile, the backup counts as older than that.
  const { epoch, serial } = await stateNow();
  const now = new Date();
  const all = await allHighlights();
  const { name, media, text } = await exportHighlights(all, 'json', now, style);
  if (folder && writable) await writeInto(folder, name, text);
  else saveFile(name, media, text);
  await noteBackup({ at: now.getTime(), epoch, serial });
  return all.length;
};
