import { Dexie, type EntityTable } from 'dexie';

/** A folder that the reader chose for backups, where the browser can write to folders (File System Access). Only from a page of ours. */

/** What the browsers have and the types of the DOM do not say yet. */
type Folder = FileSystemDirectoryHandle & {
  queryPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (how: { mode: 'readwrite' }) => Promise<PermissionState>;
};
type Picker = (how: { id: string; mode: 'readwrite'; startIn: 'documents' }) => Promise<Folder>;
const picker = (): Picker | undefined =>
  (globalThis as unknown as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** A handle can be kept in IndexedDB alone; it is no part of what a backup holds, and has a database of its own. */
const places = () => {
  const db = new Dexie('kyakuchu-places') as Dexie & {
    folders: EntityTable<{ name: 'backup'; folder: Folder }, 'name'>;
  };
  db.version(1).stores({ folders: 'name' });
  return db;
};
const withPlaces = async <T>(work: (db: ReturnType<typeof places>) => PromiseLike<T>): Promise<T> => {
  const db = places();
  try {
    return await work(db);
  } finally {
    db.close();
  }
};

export const canUseFolders = (): boolean => picker() !== undefined;

/** The folder that was chosen, if any; whether it may still be written to is another matter. */
export const backupFolder = (): Promise<Folder | undefined> =>
  withPlaces(async (db) => (await db.folders.get('backup'))?.folder).catch(() => undefined);

/** Has the reader choose a folder; must be called in a click. Undefined where nothing was chosen. */
export const chooseBackupFolder = async (): Promise<Folder | undefined> => {
  try {
    const folder = await picker()?.({ id: 'kyakuchu-backup', mode: 'readwrite', startIn: 'documents' });
    if (folder) await withPlaces((db) => db.folders.put({ name: 'backup', folder }));
    return folder;
  } catch (error) {
    if ((error as { name?: string }).name === 'AbortError') return undefined;
    throw error;
  }
};

/** Whether the folder may be written to now. `ask`: the browser may ask the reader, which it does in a click alone. */
export const mayWrite = async (folder: Folder, ask: boolean): Promise<boolean> => {
  const how = { mode: 'readwrite' } as const;
  if ((await folder.queryPermission?.(how)) === 'granted') return true;
  return ask && (await folder.requestPermission?.(how)) === 'granted';
};

/** Writes a file whole, or not at all: the browser puts it in its place when it is closed. */
export const writeInto = async (folder: FileSystemDirectoryHandle, name: string, text: string): Promise<void> => {
  const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
  try {
    await writing.write(text);
    await writing.close();
  } catch (error) {
    await writing.abort().catch(() => undefined);
    throw error;
  }
};
