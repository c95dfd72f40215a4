import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { Highlight } from '../../highlights/types';
import { expect, test } from './browser';
import { justInstalled } from './granting';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const made = (k: number, change: Partial<Highlight>, quote: string): Highlight => ({
  id: `10000000-0000-4000-8000-${String(k).padStart(12, '0')}`,
  selectors: {
    quote: { exact: quote, prefix: '', suffix: '' },
    position: { start: k * 50, end: k * 50 + quote.length },
  },
  page: { title: '日朝首脳会談', lang: 'ja', url: 'https://news.example/articles/100' },
  pageKey: 'https://news.example/articles/100',
  passages: [],
  note: '',
  tags: [],
  colour: 'yellow',
  created: Date.UTC(2026, 10, 1 + k, 3),
  modified: Date.UTC(2026, 10, 1 + k, 3),
  ...change,
});
const SUMMIT = { title: 'Summit', lang: 'en', url: 'https://paper.example/2002/summit' };
const ALL: Highlight[] = [
  made(0, { tags: ['拉致'], passages: ['decl.3.2'] }, '日本人の拉致問題について調査を続ける。'),
  made(1, { note: 'to be compared', tags: ['北朝鮮'], colour: 'green' }, '両首脳は宣言に署名した。'),
  made(2, { page: SUMMIT, pageKey: SUMMIT.url, tags: ['abduction'] }, 'They signed the declaration in Pyongyang.'),
  made(
    3,
    { page: { ...SUMMIT, lang: 'ko' }, pageKey: SUMMIT.url, colour: 'blue' },
    '조선로동당은 국교정상화를 바란다.',
  ),
];

/** Stores these and nothing else, in the page itself, as a store of this version has them; then the library is opened anew. */
const seed = async (page: Page, worker: { id: string }, all: readonly Highlight[]) => {
  await page.goto(`chrome-extension://${worker.id}/reader.html#library`);
  // The store is made by the page that opens it.
  await expect(page.getByRole('heading', { name: 'Highlights', level: 1 })).toBeVisible();
  await expect(page.locator('.l-tally')).not.toContainText('Reading');
  await page.evaluate(async (highlights) => {
    const pages = new Map<string, unknown[]>();
    for (const one of highlights) pages.set(one.pageKey, [...(pages.get(one.pageKey) ?? []), one]);
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { clear: () => Promise<void> } } } };
    await chrome.storage.local.clear();
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('kyakuchu-highlights');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const db = opening.result;
        const writing = db.transaction(['pages', 'removed', 'state'], 'readwrite');
        for (const name of ['pages', 'removed', 'state']) writing.objectStore(name).clear();
        for (const [key, some] of pages) writing.objectStore('pages').put({ key, highlights: some });
        writing.objectStore('state').put({
          name: 'state',
          epoch: 'of-this-test',
          serial: 1,
          count: highlights.length,
          rules: 'any',
          dirty: {},
        });
        writing.oncomplete = () => {
          db.close();
          resolve();
        };
        writing.onerror = () => reject(writing.error);
      };
    });
  }, all);
  await page.reload();
  await expect(page.locator('.l-tally')).toHaveText(all.length === 1 ? '1 highlight' : `${all.length} highlights`);
};

const quotes = (page: Page) => page.locator('.l-go q').allTextContents();
const heads = (page: Page) => page.locator('.l-head h2').allTextContents();
const field = (page: Page) => page.getByLabel('Search quotations and notes');
const saying = (page: Page) => page.locator('.l-said');

test('highlights are listed by date, page, tag, colour and passage, and narrowed', async ({ page, worker }) => {
  await seed(page, worker, ALL);
  await expect
    .poll(() => heads(page))
    .toEqual(['4 November 2026', '3 November 2026', '2 November 2026', '1 November 2026']);
  const by = page.getByRole('combobox', { name: 'By', exact: true });
  await by.selectOption({ label: 'page' });
  await expect.poll(() => heads(page)).toEqual(['Summit paper.example', '日朝首脳会談 news.example']);
  await by.selectOption({ label: 'tag' });
  await expect.poll(() => heads(page)).toEqual(['abduction', '北朝鮮', '拉致', 'No tag']);
  await by.selectOption({ label: 'colour' });
  await expect.poll(() => heads(page)).toEqual(['黄Yellow', '緑Green', '青Blue']);
  await by.selectOption({ label: 'passage' });
  await expect.poll(() => heads(page)).toEqual(['宣 Declaration article 3, paragraph 2', 'None of the works']);
  await page.getByRole('combobox', { name: 'Colour', exact: true }).selectOption({ label: 'Green (1)' });
  await expect.poll(() => quotes(page)).toEqual(['両首脳は宣言に署名した。']);
  await expect(page.locator('.l-tally')).toHaveText('1 of 4 highlights');
});

