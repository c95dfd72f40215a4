import type { Page } from '@playwright/test';
import { article, expect, untilPainted } from './browser';
import { request, test } from './own-browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;
const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const hosts = (page: Page) => page.locator('kyakuchu-host').count();
const QUOTING = article(`<p>日朝の宣言には「${CLAUSE}」とある。</p>`);

test('a site that nobody granted is not read', async ({ page, site, news }) => {
  await site.open(page, QUOTING);
  await untilPainted(page);
  await page.goto(news);
  await page.waitForFunction(() => document.readyState === 'complete');
  expect(await hosts(page)).toBe(0);
});

test('a granted site is read at once where it is open, and again whenever it is opened; withdrawn, its pages go quiet', async ({
  context,
  ours,
  page,
  site,
  news,
}) => {
  await site.open(page, QUOTING);
  await page.goto(news);
  expect(await hosts(page)).toBe(0);
  await request(context, ours, '*://news.example/*');
  await untilPainted(page);
  await page.reload();
  expect(await untilPainted(page)).toHaveLength(1);
  await ours.evaluate(() => chrome.permissions.remove({ origins: ['*://news.example/*'] }));
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)))
    .toBe(0);
  await page.reload();
  await page.waitForFunction(() => document.readyState === 'complete');
  expect(await hosts(page)).toBe(0);
});

test('leave for every site starts no second script where the extension reads already', async ({
  context,
  ours,
  page,
  site,
}) => {
  await request(context, ours, '*://*/*');
  await expect
    .poll(() => ours.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id)))
    .toEqual(['granted-sites']);
  await site.open(page, QUOTING);
  expect(await untilPainted(page)).toHaveLength(1);
  const [script] = await ours.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(script?.excludeMatches).toEqual(expect.arrayContaining(['http://127.0.0.1/*', '*://*.asahi.com/*']));
});
