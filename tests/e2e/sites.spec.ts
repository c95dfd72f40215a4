import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { article, test as base, expect, untilPainted } from './browser';

const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const extension = join(import.meta.dirname ?? '', '../../.output/testing/chrome-mv3-testing');

/** A browser of its own, in which names under .example lead to the tests' site: news.example is a site that nobody has granted. */
const test = base.extend<{ context: BrowserContext; ours: Worker; popup: Page; news: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
  context: async ({}, use) => {
    const context = await chromium.launchPersistentContext('', {
      executablePath: process.env.KYAKUCHU_CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      locale: 'en-US',
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--host-resolver-rules=MAP *.example 127.0.0.1',
        '--disable-features=Translate',
      ],
    });
    await use(context);
    await context.close();
  },
  ours: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  page: async ({ context, ours }, use) => {
    void ours;
    await use(await context.newPage());
  },
  news: async ({ site }, use) => {
    await use(site.address.replace('127.0.0.1', 'news.example'));
  },
});

const hosts = (page: Page) => page.locator('kyakuchu-host').count();
const QUOTING = article(`<p>日朝の宣言には「${CLAUSE}」とある。</p>`);

/** The browser's own question cannot be clicked by a test: its settings are told beforehand that the answer is yes. */
const answerYes = async (context: BrowserContext, ours: Worker, origin: string) => {
  const id = new URL(ours.url()).host;
  const settings = await context.newPage();
  await settings.goto(`chrome://extensions/?id=${id}`);
  await settings.evaluate(
    ([extensionId, host]) =>
      (
        globalThis as unknown as {
          chrome: { developerPrivate: { addHostPermission: (id: string, host: string) => Promise<void> } };
        }
      ).chrome.developerPrivate.addHostPermission(extensionId as string, host as string),
    [id, origin],
  );
  await settings.close();
};

/** Opens one of our pages as a tab and asks the browser for a permission in a click there. */
const request = async (context: BrowserContext, ours: Worker, origin: string) => {
  await answerYes(context, ours, origin);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(ours.url()).host}/popup.html`);
  await page.evaluate((asked) => {
    document.body.addEventListener('click', () => void chrome.permissions.request({ origins: [asked] }), {
      once: true,
    });
  }, origin);
  await page.mouse.click(5, 5);
  await expect
    .poll(() => ours.evaluate((asked) => chrome.permissions.contains({ origins: [asked] }), origin))
    .toBe(true);
  await page.close();
};

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
