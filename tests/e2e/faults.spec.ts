import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article, expect, launchWithUs, painted, untilPainted } from './browser';
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

test('a question that the background did not hear, or did not live to answer, is asked again', async ({
  browserWithUs,
  page,
  site,
}) => {
  await site.open(page, article(QUOTING));
  await untilPainted(page);
  // In our script's own world the next two questions end as they do when the browser stops the background.
  const asked = await browserWithUs.serviceWorkers()[0]?.evaluate(
    async ([address, words]) => {
      const [tab] = await chrome.tabs.query({ url: `${address}*` });
      const [done] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id as number },
        args: [words as string],
        func: (later) =>
          new Promise<number>((resolve) => {
            const { runtime } = chrome;
            const send = runtime.sendMessage;
            let asked = 0;
            runtime.sendMessage = (async (message: { type: string }) => {
              if (message.type !== 'annotate') return send(message);
              asked += 1;
              if (asked === 1) throw new Error('The message channel closed before a response was received.');
              if (asked === 2) return undefined;
              runtime.sendMessage = send;
              resolve(asked);
              return send(message);
            }) as typeof send;
            const more = document.createElement('p');
            more.textContent = later;
            document.body.append(more);
            setTimeout(() => resolve(asked), 10_000);
          }),
      });
      return done?.result;
    },
    [site.address, LATER],
  );
  expect(asked).toBe(3);
  await expect.poll(async () => (await painted(page)).join()).toContain('協議をおこなっていくこととした');
});

test('settings that are damaged, and whatever else is stored, cost no footnote; what is sound of them holds', async ({
  browserWithUs,
  page,
  site,
}) => {
  const ours = browserWithUs.serviceWorkers()[0];
  for (const settings of [
    42,
    { kinds: 'all', scale: Number.MAX_VALUE, theme: { a: 1 }, keys: [], neverSites: [7], language: 'ja' },
  ]) {
    const rest = {
      [`away:${site.address}`]: 42,
      highlightHosts: 'all',
      highlightsChanged: 7,
      highlightsBackup: 'never',
    };
    await ours?.evaluate((stored) => chrome.storage.local.set(stored), { ...rest, settings } as object);
    await site.open(page, article(QUOTING));
    expect(await untilPainted(page)).toEqual([QUOTED]);
  }
  await expect(page.locator('kyakuchu-host .kk-marks').first()).toHaveAttribute('lang', 'ja');
  await ours?.evaluate(() => chrome.storage.local.clear());
});

test('a file of data that is missing: what needs it says so, and footnotes are as before', async ({
  site,
  outside,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'kyakuchu-'));
  cpSync(join(import.meta.dirname ?? '', '../../.output/testing/chrome-mv3-testing'), folder, { recursive: true });
  rmSync(join(folder, 'data/lookup.json'));
  rmSync(join(folder, 'data/dictionary'), { recursive: true });
  const context = await launchWithUs(outside, folder);
  try {
    const ours = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    await page.goto(`chrome-extension://${new URL(ours.url()).host}/popup.html`);
    await page.getByRole('combobox').fill('rachi');
    await expect(page.locator('body')).toContainText('The glossary could not be opened');
    await site.open(page, article(`${QUOTING}`));
    expect(await untilPainted(page)).toEqual([QUOTED]);
    await page.locator('#p').click({ clickCount: 3 });
    await page.keyboard.press('Alt+Shift+R');
    const card = page.locator('kyakuchu-reading').getByRole('dialog');
    await expect(card).toContainText('The dictionary could not be loaded.');
    // What was checked beforehand needs no dictionary.
    await expect(card).toContainText('こくさいほう');
  } finally {
    await context.close();
    rmSync(folder, { recursive: true });
  }
});
