import type { CDPSession, Page } from '@playwright/test';
import { article, expect, test, untilPainted } from './browser';

const CLAUSE =
  '朝鮮民主主義人民共和国側は、この宣言の精神に従い、ミサイル発射のモラトリアムを2003年以降も延長していく意向を表明した。';

/** What assistive technology finds: the roles and names of the page's accessibility tree, ours among them. */
const accessible = async (page: Page): Promise<string> => {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: { role?: { value: string }; name?: { value: string }; ignored: boolean }[];
  };
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`)
    .join('\n');
};

test('Tab and Enter open the card; it shows passage, place and differences; Escape closes it and gives focus back', async ({
  page,
  site,
}) => {
  await site.open(page, article(`<p>宣言は「${CLAUSE}」とする。<a href="#next">次へ</a></p>`));
  await untilPainted(page);
  await expect
    .poll(() => accessible(page))
    .toContain('button: Footnote 1, quotation, Pyongyang Declaration, article 4, paragraph 4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => accessible(page)).toContain('dialog: Pyongyang Declaration article 4, paragraph 4 decl.4.4');
  const tree = await accessible(page);
  expect(tree).toContain('differs in 2 places');
  expect(tree).toContain('更に');
  await page.keyboard.press('Escape');
  await expect.poll(() => accessible(page)).not.toContain('dialog:');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('KYAKUCHU-HOST');
});

test('a pointer that rests on the stretch opens the card, never over the line; leaving closes it', async ({
  page,
  site,
}) => {
  await site.open(page, article(`<p id="p" style="margin-top:200px">宣言は「${CLAUSE}」とする。</p>`));
  await untilPainted(page);
  const box = await page.locator('#p').boundingBox();
  if (!box) throw new Error('no paragraph');
  await page.mouse.move(box.x + 120, box.y + box.height / 2);
  await expect.poll(() => accessible(page)).toContain('dialog:');
  await page.mouse.move(box.x + 120, 20);
  await expect.poll(() => accessible(page)).not.toContain('dialog:');
});
