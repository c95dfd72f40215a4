import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { withExtension } from '../setup/extension';
import { serveFile } from '../start/serve';
import { projectRoot } from './build';

/** A picture of the built extension as a reader has it: a page with its footnotes and one card open, or a page of ours. */
interface PagePicture {
  name: string;
  /** A file of the project that is read with footnotes; or `own`, the address of a page of ours. */
  file?: string;
  own?: string;
  theme: 'light' | 'dark';
  locale: string;
  width: number;
  height: number;
  zoom?: number;
  /** The footnote whose card is open. */
  open?: number;
}

const DEMO = 'scripts/start/demo.html';
const VERTICAL = 'scripts/gallery/vertical.html';
const READER = 'reader.html#decl.4.4';
const PICTURES: readonly PagePicture[] = [
  { name: 'page', file: DEMO, theme: 'light', locale: 'en-US', width: 1100, height: 900, open: 3 },
  { name: 'page-dark', file: DEMO, theme: 'dark', locale: 'ko-KR', width: 1100, height: 900, open: 4 },
  { name: 'page-narrow', file: DEMO, theme: 'light', locale: 'ja-JP', width: 320, height: 800, open: 4 },
  { name: 'page-zoom', file: DEMO, theme: 'light', locale: 'en-US', width: 1000, height: 900, zoom: 2, open: 4 },
  { name: 'page-vertical', file: VERTICAL, theme: 'light', locale: 'ja-JP', width: 1100, height: 800, open: 3 },
  { name: 'reader', own: READER, theme: 'light', locale: 'en-US', width: 1400, height: 800 },
  { name: 'reader-dark', own: READER, theme: 'dark', locale: 'ja-JP', width: 1100, height: 800 },
  { name: 'reader-narrow', own: READER, theme: 'light', locale: 'ko-KR', width: 320, height: 800 },
  { name: 'reader-zoom', own: READER, theme: 'light', locale: 'en-US', width: 1000, height: 800, zoom: 2 },
];

interface AxNode {
  role?: { value: string };
  ignored: boolean;
  backendDOMNodeId?: number;
}

/** What assistive technology finds with a role: our marks stand in a closed shadow root, where no selector reaches. */
const found = async (session: CDPSession, role: string): Promise<AxNode[]> => {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  return nodes.filter((node) => !node.ignored && node.role?.value === role);
};

const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
  for (let k = 0; k < 150; k += 1) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Waited in vain for ${what}.`);
};

/** Waits until the page stands still: as high, and scrolled as far, as it was a moment before. */
const settled = async (page: Page): Promise<void> => {
  let before = '';
  let same = 0;
  await until('the page to stand still', async () => {
    const now = await page.evaluate(() => `${scrollY} ${document.documentElement.scrollHeight}`);
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= 10;
  });
};

/** Goes to a footnote by the keyboard, as a reader would, and opens its card; a press on its head then leaves no focus ring in the picture. */
const openCard = async (page: Page, number: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await until('the footnotes', async () => (await found(session, 'button')).length >= number);
  for (let k = 0; k < number; k += 1) await page.keyboard.press('Alt+Period');
  await page.keyboard.press('Enter');
  await until('the card', async () => (await found(session, 'dialog')).length > 0);
  const [dialog] = await found(session, 'dialog');
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: dialog?.backendDOMNodeId ?? 0 });
  const [left = 0, top = 0] = model.border;
  await page.mouse.click(left + 8, top + 22);
  await session.detach();
};

/** Writes pictures of the extension, as it is built for the tests, into `folder`. Returns their files. */
export const takePagePictures = async (
  executablePath: string,
  extension: string,
  folder: string,
): Promise<string[]> => {
  const files: string[] = [];
  for (const { name, file, own, theme, locale, width, height, zoom = 1, open } of PICTURES) {
    const server = file === undefined ? undefined : await serveFile(join(projectRoot, file));
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
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const page = await context.newPage();
    await page.goto(server?.url ?? `chrome-extension://${new URL(worker.url()).host}/${own}`);
    if (open !== undefined) await openCard(page, open);
    await page.evaluate(() => document.fonts.ready);
    await settled(page);
    const picture = join(folder, `${name}.png`);
    await page.screenshot({ path: picture, animations: 'disabled' });
    files.push(picture);
    await context.close();
    server?.close();
  }
  return files;
};
