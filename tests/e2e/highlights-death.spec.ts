import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Draft, Highlight } from '../../highlights/types';
import { seeded } from '../../scripts/anchoring/edited-page';
import { launchMortal, type MortalBrowser } from './mortal-browser';

/** What was confirmed is there once, and nothing is half there, whoever was killed while it was saved. */

const SAVES = 200;
const PAGES = 5;
const drafts = Array.from(
  { length: SAVES },
  (_, k): Draft => ({
    id: `00000000-0000-4000-8000-${String(k).padStart(12, '0')}`,
    selectors: {
      quote: {
        exact: `日朝平壌宣言 ${k} ${'平和'.repeat(k % 50)}`,
        prefix: '前'.repeat(48),
        suffix: '後'.repeat(48),
        among: 1,
        alike: 1,
      },
      position: { start: k * 10, end: k * 10 + 8, of: 100_000 },
    },
    page: { title: `記事 ${k % PAGES}`, lang: 'ja', url: `https://example.com/articles/${k % PAGES}` },
    passages: ['decl.0.1'],
    note: `note ${k}`,
    tags: ['拉致', String(k)],
    colour: 'yellow',
    created: 1_700_000_000_000 + k,
  }),
);

interface Pending {
  save: (draft: Draft) => Promise<{ is: string }>;
}
type Saving = typeof globalThis & { pending: Pending; confirmed: (id: string) => Promise<void> };

/** Saves from the page, a few at a time, and tells the test of each that is confirmed. Does not wait for the end. */
const startSaving = (page: Page, some: readonly Draft[]) =>
  page.evaluate((all) => {
    const world = globalThis as Saving;
    const queue = [...all];
    const line = async () => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        if ((await world.pending.save(one)).is === 'stored') await world.confirmed(one.id);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      }
    };
    for (let k = 0; k < 4; k += 1) void line();
  }, some);

/** Everything the database holds, read without the code that wrote it. */
const stored = (page: Page): Promise<Highlight[]> =>
  page.evaluate(
    () =>
      new Promise<Highlight[]>((resolve, reject) => {
        const opening = indexedDB.open('kyakuchu-highlights');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('pages')) {
            db.close();
            resolve([]);
            return;
          }
          const reading = db.transaction('pages').objectStore('pages').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve((reading.result as { highlights: Highlight[] }[]).flatMap(({ highlights }) => highlights));
          };
        };
      }),
  );

/** Each confirmed one once and whole; those that were not confirmed not at all, or whole too. */
const expectWhole = (all: readonly Highlight[], confirmed: ReadonlySet<string>) => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of confirmed) expect(ids).toContain(id);
  for (const one of all) {
    const { pageKey, modified, ...own } = one;
    expect(own).toEqual(drafts.find(({ id }) => id === one.id));
    expect(pageKey).toBe(one.page.url);
    expect(modified).toBeGreaterThan(0);
  }
};

let profile: string;
let browser: MortalBrowser | undefined;
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'kyakuchu-profile-'));
});
test.afterEach(async () => {
  await browser?.close();
  browser = undefined;
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('the background is killed again and again while 200 highlights are saved: every one is there once', async () => {
  test.setTimeout(180_000);
  const random = seeded(2002);
  const confirmed = new Set<string>();
  browser = await launchMortal(profile);
  const { page, killWorker } = browser;
  await page.exposeFunction('confirmed', (id: string) => void confirmed.add(id));
  await startSaving(page, drafts);
  let kills = 0;
  while (confirmed.size < SAVES) {
    // It must live long enough to store some, or nothing would ever be done; it dies at any point of the next.
    const enough = Math.min(SAVES, confirmed.size + 1 + Math.floor(random() * 30));
    await expect.poll(() => confirmed.size, { timeout: 60_000, intervals: [5] }).toBeGreaterThanOrEqual(enough);
    await pause(random() * 60);
    if (confirmed.size < SAVES && (await killWorker())) kills += 1;
  }
  expect(kills).toBeGreaterThan(8);
  const all = await stored(page);
  expectWhole(all, confirmed);
  expect(all).toHaveLength(SAVES);
  console.log(`  ${kills} times killed while ${SAVES} were saved`);
});

test('the browser is killed again and again while 200 highlights are saved: every confirmed one is there once', async () => {
  test.setTimeout(300_000);
  const random = seeded(917);
  const confirmed = new Set<string>();
  let kills = 0;
  for (;;) {
    browser = await launchMortal(profile);
    const { page } = browser;
    expectWhole(await stored(page), confirmed);
    if (confirmed.size === SAVES) break;
    await page.exposeFunction('confirmed', (id: string) => void confirmed.add(id));
    // The pages that were open are open again, and save what they had not heard of yet.
    await startSaving(
      page,
      drafts.filter(({ id }) => !confirmed.has(id)),
    );
    const enough = Math.min(SAVES, confirmed.size + 45 + Math.floor(random() * 30));
    await expect.poll(() => confirmed.size, { timeout: 30_000, intervals: [5] }).toBeGreaterThanOrEqual(enough);
    await pause(random() * 40);
    await browser.kill();
    kills += 1;
  }
  expect(kills).toBeGreaterThan(2);
  expect(await stored(browser.page)).toHaveLength(SAVES);
  console.log(`  ${kills} times killed while ${SAVES} were saved`);
});
