import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { planBackup } from '@/highlights/backup-plan';
import { DATABASE } from '@/highlights/database';
import { draft, newMachine, restarted } from './samples';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let disk: Awaited<ReturnType<typeof newMachine>>;
beforeEach(async () => {
  disk = await newMachine();
});
vi.stubGlobal('navigator', {
  storage: { persisted: async () => true, estimate: async () => ({ usage: 5, quota: 9 }) },
});
const store = () => import('@/highlights/store');
const copying = () => import('@/highlights/copying');
const keyOf = (k: number) => `https://example.com/${k}`;
const saveSome = async (from: number, to: number) => {
  const { saveHighlight } = await store();
  for (let k = from; k < to; k += 1)
    await saveHighlight(draft({ page: { title: '', lang: '', url: keyOf(k) } }), keyOf(k));
};
const copiedCount = async () => (await (await import('@/highlights/second-copy')).readShelves()).length;
/** What a browser that clears an origin does, or a disk that fails. */
const empty = async () => {
  (await (await store()).database()).close();
  await new Promise((resolve) => {
    disk.deleteDatabase(DATABASE).onsuccess = resolve;
  });
  await restarted(disk);
};

describe('the second copy', () => {
  it('has every highlight, and is behind by nothing', async () => {
    await saveSome(0, 40);
    await (await copying()).copyShelves();
    expect(await copiedCount()).toBe(40);
    expect((await (await (await store()).database()).state.get('state'))?.dirty).toEqual({});
    expect(await (await copying()).copyShelves()).toBe(0);
  });

  it('goes on where an earlier life of the background stopped', async () => {
    await saveSome(0, 5);
    await restarted(disk);
    expect(await (await copying()).copyShelves()).toBeGreaterThan(0);
    expect(await copiedCount()).toBe(5);
  });

  it('is made by itself after every change', async () => {
    const stop = (await copying()).startCopying((error) => expect.fail(String(error)));
    await saveSome(0, 3);
    await expect.poll(copiedCount, { timeout: 10_000 }).toBe(3);
    const { removeHighlights, highlightsOf } = await store();
    await removeHighlights((await highlightsOf(keyOf(1))).map(({ pageKey, id }) => ({ pageKey, id })));
    await expect.poll(copiedCount, { timeout: 10_000 }).toBe(2);
    stop();
  });

  it('that could not be written is said, and costs no highlight', async () => {
    const failed = vi.fn();
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const stop = (await copying()).startCopying(failed);
    await saveSome(0, 2);
    await expect.poll(() => failed.mock.calls.length, { timeout: 10_000 }).toBeGreaterThan(0);
    full.mockRestore();
    stop();
    expect(await (await store()).allHighlights()).toHaveLength(2);
  });
});

