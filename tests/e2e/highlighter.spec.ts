import type { BrowserContext, Frame, Page } from '@playwright/test';
import { article, expect, test } from './browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: {
  storage: { local: { set: (all: object) => Promise<void>; remove: (name: string) => Promise<void> } };
  tabs: { query: (asked: object) => Promise<{ id: number; url?: string }[]> };
  contextMenus: { onClicked: { dispatch: (clicked: object, tab: object) => void } };
};

/** Making a highlight, finding it again, changing it: as the reader does it. */

const WORDS = '日朝平壌宣言から長い年月が過ぎた今も、交渉は再開されていない。';
const page1 = (body = `<p id="p">${WORDS}</p><p>北朝鮮をめぐる別の段落。</p>`) => article(body);
const bar = (page: Page | Frame) => page.locator('kyakuchu-highlighter .kk-hlbar');

const washed = (page: Page | Frame) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('kyakuchu-hl-'))
      .map(([name, ranges]) => ({
        name,
        text: [...ranges]
          .map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset))
          .join(''),
      })),
  );

/** Selects the paragraph by the pointer. */
const select = async (page: Page | Frame, which = '#p') => {
  // The page has been found to concern us.
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('kyakuchu-')));
  await page.locator(which).click({ clickCount: 3 });
};

/** The background, as the browser runs it. */
const background = async (context: BrowserContext) =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

test('a selection is highlighted by the bar, noted, found after a reload and in an edited page, removed and brought back', async ({
  page,
  site,
}) => {
  await site.open(page, page1());
  await select(page);
  await bar(page).getByRole('button', { name: 'Green' }).click();
  await expect(bar(page).getByRole('status')).toContainText('Saved.');
  expect(await washed(page)).toEqual([{ name: 'kyakuchu-hl-green-light', text: WORDS }]);
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.body.append('別の言葉。');
  });
  await expect.poll(() => washed(page)).toEqual([{ name: 'kyakuchu-hl-green-light', text: WORDS }]);
  await bar(page).getByLabel('Note').fill('読みくらべる');
  await bar(page).getByLabel('Tags').fill('拉致、treaty');
  await bar(page).getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect.poll(() => washed(page)).toEqual([{ name: 'kyakuchu-hl-green-light', text: WORDS }]);
  await site.open(page, page1(`<h1>見出し</h1><div><p>北朝鮮の新しい段落。</p></div><p id="p">${WORDS}</p>`));
  await expect.poll(() => washed(page)).toEqual([{ name: 'kyakuchu-hl-green-light', text: WORDS }]);
  await page.locator('#p').click({ position: { x: 200, y: 10 } });
  await expect(bar(page).getByLabel('Note')).toHaveValue('読みくらべる');
  await expect(bar(page).getByLabel('Tags')).toHaveValue('拉致, treaty');
  await bar(page).getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => washed(page)).toEqual([]);
  await bar(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await washed(page)).length).toBe(1);
  await bar(page).getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => washed(page)).toEqual([]);
});

test('the key saves at once and puts the focus into the bar; Escape leaves it', async ({ page, site }) => {
  await site.open(page, page1());
  await select(page);
  await page.keyboard.press('Alt+Shift+KeyS');
  await expect.poll(async () => (await washed(page)).map(({ text }) => text)).toEqual([WORDS]);
  await expect(bar(page).getByRole('status')).toContainText('Saved.');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('kyakuchu-highlighter').getByRole('button', { name: /^Highlight, yellow/ })).toHaveCount(1);
});

