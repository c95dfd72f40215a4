import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { article, expect, painted, untilPainted } from './browser';
import { openCard, QUOTED, QUOTING, test } from './unharmed';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

/** What goes wrong around us, and what the reader then has. */

const LATER = '日朝平壌宣言は「双方は、安全保障にかかわる問題について協議をおこなっていくこととした。」で終わる。';

test('without a network nothing is different; nor is anything with another clock', async ({
  browserWithUs,
  page,
  site,
}) => {
  await site.open(page, article(QUOTING));
  await untilPainted(page);
  await browserWithUs.setOffline(true);
  try {
    // The clock goes back a year, in the page and in the background.
    const back = () => {
      const real = Date.now.bind(Date);
      Date.now = () => real() - 365 * 86_400_000;
      Object.assign(globalThis, { clockAgain: () => Object.assign(Date, { now: real }) });
    };
    await page.evaluate(back);
    await browserWithUs.serviceWorkers()[0]?.evaluate(back);
    await page.evaluate((words) => {
      const more = document.createElement('p');
      more.textContent = words;
      document.body.append(more);
    }, LATER);
    await expect.poll(async () => (await painted(page)).join()).toContain('協議をおこなっていくこととした');
    await openCard(page);
  } finally {
    await browserWithUs.setOffline(false);
    // The browser is used by other tests: with this clock no backup would ever be due in it.
    await browserWithUs.serviceWorkers()[0]?.evaluate(() => (globalThis as { clockAgain?: () => void }).clockAgain?.());
  }
});

test('settings that are damaged cost no footnote; what is sound of them holds', async ({
  browserWithUs,
  page,
  site,
}) => {
  const ours = browserWithUs.serviceWorkers()[0];
  for (const settings of [
    42,
    { kinds: 'all', scale: Number.MAX_VALUE, theme: { a: 1 }, keys: [], neverSites: [7], language: 'ja' },
  ]) {
    await ours?.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings as unknown);
    await site.open(page, article(QUOTING));
    expect(await untilPainted(page)).toEqual([QUOTED]);
  }
  await expect(page.locator('kyakuchu-host .kk-marks').first()).toHaveAttribute('lang', 'ja');
  await ours?.evaluate(() => chrome.storage.local.clear());
});

test('a file of data that is missing: what needs it says so, and footnotes are as before', async ({ site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kyakuchu-'));
  cpSync(join(import.meta.dirname ?? '', '../../.output/testing/chrome-mv3-testing'), folder, { recursive: true });
  rmSync(join(folder, 'data/lookup.json'));
  const context = await chromium.launchPersistentContext('', {
    executablePath: process.env.KYAKUCHU_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    locale: 'en-US',
    args: [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  try {
    const ours = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    await page.goto(`chrome-extension://${new URL(ours.url()).host}/popup.html`);
    await page.getByRole('combobox').fill('rachi');
    await expect(page.locator('body')).toContainText('The glossary could not be opened');
    await site.open(page, article(`${QUOTING}`));
    expect(await untilPainted(page)).toEqual([QUOTED]);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
});
