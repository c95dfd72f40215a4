import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, expect, test, untilPainted } from './browser';

const file = (path: string) => readFileSync(join(import.meta.dirname ?? '', '../..', path), 'utf8');

test('the declaration as it was printed, line by line: each clause has its footnote, and its card shows no difference', async ({
  page,
  site,
}) => {
  const lines = file('data/sources/mofa-summit-2002.txt').split('\n');
  const clauses = [...file('data/works/decl.yaml').matchAll(/id: (decl\.\d\S*)/g)].map(([, id]) => id as string);
  expect(clauses.length).toBeGreaterThan(12);
  await site.open(page, article(`<p>${lines.slice(lines.indexOf('日朝平壌宣言')).join('<br>\n')}</p>`));
  await untilPainted(page);
  const card = page.locator('kyakuchu-host .kk-card');
  const seen = new Set<string>();
  const marks = await page.locator('kyakuchu-host .kk-mark').count();
  for (let mark = 0; mark < marks; mark++) {
    await page.keyboard.press('Alt+Period');
    await page.keyboard.press('Alt+Slash');
    await expect(card).toBeVisible();
    const text = (await card.textContent()) ?? '';
    // The head names the passage before any link does.
    const id = /decl\.\d\.\d[ab]?/.exec(text)?.[0];
    if (id) seen.add(id);
    expect.soft(text, id).not.toMatch(/differs|＋|−/);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  }
  expect(clauses.filter((clause) => !seen.has(clause))).toEqual([]);
});
