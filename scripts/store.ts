// Takes the stores' screenshots (1280 × 800) from the real extension, in three languages, into .output/store. `-- en` takes one language alone.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { CommandError, root, runCommand } from './compiled';
import { ensureChromium } from './setup/chromium';
import { buildForTests, withExtension } from './setup/extension';
import { serveFile } from './start/serve';

const LANGUAGES = ['en', 'ja', 'ko'] as const;
const SIZE = { width: 1280, height: 800 };

/** Seen by what runs inside the extension (`evaluate`). */
declare const chrome: typeof import('wxt/browser').browser;

/** What is shown, in the stores' order. `at`: an address of ours, or the sample article. */
const SCENES: readonly { name: string; at: string; set?: (page: Page) => Promise<void> }[] = [
  { name: '1-page', at: 'demo', set: (page) => openCard(page, 'モラトリアム') },
  { name: '2-page-english', at: 'demo', set: (page) => openCard(page, 'moratorium') },
  { name: '3-reader', at: 'reader.html#decl.4.4' },
  { name: '4-library', at: 'demo', set: (page) => openLibrary(page) },
  { name: '5-first-run', at: 'welcome.html' },
];

/** What a reader has kept of the sample article, one by its card's first act, and then where it is found again. */
const KEPT = ['植民地支配', 'moratorium', '경제협력'];
const openLibrary = async (page: Page): Promise<void> => {
  for (const word of KEPT) {
    await openCard(page, word);
    await page.locator('kyakuchu-host .kk-foot button').first().click();
    await page.locator('kyakuchu-highlighter [role=status]').filter({ hasText: /./ }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  const home = new URL((page.context().serviceWorkers()[0] as Worker).url()).host;
  await page.goto(`chrome-extension://${home}/reader.html#library`);
  await stands(page);
  await page.waitForTimeout(1500);
};

/** Rests the pointer on the stretch that holds a word, as a reader would, until its card stands. */
const openCard = async (page: Page, word: string): Promise<void> => {
  await page.locator('kyakuchu-host').waitFor({ state: 'attached', timeout: 20_000 });
  await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
  const spot = await page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(sought);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      // From the head of the paragraph before: no line is cut.
      const block = node.parentElement?.closest('p');
      const before = block?.previousElementSibling ?? block;
      const over = before?.previousElementSibling;
      const first = over && /^H\d$/.test(over.tagName) ? over : before;
      scrollBy({ top: (first?.getBoundingClientRect().top ?? 0) - 12, behavior: 'instant' });
      const { left, width, bottom, top: line } = range.getBoundingClientRect();
      return { x: left + width / 2, y: (line + bottom) / 2 };
    }
    return undefined;
  }, word);
  if (!spot) throw new CommandError(`The sample article has no "${word}".`, 1);
  await page.mouse.click(spot.x, spot.y);
  await page.waitForTimeout(1200);
};

/** Our own pages say when they stand by their first heading. */
const stands = (page: Page) => page.locator('h1').first().waitFor({ timeout: 20_000 });

const photograph = async (context: BrowserContext, demo: string, language: string, folder: string): Promise<void> => {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(
    (chosen) => chrome.storage.local.set({ settings: { language: chosen, theme: 'light' } }),
    language,
  );
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  for (const { name, at, set } of SCENES) {
    await page.goto(at === 'demo' ? demo : `chrome-extension://${new URL(worker.url()).host}/${at}`);
    if (set) await set(page);
    else {
      await stands(page);
      await page.waitForTimeout(1500);
    }
    const path = join(folder, `${language}-${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    console.log(path);
  }
  await page.close();
};

void runCommand(async () => {
  const asked = LANGUAGES.filter((language) => process.argv.slice(2).includes(language));
  const extension = buildForTests();
  const folder = join(root, '.output', 'store');
  mkdirSync(folder, { recursive: true });
  const server = await serveFile(join(root, 'scripts', 'start', 'demo.html'));
  for (const language of asked.length > 0 ? asked : LANGUAGES) {
    const context = await chromium.launchPersistentContext('', {
      executablePath: ensureChromium(),
      headless: true,
      colorScheme: 'light',
      args: [...withExtension(extension), `--lang=${language}`],
    });
    await photograph(context, server.url, language, folder);
    await context.close();
  }
  server.close();
});