test('search finds quotations and notes in four languages, kanji by their kana, both Korean orthographies', async ({
  page,
  worker,
}) => {
  const library = made(4, {}, '市の図書館は夏の間、遅くまで開いている。');
  await seed(page, worker, [...ALL, library]);
  for (const [typed, found] of [
    ['らちもんだい', ALL[0]],
    ['しゅのう 宣言', ALL[1]],
    ['COMPARED', ALL[1]],
    ['pyongyang signed', ALL[2]],
    ['노동당', ALL[3]],
    ['국교정사', ALL[3]],
  ] as const) {
    await field(page).fill(typed);
    await expect.poll(() => quotes(page), typed).toEqual([found?.selectors.quote.exact]);
  }
  await field(page).fill('zzzz');
  await expect(page.getByText('Nothing found.')).toBeVisible();
  // A word that is in no list of ours: the analyser reads the highlights for it.
  await field(page).fill('としょかん');
  await expect.poll(() => quotes(page), { timeout: 30_000 }).toEqual([library.selectors.quote.exact]);
  await field(page).press('Escape');
  await expect.poll(() => quotes(page)).toHaveLength(5);
});

test('by keys alone: walked, opened, changed, deleted, brought back', async ({ page, worker }) => {
  await seed(page, worker, ALL);
  await page.locator('.l-go').first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-row="3"] .l-go')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const open = page.getByRole('group', { name: '両首脳は宣言に署名した。' });
  await expect(open).toBeFocused();
  await expect(open.getByRole('link', { name: 'Go to the place' })).toHaveAttribute(
    'href',
    /^https:\/\/news\.example\/articles\/100#:~:text=/,
  );
  await open.getByLabel('Note').fill('compared');
  await open.getByLabel('Tags').fill('北朝鮮、宣言');
  await open.getByRole('button', { name: 'Violet' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row="2"] .l-go')).toBeFocused();
  await expect(page.locator('[data-row="2"]')).toContainText('compared');
  await expect(page.locator('[data-row="2"]')).toContainText('北朝鮮, 宣言');
  await expect(page.locator('[data-row="2"]')).toContainText('Violet');
  await page.keyboard.press('Delete');
  await expect(saying(page)).toContainText('1 highlight deleted.');
  await expect.poll(() => quotes(page)).not.toContain('両首脳は宣言に署名した。');
  await expect(page.locator('[data-row="2"] .l-go')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => quotes(page)).toContain('両首脳は宣言に署名した。');
});

test('many are chosen at once, tagged, deleted and brought back; tags are merged and the merging undone', async ({
  page,
  worker,
}) => {
  await seed(page, worker, ALL);
  await page.locator('.l-choose input').first().click();
  await page
    .locator('.l-choose input')
    .nth(2)
    .click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: '3 chosen' });
  await bar.getByLabel('Add a tag').fill('summit');
  await bar.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(saying(page)).toContainText('3 highlights changed.');
  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => quotes(page)).toEqual([ALL[0]?.selectors.quote.exact]);
  await saying(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => quotes(page)).toHaveLength(4);
  await page.getByRole('button', { name: 'Rename tags' }).click();
  const panel = page.getByRole('region', { name: 'Rename tags' });
  await panel.getByRole('combobox', { name: 'Tag', exact: true }).selectOption({ label: 'abduction (1)' });
  await panel.getByLabel('becomes').fill('拉致');
  await panel.getByRole('button', { name: 'Merge on one highlight' }).click();
  await page.getByRole('combobox', { name: 'By', exact: true }).selectOption({ label: 'tag' });
  await expect
    .poll(() => heads(page))
    .toEqual(['summit', '北朝鮮', '拉致', 'No tag'].filter((tag) => tag !== 'No tag'));
  await saying(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => heads(page)).toContain('abduction');
});

test('all of it goes out in a file and comes back in after a look; a newer file is refused', async ({
  page,
  worker,
}) => {
  await seed(page, worker, ALL);
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Export' }).getByRole('button', { name: 'Save as a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^kyakuchu-highlights-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync((await file.path()) as string, 'utf8');
  expect(JSON.parse(text).highlights).toHaveLength(4);
  await page.locator('.l-choose input').first().click();
  await page.getByRole('region', { name: '1 chosen' }).getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => quotes(page)).toHaveLength(3);
  await page.getByRole('button', { name: 'Import' }).click();
  const panel = page.getByRole('region', { name: 'Import' });
  const give = (name: string, buffer: string) =>
    panel
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(buffer) });
  await give('newer.json', text.replace('"version": 1', '"version": 99'));
  await expect(panel).toContainText('written by a newer Kyakuchū');
  await give('damaged.json', text.replace('署名', '調印'));
  await expect(panel).toContainText('damaged');
  expect(await quotes(page)).toHaveLength(3);
  await give('all.json', text);
  await expect(panel.getByRole('row', { name: '1 new' })).toBeVisible();
  await expect(panel.getByRole('row', { name: '3 here already' })).toBeVisible();
  expect(await quotes(page)).toHaveLength(3);
  await panel.getByRole('button', { name: 'Take in 1' }).click();
  await expect.poll(() => quotes(page)).toHaveLength(4);
});

