import { article, expect, untilPainted } from './browser';
import { justInstalled as test } from './granting';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;
const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';

test('after an update the old marks are gone, one line tells the reader to reload, and what was not saved is said', async ({
  page,
  site,
  ours,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await site.open(page, article(`<p id="p">日朝の「${CLAUSE}」</p>`));
  await untilPainted(page);
  // The disk is full, so that a highlight is not saved when the update comes.
  await ours.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.locator('#p').click({ clickCount: 3 });
  const bar = page.locator('kyakuchu-highlighter .kk-hlbar').getByRole('status');
  await page.keyboard.press('Alt+Shift+KeyS');
  await expect(bar).toContainText('Not saved: the disk is full.');
  errors.length = 0;
  await ours.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  // The script looks when the reader comes back to the page or touches it.
  await expect(async () => {
    await page.locator('#p').click();
    await expect(page.locator('kyakuchu-host .kk-line-alone')).toContainText('Reload the page', { timeout: 500 });
  }).toPass();
  await expect(page.locator('kyakuchu-host .kk-mark')).toHaveCount(0);
  expect(await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('kyakuchu-')))).toEqual(
    [],
  );
  await expect(bar).toContainText('Not saved: Kyakuchū was updated or switched off. Copy the words');
  await page.evaluate(() => document.body.append('北朝鮮と日朝平壌宣言'));
  await page.locator('#p').click();
  expect(errors).toEqual([]);
});
