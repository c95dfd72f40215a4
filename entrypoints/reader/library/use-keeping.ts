import { useEffect, useState } from 'preact/hooks';
import type { Keeping, Notices, Saying } from '@/components/library/data';
import { backUpWhenDue, backupPlan, writableFolder, writeBackup } from '@/highlights/backing-up';
import { backupFolder, canUseFolders, chooseBackupFolder, writeInto } from '@/highlights/backup-folder';
import { type BackupPlan, onBackup } from '@/highlights/backup-plan';
import { forgetCopy, restoreCopy } from '@/highlights/copying';
import { askToPersist, type StorageState, storageState } from '@/highlights/storage-state';
import type { Settings } from '@/settings/schema';
import { changeSettings } from '@/settings/store';
import { saveFile } from '../out';
import type { Stored } from './use-stored';

interface Known {
  state: StorageState | undefined;
  plan: BackupPlan | undefined;
  folder: string | undefined;
}

/** Chromium answers at once and asks nobody; Firefox asks the reader, who must have clicked for it. */
const ASKS_NOBODY = !import.meta.env.FIREFOX;

/** How the highlights are kept: what is shown of it, and the acts. */
export const useKeeping = (
  { entries, version, reading }: Stored,
  { backup }: Settings,
  language: 'en' | 'ja' | 'ko',
  say: (saying: Saying) => void,
) => {
  const [known, set] = useState<Known>({ state: undefined, plan: undefined, folder: undefined });
  const [refused, setRefused] = useState(false);
  const [later, setLater] = useState(false);
  const since = entries.at(-1)?.created;

  const look = async () => {
    const [state, plan, folder] = await Promise.all([
      storageState(),
      backupPlan(backup.every, since).catch(() => undefined),
      backupFolder(),
    ]);
    set({ state, plan, folder: folder?.name });
    return plan;
  };
  useEffect(() => {
    if (reading !== undefined) return;
    void look().then(async (plan) => {
      if (ASKS_NOBODY && entries.length > 0) await askToPersist().catch(() => false);
      // The background looks for it after changes; a page that is open is a chance as good.
      if (plan?.due && backup.to === 'folder') await write(() => backUpWhenDue(backup.every, language));
      else await look();
    });
    // The second copy follows a change by some moments.
    const after = setTimeout(() => void look(), 2500);
    return () => clearTimeout(after);
  }, [version, reading, backup.every, backup.to]);

  useEffect(() => onBackup(() => void look()), [backup.every, since]);

  const write = async (how: () => Promise<number | undefined>) => {
    try {
      const count = await how();
      if (count !== undefined) say({ said: 'backedUp', count, undo: false });
    } catch (error) {
      console.warn('Kyakuchū: the backup could not be written.', error);
      say({ said: 'notBackedUp', count: 0, undo: false });
    }
    await look();
  };
  /** In a click: the browser may ask for the folder, and a download is no surprise. */
  const writeNow = async () => {
    const chosen = backup.to === 'folder' ? await writableFolder(true) : undefined;
    return writeBackup(
      ({ name, media, text }) => (chosen ? writeInto(chosen, name, text) : saveFile(name, media, text)),
      language,
    );
  };

  const { state, plan, folder } = known;
  const keeping: Keeping | undefined = state && {
    count: state.count,
    persistent: state.persistent,
    refused,
    used: state.used,
    room: state.room,
    copy: state.copy,
    uncopied: state.uncopied,
    daysSince: plan?.daysSince,
    every: backup.every,
    to: backup.to,
    folders: canUseFolders(),
    folder,
  };
  const wanted = plan && !later && (plan.due || plan.remind);
  const notices: Pick<Notices, 'loss' | 'backup'> = {
    loss: state?.loss,
    backup: wanted ? { remind: plan.remind || plan.daysSince === undefined, daysSince: plan.daysSince } : undefined,
  };
  return {
    keeping,
    notices,
    actions: {
      onPersist: () =>
        void askToPersist().then((given) => {
          setRefused(!given);
          void look();
        }),
      onBackUp: () => void write(writeNow),
      onBackupPlan: (chosen: Settings['backup']) => void changeSettings({ backup: chosen }),
      onFolder: () =>
        void chooseBackupFolder().then(async (chosen) => {
          if (chosen) await changeSettings({ backup: { ...backup, to: 'folder' } });
          await look();
        }),
      onLater: () => setLater(true),
      onRestore: () =>
        void restoreCopy().then(async ({ added, changed }) => {
          say({ said: 'copyRestored', count: added + changed, undo: false });
          await look();
        }),
      onForgetCopy: () =>
        void forgetCopy().then(async () => {
          say({ said: 'copyForgotten', count: 0, undo: false });
          await look();
        }),
    },
  };
};
