import type { Style } from '@/citations/reference';
import { backupFolder, mayWrite, writeInto } from './backup-folder';
import { type BackupPlan, noteBackup, planBackup, readLastBackup } from './backup-plan';
import { type ExportedFile, exportHighlights } from './exchange/export';
import { NO_STATE } from './record';
import { allHighlights, read } from './store';

/** Writing backups: by a click in the library, and by itself in the background when one is due. */

const stateNow = () => read(async (db) => (await db.state.get('state')) ?? NO_STATE);

/** Whether a backup is due, or its lack is to be told. `every`: days between them; `since`: when the first highlight was made. */
export const backupPlan = async (every: number, since: number | undefined): Promise<BackupPlan> => {
  const { epoch, serial, count } = await stateNow();
  return planBackup(await readLastBackup(), { epoch, serial, count }, every, since, Date.now());
};

/** Makes the file of everything, has it written, and notes that it was. Returns how many it holds. */
export const writeBackup = async (
  write: (file: ExportedFile) => Promise<void> | void,
  style: Style,
): Promise<number> => {
  // Read before what is written: where something changes meanwhile, the backup counts as older than that.
  const { epoch, serial } = await stateNow();
  const now = new Date();
  const all = await allHighlights();
  await write(await exportHighlights(all, 'json', now, style));
  await noteBackup({ at: now.getTime(), epoch, serial });
  return all.length;
};

/** The folder that was chosen, where it may be written to. `ask`: in a click, so that the browser may ask the reader. */
export const writableFolder = async (ask: boolean): Promise<FileSystemDirectoryHandle | undefined> => {
  const folder = await backupFolder();
  return folder && (await mayWrite(folder, ask)) ? folder : undefined;
};

/**
 * Writes the automatic backup into the folder, where one is due and the folder may be written to without a question. Whoever notices
 * first writes it, once. Returns how many it holds; undefined where nothing was written.
 */
export const backUpWhenDue = async (every: number, style: Style): Promise<number | undefined> =>
  await navigator.locks.request('kyakuchu-backup', async () => {
    if (every === 0 || !(await backupPlan(every, undefined)).due) return undefined;
    const folder = await writableFolder(false);
    return folder && writeBackup(({ name, text }) => writeInto(folder, name, text), style);
  });
