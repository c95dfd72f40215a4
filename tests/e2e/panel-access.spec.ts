import { article, expect } from './browser';
import { request, test } from './own-browser';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

const LAW = '日朝の宣言の「双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。」';

test('a page that may not be read is said to be so, and is listed once its site is let', async ({
  context,
  ours,
  page,
  site,
  news,
}) => {
  await site.open(page, article(`<p>${LAW}</p>`));
  await page.goto(news);
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${new URL(ours.url()).host}/popup.html`);
  // Its address is hidden from us, so its tab is the one that shows none.
  const tab = await panel.evaluate(async () => (await chrome.tabs.query({})).find(({ url }) => !url)?.id);
  await panel.goto(`chrome-extension://${new URL(ours.url()).host}/sidepanel.html?tab=${tab}`);
  await expect(
    panel.getByText('Kyakuchū may not read this page. It reads a page only where you let it.'),
  ).toBeVisible();
  await expect(panel.getByRole('button')).toHaveCount(0);
  await request(context, ours, '*://news.example/*');
  await expect(panel.getByRole('button', { name: /双方は、国際法/ })).toBeVisible();
});