test('under a strict policy a footnote is saved from its card; another tab of the page follows; what is lost is in the library with the reason, until its words come', async ({
  page,
  site,
  browserWithUs,
  worker,
}) => {
  const strict = { 'content-security-policy': "default-src 'none'" };
  await site.open(page, { html: page1('<p id="p">交渉は日朝平壌宣言を出発点とする。</p>'), headers: strict });
  await page.locator('kyakuchu-host .kk-mark').first().click();
  await page.locator('kyakuchu-host .kk-card').getByRole('button', { name: 'Save' }).click();
  await expect(bar(page).getByRole('status')).toContainText('Saved.');
  const own = [{ name: 'kyakuchu-hl-yellow-light', text: '日朝平壌宣言' }];
  expect(await washed(page)).toEqual(own);
  const other = await browserWithUs.newPage();
  await other.goto(site.address);
  await expect.poll(() => washed(other)).toEqual(own);
  const library = await browserWithUs.newPage();
  await library.goto(`chrome-extension://${worker.id}/reader.html#library`);
  const listed = library.locator('.l-go').filter({ has: library.getByText('日朝平壌宣言', { exact: true }) });
  const lost = library.getByRole('checkbox', { name: 'Only the one not found on the page' });
  await expect(listed).toHaveCount(1);
  await expect(lost).toHaveCount(0);
  // The words go and come again: the wash goes and comes with them, in nodes that are new.
  await other.evaluate(() => (document.querySelector('#p') as Element).replaceChildren('別の話である。'));
  await expect.poll(() => washed(other)).toEqual([]);
  await lost.check({ timeout: 15_000 });
  await expect(listed).toHaveAccessibleDescription('Not found: its words are gone.');
  const link = library.getByRole('link', { name: 'Look for it there' });
  const words = `${site.address}#:~:text=${encodeURIComponent('日朝平壌宣言')}`;
  await expect(link).toHaveAttribute('href', words);
  await listed.click();
  await expect(library.getByText('its words are no longer there')).toBeVisible();
  await expect(link).toHaveAttribute('href', words);
  await other.evaluate(() =>
    (document.querySelector('#p') as Element).replaceChildren(
      '交渉は日朝',
      '平壌宣言を出発点とする。長い年月が過ぎた今も、双方は交渉を再開していない。',
    ),
  );
  await expect.poll(() => washed(other)).toEqual(own);
  // Nothing is lost any more; that nothing is left to be listed is said, and leads back.
  await library.getByRole('button', { name: 'Show all' }).click({ timeout: 15_000 });
  await expect(library.getByRole('link', { name: 'Go to the place' })).toHaveCount(1);
  await expect(lost).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => washed(other)).toEqual([]);
  await expect(library.getByRole('group', { name: '日朝平壌宣言' })).toHaveCount(0);
  await Promise.all([other.close(), library.close()]);
});

test('in a frame, in vertical text, on a dark page: the bar stands beside the column, and the wash is the dark one', async ({
  page,
  site,
}) => {
  const dark =
    '<style>body { writing-mode: vertical-rl; background: #111; color: #eee; margin: 0; height: 400px; }</style>';
  const frame = '<iframe src="/frame" style="inline-size: 700px; block-size: 420px"></iframe>';
  await site.open(page, { html: article(frame), others: { '/frame': article(`<p id="p">${WORDS}</p>`, dark) } });
  const inner = page.frame({ url: `${site.address}frame` }) as Frame;
  await select(inner);
  const { bar: box, words } = await inner.locator('kyakuchu-highlighter .kk-hlbar').evaluate((element) => {
    const rect = (one: Element) => one.getBoundingClientRect().toJSON() as DOMRect;
    return { bar: rect(element), words: rect(document.querySelector('#p') as Element) };
  });
  expect(box.right <= words.left || box.left >= words.right).toBe(true);
  expect(box.left >= 0 && box.top >= 0 && box.right <= 700 && box.bottom <= 420).toBe(true);
  await bar(inner).getByRole('button', { name: 'Green' }).click();
  await expect(bar(inner).getByRole('status')).toContainText('Saved.');
  expect(await washed(inner)).toEqual([{ name: 'kyakuchu-hl-green-dark', text: WORDS }]);
  expect(await washed(page)).toEqual([]);
});

test('where no bar is wanted none comes, and the menu saves; what the store refuses stays on the page and is tried again', async ({
  page,
  site,
  browserWithUs,
}) => {
  const ours = await background(browserWithUs);
  await ours.evaluate(() => chrome.storage.local.set({ settings: { selectionBar: false } }));
  try {
    await site.open(page, page1(`<p id="p">${WORDS}</p><p id="q">北朝鮮をめぐる別の段落。</p>`));
    await select(page);
    await ours.evaluate(async (url) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'saveSelection', pageUrl: url, frameId: 0 }, tab ?? {});
    }, site.address);
    await expect(bar(page).getByRole('status')).toContainText('Saved.');
    await page.keyboard.press('Escape');
    await select(page, '#q');
    // The bar would be offered in the turn after the selection.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await expect(bar(page)).toHaveCount(0);
    // The disk is full for a while.
    await ours.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      Object.assign(globalThis, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
    });
    await page.keyboard.press('Alt+Shift+KeyS');
    await expect(bar(page).getByRole('status')).toContainText('Not saved: the disk is full.');
    const both = [{ name: 'kyakuchu-hl-yellow-light', text: `${WORDS}北朝鮮をめぐる別の段落。` }];
    expect(await washed(page)).toEqual(both);
    await ours.evaluate(() => (globalThis as unknown as { makeRoom: () => void }).makeRoom());
    await bar(page).getByRole('button', { name: 'Try again' }).click();
    await expect(bar(page).getByRole('status')).toContainText('Saved.');
    await page.reload();
    await expect.poll(() => washed(page)).toEqual(both);
  } finally {
    await ours.evaluate(() => chrome.storage.local.remove('settings'));
  }
});