describe('a database that lost something', () => {
  it('is noticed when it was emptied, also when new highlights were made since', async () => {
    await saveSome(0, 10);
    await (await copying()).copyShelves();
    await empty();
    expect(await (await copying()).findLoss()).toMatchObject({ kind: 'emptied', count: 10 });
    await saveSome(20, 60);
    expect(await (await copying()).findLoss()).toMatchObject({ kind: 'emptied', count: 10 });
    const { storageState } = await import('@/highlights/storage-state');
    expect(await storageState()).toMatchObject({
      count: 40,
      loss: { kind: 'emptied', count: 10 },
      trouble: undefined,
      persistent: true,
      used: 5,
      room: 9,
    });
  });

  it('is noticed when it went back to an earlier state', async () => {
    await saveSome(0, 10);
    await (await copying()).copyShelves();
    const db = await (await store()).database();
    const state = await db.state.get('state');
    await db.pages.delete(keyOf(9));
    if (state) await db.state.put({ ...state, serial: 4, count: 4 });
    expect(await (await copying()).findLoss()).toMatchObject({ kind: 'behind', count: 10 });
  });

  it('never has its loss copied over the copy', async () => {
    await saveSome(0, 10);
    await (await copying()).copyShelves();
    await empty();
    await saveSome(20, 25);
    expect(await (await copying()).copyShelves()).toBe(0);
    expect(await copiedCount()).toBe(10);
  });

  it('gets everything back beside what was made since, if the reader wants it', async () => {
    await saveSome(0, 10);
    const before = await (await store()).allHighlights();
    await (await copying()).copyShelves();
    await empty();
    await saveSome(20, 25);
    const { restoreCopy, findLoss, copyShelves } = await copying();
    expect(await restoreCopy()).toMatchObject({ added: 10, same: 0, refusedCount: 0 });
    const after = await (await store()).allHighlights();
    expect(after).toHaveLength(15);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(await findLoss()).toBeUndefined();
    await copyShelves();
    expect(await copiedCount()).toBe(15);
  });

  it('is the store from now on, if the reader does not', async () => {
    await saveSome(0, 10);
    await (await copying()).copyShelves();
    await empty();
    await saveSome(20, 25);
    const { forgetCopy, findLoss, copyShelves } = await copying();
    await forgetCopy();
    expect(await findLoss()).toBeUndefined();
    await copyShelves();
    expect(await copiedCount()).toBe(5);
  });

  it('that cannot be opened leaves the copy readable, and says so', async () => {
    await saveSome(0, 3);
    await (await copying()).copyShelves();
    (await (await store()).database()).close();
    await new Promise((resolve) => {
      const opening = disk.open(DATABASE, 990);
      opening.onsuccess = () => {
        opening.result.close();
        resolve(undefined);
      };
    });
    await restarted(disk);
    const { storageState } = await import('@/highlights/storage-state');
    expect(await storageState()).toMatchObject({ trouble: 'newer', count: 3 });
    expect(await copiedCount()).toBe(3);
  });
});

describe('a backup', () => {
  const DAY = 86_400_000;
  const now = 100 * DAY;
  const stored = { epoch: 'a', serial: 9, count: 30 };
  it.each([
    [
      'none wanted, nothing to remind of yet',
      undefined,
      0,
      now - 3 * DAY,
      { due: false, remind: false, daysSince: undefined },
    ],
    [
      'never made, and highlights are old',
      undefined,
      0,
      now - 40 * DAY,
      { due: false, remind: true, daysSince: undefined },
    ],
    ['wanted weekly, never made', undefined, 7, now, { due: true, remind: false, daysSince: undefined }],
    [
      'made yesterday, wanted weekly',
      { at: now - DAY, epoch: 'a', serial: 5 },
      7,
      0,
      { due: false, remind: false, daysSince: 1 },
    ],
    [
      'made long ago, nothing changed',
      { at: now - 60 * DAY, epoch: 'a', serial: 9 },
      7,
      0,
      { due: false, remind: false, daysSince: 60 },
    ],
    [
      'made of another database',
      { at: now - 60 * DAY, epoch: 'b', serial: 9 },
      7,
      0,
      { due: true, remind: true, daysSince: 60 },
    ],
    [
      'made tomorrow, in another time zone',
      { at: now + DAY, epoch: 'a', serial: 5 },
      1,
      0,
      { due: false, remind: false, daysSince: 0 },
    ],
    [
      'made in the future, by a clock since set right',
      { at: now + 400 * DAY, epoch: 'a', serial: 5 },
      30,
      0,
      { due: true, remind: true, daysSince: 0 },
    ],
  ])('%s', (_, last, every, since, plan) => {
    expect(planBackup(last, stored, every, since, now)).toEqual(plan);
  });

  it('is remembered with the state that it holds', async () => {
    const { noteBackup, readLastBackup } = await import('@/highlights/backup-plan');
    expect(await readLastBackup()).toBeUndefined();
    await noteBackup({ at: 5, epoch: 'a', serial: 2 });
    expect(await readLastBackup()).toEqual({ at: 5, epoch: 'a', serial: 2 });
  });
});
