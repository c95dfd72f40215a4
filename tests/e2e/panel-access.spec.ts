import { article, expect } from './browser';
import { request, test } from './granting';

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
  // Addresses of pages that may not be read are hidden from us; the page that the install opens is ours, and may come at any time.
  const hidden = () =>
    ours.evaluate(async () =>
      (await chrome.tabs.query({})).filter(({ url, pendingUrl }) => !url && !pendingUrl).map(({ id }) => id),
    );
  const before = await hidden();
  const barred = await context.newPage();
  await barred.goto(news);
  const [tab, ...others] = (await hidden()).filter((id) => !before.includes(id));
  expect(tab).toBeDefined();
  expect(others).toEqual([]);
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${new URL(ours.url()).host}/sidepanel.html?tab=${tab}`);
  await expect(
    panel.getByText('Kyakuchū may not read this page. It reads a page only where you let it.'),
  ).toBeVisible();
  await expect(panel.getByRole('button')).toHaveCount(0);
  await request(context, ours, '*://news.example/*');
  await expect(panel.getByRole('button', { name: /双方は、国際法/ })).toBeVisible();
});
