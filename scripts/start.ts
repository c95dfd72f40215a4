// Builds the extension and opens a browser with it on the demo article, or on `-- FILE.html|URL`. Without a display: headless, the footnotes in print, screenshots.
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { createMatcher } from '../matching/matcher';
import type { MatcherData } from '../matching/types';
import { CommandError, readCompiled, root, runCommand } from './compiled';
import { ensureChromium, say } from './setup/chromium';
import { buildForTests, withExtension } from './setup/extension';
import { serveFile } from './start/serve';

const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Prints what a reader would see, from the page's own text. */
const printFootnotes = async (page: Page) => {
  const matcher = createMatcher(readCompiled<MatcherData>('matcher'));
  const blocks = await page.evaluate(() =>
    [...document.querySelectorAll('p, h1, h2, h3, li, td, blockquote')].map((element) => element.textContent ?? ''),
  );
  const annotate = matcher.openPage({ title: await page.title() });
  let number = 0;
  for (const text of blocks) {
    for (const { kind, text: words, targets, why } of annotate(text).footnotes) {
      number += 1;
      console.log(`${String(number).padStart(3)}. ${kind.padEnd(8)} ${targets.map(({ id }) => id).join(', ')}`);
      console.log(`     ${words.length > 90 ? `${words.slice(0, 90)}…` : words}`);
      console.log(`     ${why.join(' · ')}`);
    }
  }
  if (number === 0) console.log('No footnotes on this page.');
};

const photograph = async (page: Page) => {
  const folder = join(root, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const whole = join(folder, 'page.png');
  await page.screenshot({ path: whole, fullPage: true });
  console.log(`The page: ${whole}`);
  // The card that shows most is a quotation's that differs; a click on its words opens it, as a reader's would.
  const spot = await page.evaluate(async () => {
    const all = [...CSS.highlights]
      .filter(([name]) => /^kyakuchu-(quote|restate|mention)-/.test(name))
      .sort(([a], [b]) => Number(b.includes('-quote-')) - Number(a.includes('-quote-')));
    const found = all[0] && [...all[0][1]].slice(0, 2).pop();
    if (!found) return undefined;
    const first = new Range();
    first.setStart(found.startContainer, found.startOffset);
    first.setEnd(found.endContainer, found.endOffset);
    scrollBy(0, first.getBoundingClientRect().top - 260);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const box = first.getClientRects()[0];
    return box && { x: box.left + Math.min(60, box.width / 2), y: box.top + box.height / 2 };
  });
  if (!spot) return;
  await page.mouse.click(spot.x, spot.y);
  await page.waitForTimeout(700);
  const card = join(folder, 'card.png');
  await page.screenshot({ path: card });
  console.log(`With a card open: ${card}`);
};

void runCommand(async () => {
  const asked = process.argv[2];
  const executablePath = (() => {
    try {
      return ensureChromium();
    } catch (error) {
      throw new CommandError((error as Error).message);
    }
  })();
  const isAddress = asked !== undefined && /^https?:/.test(asked);
  const file = asked === undefined ? join(root, 'scripts', 'start', 'demo.html') : resolve(asked);
  if (!isAddress && !existsSync(file)) throw new CommandError(`${asked}: no such file`);
  const extension = buildForTests();
  const server = isAddress ? undefined : await serveFile(file);
  const context: BrowserContext = await chromium.launchPersistentContext('', {
    executablePath,
    headless: !display,
    viewport: display ? null : { width: 1100, height: 900 },
    args: withExtension(extension),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server?.url ?? (asked as string));
  if (display) {
    say('The browser is open. Close it, or press Ctrl+C here, to end.');
    await new Promise((done) => context.once('close', done));
  } else {
    say('No display: running without a window.');
    await page
      .locator('kyakuchu-host')
      .waitFor({ state: 'attached', timeout: 15_000 })
      .catch(() => undefined);
    await page.waitForTimeout(500);
    await printFootnotes(page);
    await photograph(page);
    await context.close();
  }
  server?.close();
});
