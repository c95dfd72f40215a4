import type { Page } from '@playwright/test';
import { article, expect, test, untilPainted } from './browser';
import { test as own, request } from './granting';

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

const CLAUSE = '双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。';
const open = async (page: Page, id: string) => {
  await page.goto(`chrome-extension://${id}/options.html`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};
const stored = (page: Page) =>
  page.evaluate(async () => (await chrome.storage.local.get('settings')).settings as Record<string, unknown>);

test.beforeEach(async ({ page, worker }) => {
  await page.goto(`chrome-extension://${worker.id}/options.html`);
  await page.evaluate(() => chrome.storage.local.remove('settings'));
});
test.afterEach(async ({ page, worker }) => {
  await page.goto(`chrome-extension://${worker.id}/options.html`);
  await page.evaluate(() => chrome.storage.local.remove('settings'));
});

test('a choice holds at once: it is stored, the sample shows it, and another open settings page follows', async ({
  browserWithUs,
  page,
  worker,
}) => {
  await open(page, worker.id);
  const other = await browserWithUs.newPage();
  await open(other, worker.id);
  const sample = page.getByRole('group', { name: 'How a page and a card will look' });
  await expect(sample.locator('rt').first()).toHaveText('そうほう');
  await page.getByRole('radio', { name: 'sengen' }).check();
  await expect(sample.locator('rt').first()).toHaveText('sōhō');
  await page.getByRole('radio', { name: 'Never' }).check();
  await expect(sample.locator('rt')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Restatements' }).uncheck();
  await expect(sample.locator('.kk-restate')).toHaveCount(0);
  await page.getByRole('radio', { name: 'The first of each passage' }).check();
  await expect(sample.locator('.kk-mention')).toHaveCount(1);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-kk-theme', 'dark');
  await expect
    .poll(() => stored(page))
    .toMatchObject({ script: 'romaji', furigana: 'never', density: 'first', theme: 'dark', kinds: { restate: false } });
  await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(other.locator('html')).toHaveAttribute('data-kk-theme', 'dark');
  await other.close();
});

test('two settings pages that change something at the same moment: both changes hold', async ({
  browserWithUs,
  page,
  worker,
}) => {
  await open(page, worker.id);
  const other = await browserWithUs.newPage();
  await open(other, worker.id);
  // The first has read what is stored and is about to write when the second begins.
  await page.evaluate(() => {
    const { local } = chrome.storage;
    const set = local.set.bind(local);
    local.set = async (items: object) => {
      const world = globalThis as typeof globalThis & { goOn?: (value: unknown) => void };
      await new Promise((resolve) => Object.assign(world, { goOn: resolve }));
      await set(items);
    };
  });
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => page.evaluate(() => 'goOn' in globalThis)).toBe(true);
  await other.getByRole('checkbox', { name: 'Restatements' }).click();
  // It waits for its turn; or it does not, and then it has written.
  await expect
    .poll(
      async () =>
        (await other.evaluate(async () => (await navigator.locks.query()).pending?.length)) ||
        (await stored(other)) !== undefined,
    )
    .toBeTruthy();
  await page.evaluate('goOn()');
  await expect.poll(() => stored(page)).toMatchObject({ theme: 'dark', kinds: { restate: false } });
  await expect(page.getByRole('checkbox', { name: 'Restatements' })).not.toBeChecked();
  await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await other.close();
});

test('the interface speaks the language that is chosen, and says so', async ({ page, worker }) => {
  await open(page, worker.id);
  for (const [name, lang, heading] of [
    ['日本語', 'ja', '設定'],
    ['한국어', 'ko', '설정'],
    ['English', 'en', 'Settings'],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  }
});

test('a key is recorded by pressing it; chords that others have are refused with the reason; each key can be switched off', async ({
  page,
  worker,
}) => {
  await open(page, worker.id);
  const row = page.getByRole('row', { name: /^Next footnote/ });
  await row.getByRole('button', { name: 'Change the key: Next footnote' }).press('Enter');
  await expect(row.getByRole('button', { name: 'Next footnote: Press the keys …' })).toBeFocused();
  await page.keyboard.press('Alt+Comma');
  await expect(row).toContainText('Alt + , is already the key for: Previous footnote.');
  await page.keyboard.press('Alt+j');
  await expect(row).toContainText('Alt + J is already the key for: Footnotes on this page: on or off.');
  await page.keyboard.press('Space');
  await expect(row).toContainText('Every page needs Space.');
  await page.keyboard.press('Alt+Shift+KeyN');
  await expect(row).toContainText('Alt + Shift + N is set.');
  await expect(row.getByRole('button', { name: 'Change the key: Next footnote' })).toBeFocused();
  await expect.poll(() => stored(page)).toMatchObject({ keys: { next: 'Alt+Shift+KeyN', previous: 'Alt+Comma' } });
  await row.getByRole('button', { name: 'Switch the key off: Next footnote' }).click();
  await expect(row).toContainText('no key');
  await expect.poll(() => stored(page)).toMatchObject({ keys: { next: '' } });
  await row.getByRole('button', { name: 'Set a key: Next footnote' }).click();
  await expect(row.getByRole('button', { name: 'Next footnote: Press the keys …' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toContainText('no key');
});

test('the keys that the browser holds are those that it really assigned', async ({ page, worker }) => {
  await open(page, worker.id);
  const assigned = await page.evaluate(async () =>
    (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]),
  );
  expect(Object.fromEntries(assigned)).toEqual({
    _execute_action: 'Ctrl+Shift+Y',
    'read-page': 'Alt+J',
    'side-panel': 'Alt+Shift+K',
  });
  await expect(page.getByRole('row', { name: 'Look up (opens the popup) Ctrl Shift Y' })).toBeVisible();
});

test('reset brings everything back as it came, sites excepted, and can be undone', async ({ page, worker }) => {
  await open(page, worker.id);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('textbox', { name: 'A site' }).fill('https://www.mail.example/inbox');
  await page.getByRole('button', { name: 'Never read' }).click();
  await expect(page.getByRole('row', { name: /mail\.example/ })).toContainText('Never');
  await page.getByRole('button', { name: 'Reset the settings' }).click();
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked();
  await expect(page.getByRole('row', { name: /mail\.example/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('button', { name: 'Remove mail.example' }).click();
  await expect(page.getByText('None of your own yet.')).toBeVisible();
});

test('when the browser’s storage refuses, the page says so and shows what is stored', async ({ page, worker }) => {
  await open(page, worker.id);
  await page.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  });
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.getByRole('alert')).toContainText('Not kept');
  await expect(page.getByRole('radio', { name: 'As the system' })).toBeChecked();
});

test('a site set to never goes quiet where it is open, and reads again when that is taken back', async ({
  browserWithUs,
  page,
  site,
  worker,
}) => {
  const news = await browserWithUs.newPage();
  await site.open(news, article(`<p>日朝の宣言には「${CLAUSE}」とある。</p>`));
  await untilPainted(news);
  await open(page, worker.id);
  await page.getByRole('textbox', { name: 'A site' }).fill('127.0.0.1');
  await page.getByRole('button', { name: 'Never read' }).click();
  await expect
    .poll(() => news.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)))
    .toBe(0);
  await page.getByRole('button', { name: 'Remove 127.0.0.1' }).click();
  await untilPainted(news);
  await news.close();
});

own('a site is granted in the click, listed, and withdrawn', async ({ context, ours, news }) => {
  void news;
  await request(context, ours, '*://*.news.example/*');
  const page = await context.newPage();
  await open(page, new URL(ours.url()).host);
  await expect(page.getByRole('row', { name: /news\.example and all below it/ })).toContainText('Always');
  await page.getByRole('button', { name: 'Remove news.example' }).click();
  await expect(page.getByText('news.example is no longer read.')).toBeVisible();
  await expect(page.getByText('None of your own yet.')).toBeVisible();
  expect(await ours.evaluate(() => chrome.permissions.contains({ origins: ['*://*.news.example/*'] }))).toBe(false);
  await page.getByRole('textbox', { name: 'A site' }).fill('nowhere');
  await page.getByRole('button', { name: 'Always read' }).click();
  await expect(page.getByText('“nowhere” is not a site of the web.')).toBeVisible();
  await page.getByRole('textbox', { name: 'A site' }).fill('https://www.asahi.com/articles/x.html');
  await page.getByRole('button', { name: 'Always read' }).click();
  await expect(page.getByText('asahi.com is among the sites that come with Kyakuchū.')).toBeVisible();
  await page.getByRole('textbox', { name: 'A site' }).fill('news.example');
  await page.getByRole('button', { name: 'Always read' }).click();
  await expect(page.getByRole('row', { name: /news\.example and all below it/ })).toContainText('Always');
});
