import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { withExtension } from '../setup/extension';
import { serveFile } from '../start/serve';
import { projectRoot } from './build';

/** A picture of a page with its footnotes, one card open: the built extension as a reader has it. */
interface PagePicture {
  name: string;
  file: string;
  theme: 'light' | 'dark';
  locale: string;
  width: number;
  height: number;
  zoom?: number;
  /** The footnote whose card is open. */
  open: number;
}

const DEMO = 'scripts/start/demo.html';
const PICTURES: readonly PagePicture[] = [
  { name: 'page', file: DEMO, theme: 'light', locale: 'en-US', width: 1100, height: 900, open: 3 },
  { name: 'page-dark', file: DEMO, theme: 'dark', locale: 'ko-KR', width: 1100, height: 900, open: 4 },
  { name: 'page-narrow', file: DEMO, theme: 'light', locale: 'ja-JP', width: 320, height: 800, open: 2 },
  { name: 'page-zoom', file: DEMO, theme: 'light', locale: 'en-US', width: 1280, height: 900, zoom: 2, open: 2 },
  {
    name: 'page-vertical',
    file: 'scripts/gallery/vertical.html',
    theme: 'light',
    locale: 'ja-JP',
    width: 1100,
    height: 800,
    open: 2,
  },
];

/** Names of what assistive technology finds with a role: our marks stand in a closed shadow root, where no selector reaches. */
const named = async (page: Page, role: string): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: { role?: { value: string }; name?: { value: string }; ignored: boolean; properties?: unknown[] }[];
  };
  await session.detach();
  return nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => node.name?.value ?? '');
};

const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
  for (let k = 0; k < 150; k += 1) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Waited in vain for ${what}.`);
};

/** Goes to a footnote by the keyboard, as a reader would, and opens its card. */
const openCard = async (page: Page, number: number): Promise<void> => {
  await until('the footnotes', async () => (await named(page, 'button')).length >= number);
  for (let k = 0; k < number; k += 1) await page.keyboard.press('Alt+Period');
  await page.keyboard.press('Enter');
  await until('the card', async () => (await named(page, 'dialog')).length > 0);
};

/** Writes pictures of pages with footnotes into `folder`, with the extension as it is built for the tests. Returns their files. */
export const takePagePictures = async (
  executablePath: string,
  extension: string,
  folder: string,
): Promise<string[]> => {
  const files: string[] = [];
  for (const { name, file, theme, locale, width, height, zoom = 1, open } of PICTURES) {
    const server = await serveFile(join(projectRoot, file));
    const context = await chromium.launchPersistentContext('', {
      executablePath,
      headless: true,
      colorScheme: theme,
      locale,
      reducedMotion: 'reduce',
      deviceScaleFactor: zoom,
      viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
      args: withExtension(extension),
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url);
    await openCard(page, open);
    const picture = join(folder, `${name}.png`);
    await page.screenshot({ path: picture, animations: 'disabled' });
    files.push(picture);
    await context.close();
    server.close();
  }
  return files;
};
