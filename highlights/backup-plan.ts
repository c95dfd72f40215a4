import { browser } from 'wxt/browser';
import { REMIND_AFTER_DAYS, REMIND_FROM } from './limits';

/** When a backup is due, and when the reader should be reminded that there is none. A backup is a file outside the browser. */

/** The last backup that was written: when, and of which state of the store. */
export interface LastBackup {
  at: number;
  epoch: string;
  serial: number;
}

/** What is stored now. */
export interface StoreNow {
  epoch: string;
  serial: number;
  count: number;
}

export interface BackupPlan {
  /** An automatic backup is to be written now. */
  due: boolean;
  /** The reader has highlights that no backup holds, and has had them for long. */
  remind: boolean;
  /** Whole days since the last backup; undefined where there has been none. */
  daysSince: number | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** Pure. `every`: days between automatic backups, 0 for none; `since`: when the reader's first highlight was made. */
export const planBackup = (
  last: LastBackup | undefined,
  store: StoreNow,
  every: number,
  since: number | undefined,
  now: number,
): BackupPlan => {
  const daysSince = last && Math.max(0, Math.floor((now - last.at) / DAY));
  // A backup from days to come: the clock was set back, and nobody knows how long ago it was written. The next will say it rightly.
  const turned = last !== undefined && last.at - now > DAY;
  const unsaved = store.count > 0 && !(last && last.epoch === store.epoch && last.serial === store.serial);
  const due = every > 0 && unsaved && (daysSince === undefined || turned || daysSince >= every);
  const waited = turned
    ? REMIND_AFTER_DAYS
    : last
      ? (daysSince ?? 0)
      : since === undefined
        ? 0
        : Math.floor((now - since) / DAY);
  return { due, remind: unsaved && store.count >= REMIND_FROM && waited >= REMIND_AFTER_DAYS, daysSince };
};

const KEY = 'highlightsBackup';

export const readLastBackup = async (): Promise<LastBackup | undefined> => {
  const last = (await browser.storage.local.get(KEY))[KEY] as Partial<LastBackup> | undefined;
  return last && typeof last.at === 'number' && typeof last.epoch === 'string' && typeof last.serial === 'number'
    ? { at: last.at, epoch: last.epoch, serial: last.serial }
    : undefined;
};

/** To be called when the file is written, with the state that it holds. */
export const noteBackup = (last: LastBackup): Promise<void> => browser.storage.local.set({ [KEY]: last });

/** Calls back when one was written, by whichever surface; returns how to stop. */
export const onBackup = (written: () => void): (() => void) => {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) written();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
};
