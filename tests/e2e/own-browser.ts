import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { test as base, expect } from './browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

const extension = join(import.meta.dirname ?? '', '../../.output/testing/chrome-mv3-testing');

/** A browser of its own, in which names under .example lead to the tests' site: news.example is a site that nobody has granted. */
export const test = base.extend<{ context: BrowserContext; ours: Worker; news: string }>({
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

/** The browser's own question cannot be clicked by a test: its settings are told beforehand that the answer is yes. */
export const answerYes = async (context: BrowserContext, ours: Worker, origin: string) => {
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
export const request = async (context: BrowserContext, ours: Worker, origin: string) => {
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
