import type { Page } from '@playwright/test';
import { test as base, expect } from './browser';

/** A page that quotes one clause, and the tests in which nothing may throw: neither in the page's world nor in ours. */

export const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
export const QUOTED = CLAUSE.slice(0, -1);
export const QUOTING = `<p id="p">日朝の宣言には「${CLAUSE}」とある。</p>`;

export const test = base.extend<{ unharmed: undefined }>({
  unharmed: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message, stack }) => errors.push(`${message}\n${stack}`));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the card of the first numeral by the keys, as a reader may whatever the page does. */
export const openCard = async (page: Page) => {
  const card = page.locator('kyakuchu-host .kk-card');
  // A page that changes just then has its marks made anew, and the key is pressed again.
  await expect(async () => {
    if ((await card.count()) === 0) await page.keyboard.press('Alt+Slash');
    await expect(card).toContainText('Pyongyang Declaration', { timeout: 2000 });
  }).toPass();
};
