import type { Page } from '@playwright/test';
import { article, expect, test, untilPainted } from './browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

const openPopup = async (page: Page, id: string, query = '') => {
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(`chrome-extension://${id}/popup.html${query && `?q=${encodeURIComponent(query)}`}`);
};
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');
/** What a screen reader is pointed at. */
const active = async (page: Page) => {
  const id = await page.getByRole('combobox').getAttribute('aria-activedescendant');
  return (id && (await page.locator(`#${id}`).textContent())) || '';
};

test('by keyboard alone: the field has the focus, each key is answered, arrows choose, Enter copies', async ({
  page,
  worker,
  browserWithUs,
}) => {
  await browserWithUs.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPopup(page, worker.id);
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('rachi');
  await expect(chosen(page)).toContainText('拉致');
  await expect(chosen(page)).toContainText('abduction');
  await expect(chosen(page)).toContainText('reading rachi');
  expect(await active(page)).toContain('拉致');
  await page.keyboard.press('ArrowDown');
  expect(await active(page)).toContain('拉致問題');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  expect(await active(page)).toBe('Copy word');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('拉致');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('らち');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('拉致（らち） abduction');
  await page.keyboard.press('ArrowRight');
  expect(await active(page)).toBe('Pin');
  await page.keyboard.press('Enter');
  await expect.poll(() => active(page)).toBe('Unpin');
  await page.keyboard.press('Escape');
  expect(await active(page)).toContain('拉致');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveValue('');
  await expect(page.getByRole('group', { name: 'Pinned' })).toContainText('拉致');
});

test('pinned and recent look-ups are there the next time, and are forgotten when asked', async ({ page, worker }) => {
  await openPopup(page, worker.id, 'seikyuken');
  await expect(chosen(page)).toContainText('請求権');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await openPopup(page, worker.id);
  await expect(page.getByRole('group', { name: 'Recent' })).toContainText('請求権');
  await page.getByRole('button', { name: 'Forget recent' }).click();
  await expect(page.getByRole('group', { name: 'Recent' })).toHaveCount(0);
});

test('every script finds it, and nothing found says what was tried', async ({ page, worker }) => {
  await openPopup(page, worker.id);
  const field = page.getByRole('combobox');
  for (const query of ['らち', '랍치', 'ㄴㅊ', '绑架', 'abducton']) {
    await field.fill(query);
    await expect(chosen(page)).toContainText('拉致');
  }
  await field.fill('4.4');
  await expect(chosen(page)).toContainText('モラトリアム');
  await field.fill('拉政');
  await expect(page.getByText('Nothing found for “拉政”.')).toBeVisible();
  await expect(page.getByText('kanji and Chinese in every form')).toBeVisible();
});

test('an answer opens the passage in the edition', async ({ page, worker, browserWithUs }) => {
  await openPopup(page, worker.id, 'decl.4.4');
  await expect(chosen(page)).toContainText('モラトリアム');
  await page.keyboard.press('Enter');
  expect(await active(page)).toBe('Open in the edition');
  await page.keyboard.press('Enter');
  const [ours] = browserWithUs.serviceWorkers();
  await expect
    .poll(() =>
      ours?.evaluate(async () => (await chrome.tabs.query({})).map(({ url, pendingUrl }) => pendingUrl || url)),
    )
    .toContain(`chrome-extension://${worker.id}/reader.html#decl.4.4`);
});

test('the field stands before the index, the index is ready before a second letter, and no analyser or matcher is loaded', async ({
  page,
  worker,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openPopup(page, worker.id);
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.waitForFunction(() => performance.getEntriesByName('kk-ready').length > 0);
  const [painted, ready] = await page.evaluate(() => [
    performance.getEntriesByName('first-paint')[0]?.startTime ?? 0,
    performance.getEntriesByName('kk-ready')[0]?.startTime ?? 0,
  ]);
  console.log(`popup: painted after ${painted?.toFixed(0)} ms, index ready after ${ready?.toFixed(0)} ms`);
  expect(asked.filter((path) => /dictionary|matcher|worker|kuromoji/.test(path))).toEqual([]);
});

test('an empty field offers the terms of the page that was open, and the page’s highlights are counted', async ({
  page,
  site,
  worker,
  browserWithUs,
}) => {
  await site.open(page, article('<p>日朝平壌宣言は国交正常化と請求権について述べる。</p>'));
  await untilPainted(page);
  await page.locator('p').click({ clickCount: 3 });
  await page.keyboard.press('Alt+Shift+KeyS');
  await expect(page.locator('kyakuchu-highlighter .kk-hlbar').getByRole('status')).toContainText('Saved.');
  const popup = await browserWithUs.newPage();
  // The real popup does not become the active tab; here the question for it is answered with the article's tab.
  await popup.addInitScript((address) => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs: { query: (asked: object) => Promise<{ url?: string }[]> } } }
    ).chrome;
    const query = tabs.query.bind(tabs);
    tabs.query = async () => (await query({})).filter(({ url }) => url === address);
  }, site.address);
  await openPopup(popup, worker.id);
  await expect(popup.getByRole('group', { name: 'Terms of this page' })).toContainText('請求権');
  await expect(popup.getByText('One highlight')).toBeVisible();
  await popup.close();
});