test('how they are kept is shown; the emptied store is noticed, and the second copy brings all back', async ({
  page,
  worker,
}) => {
  await seed(page, worker, ALL);
  await page.getByRole('button', { name: 'Keeping' }).click();
  const panel = page.getByRole('region', { name: 'Keeping' });
  await expect(panel).toContainText('4 highlights');
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Back up now' }).click();
  await download;
  await expect(panel).toContainText('written today');
  // A change, and its copy; then everything is gone, as a browser's own clearing leaves it.
  await page.locator('.l-choose input').first().click();
  await page.getByRole('region', { name: '1 chosen' }).getByRole('button', { name: 'Rose' }).click();
  await expect(panel).toContainText('Second copy4 highlights', { timeout: 15_000 });
  await page.evaluate(
    (all) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { set: (all: object) => Promise<void> } } } }
      ).chrome.storage.local.set({
        highlightsCopy: { epoch: 'another', serial: 9, count: all.length, at: Date.UTC(2026, 10, 5) },
        'highlightsShelf.0': [{ key: all[0]?.pageKey, highlights: all }],
      }),
    ALL,
  );
  await page.locator('.l-choose input').first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('A second copy of 5 November 2026 still has 4.');
  await page.getByRole('button', { name: 'Restore them' }).click();
  await expect.poll(() => quotes(page)).toHaveLength(4);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

justInstalled(
  'a backup goes to the folder that was chosen: by a click, and by itself when one is due, whatever page is open',
  async ({ page, ours }) => {
    const worker = { id: new URL(ours.url()).host };
    await seed(page, worker, ALL);
    // The browser's own picker cannot be clicked by a test; a folder of the page's own storage is a folder like any other.
    await page.evaluate(() => {
      Object.assign(globalThis, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true }),
      });
    });
    const files = (of: Page) =>
      of.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
        const counts: number[] = [];
        for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
          if (/^kyakuchu-highlights-\d{4}-\d\d-\d\d\.json$/.test(name))
            counts.push(JSON.parse(await (await handle.getFile()).text()).highlights.length);
        return counts;
      });
    await page.getByRole('button', { name: 'Keeping' }).click();
    const panel = page.getByRole('region', { name: 'Keeping' });
    await panel.getByRole('button', { name: 'Choose a folder' }).click();
    await expect(panel.getByRole('radio', { name: 'a folder' })).toBeChecked();
    expect(await files(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Back up now' }).click();
    await expect(panel).toContainText('written today');
    expect(await files(page)).toEqual([4]);
    await panel.getByRole('radio', { name: 'daily' }).check();
    await expect(panel).toContainText('Written by itself after a change');
    // The page goes when the choice is stored: it is shown a moment before.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
          const { settings } = await chrome.storage.local.get('settings');
          return (settings as { backup?: { every?: number } } | undefined)?.backup?.every;
        }),
      )
      .toBe(1);
    // A day later, in the settings: of the library nothing is open any more when the change comes.
    await page.goto(`chrome-extension://${worker.id}/options.html`);
    await page.evaluate(
      async (ref) => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
        const { highlightsBackup } = await chrome.storage.local.get('highlightsBackup');
        const before = { ...(highlightsBackup as { at: number }) };
        await chrome.storage.local.set({ highlightsBackup: { ...before, at: before.at - 25 * 3_600_000 } });
        await chrome.runtime.sendMessage({ type: 'highlight.remove', refs: [ref] });
      },
      { pageKey: ALL[0]?.pageKey, id: ALL[0]?.id },
    );
    // The file is looked at when it is said to be written: to read it earlier might keep it from being written.
    await expect
      .poll(
        () =>
          page.evaluate(async () => {
            const { chrome } = globalThis as unknown as { chrome: typeof import('wxt/browser').browser };
            const { highlightsBackup } = await chrome.storage.local.get('highlightsBackup');
            return Date.now() - (highlightsBackup as { at: number }).at;
          }),
        { timeout: 20_000 },
      )
      .toBeLessThan(3_600_000);
    expect(await files(page)).toEqual([3]);
  },
);

test('the way between the edition and the library, and axe finds nothing in the whole page', async ({
  page,
  worker,
}) => {
  await seed(page, worker, ALL);
  await page.addScriptTag({ path: AXE }).catch(() => undefined);
  await page.getByRole('link', { name: 'Edition' }).click();
  await expect(page.locator('article.r-row').first()).toBeVisible();
  await page.getByRole('link', { name: 'Highlights' }).click();
  await expect.poll(() => quotes(page)).toHaveLength(4);
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return (await axe.run(document)).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
  });
  expect(found).toEqual([]);
});
