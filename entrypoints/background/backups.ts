import { backUpWhenDue } from '@/highlights/backing-up';
import { onHighlightsChanged } from '@/highlights/changes';
import { BACKUP_AFTER, BACKUP_TRIES } from '@/highlights/limits';
import { readSettings } from '@/settings/store';

const look = async (): Promise<void> => {
  const { backup } = await readSettings();
  if (backup.to === 'folder') await backUpWhenDue(backup.every, 'en');
};

/**
 * The automatic backup, whatever page is open: looked for when the background starts and after every change. Only into a folder: a
 * download by itself would need the permission to see all of the reader's downloads.
 */
export const startBackups = (): void => {
  let waiting = false;
  const later = (tries: number) => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      look().catch((error) => {
        // What copies the folder elsewhere may hold the file for a moment. The library says that one is due, and a click there why it fails.
        if (tries > 1) later(tries - 1);
        else console.warn('The backup of the highlights could not be written:', error);
      });
    }, BACKUP_AFTER);
  };
  onHighlightsChanged(() => later(BACKUP_TRIES));
  later(BACKUP_TRIES);
};
