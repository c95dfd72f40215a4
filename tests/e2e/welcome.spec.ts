import type { Page } from '@playwright/test';
import { expect, painted, untilPainted } from './browser';
import { justInstalled, test } from './granting';

/** Roles and names of the accessibility tree, our closed root's among them. */
const accessible = async (page: Page): Promise<string> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { role?: { value: string }; name?: { value: string }; ignored: boolean }[];
  };
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`)
    .join('\n');
};

justInstalled(
  'an install opens one page; its article has real footnotes and a real card, and nothing else on it is marked',
  async ({ context, ours }) => {
    const address = `chrome-extension://${new URL(ours.url()).host}/welcome.html`;
    await expect.poll(() => context.pages().filter((page) => page.url() === address).length).toBe(1);
    const page = context.pages().find((one) => one.url() === address) as Page;
    await page.bringToFront();
    await untilPainted(page);
    const text = (await page.locator('.kk-article').textContent()) ?? '';
    for (const stretch of await painted(page)) expect(text).toContain(stretch.slice(0, 12));
    const tree = await accessible(page);
    for (const kind of ['quotation', 'restatement', 'mention']) expect(tree).toContain(`, ${kind}, `);
    await page.getByText('朝鮮民主主義人民共和国側は').hover({ position: { x: 200, y: 48 } });
    await expect.poll(() => accessible(page)).toContain('dialog: ');
    await page.keyboard.press('Escape');
    expect(
      await page
        .locator('.kk-told')
        .evaluate((told) =>
          [...CSS.highlights.values()].some((all) => [...all].some((range) => told.contains(range.startContainer))),
        ),
    ).toBe(false);
  },
);

test('the page speaks the language that is chosen; the article keeps its numbers', async ({ context, ours, page }) => {
  await page.goto(`chrome-extension://${new URL(ours.url()).host}/welcome.html`);
  const before = await untilPainted(page);
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('읽는 글에 각주를');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect.poll(() => accessible(page)).toContain('button: 각주 1, ');
  expect((await painted(page)).sort()).toEqual(before.sort());
  await page.getByRole('button', { name: '설정' }).click();
  await expect.poll(() => context.pages().some((one) => one.url().endsWith('/options.html'))).toBe(true);
});
