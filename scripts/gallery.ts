// Every component alone, in every state, theme and language. With a display: opens the sheet. Without: writes pictures of all to screenshots/gallery.
// `-- --pictures FOLDER` writes the pictures that the documents show; `-- --serve` only says the address.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { CommandError, root, runCommand } from './compiled';
import { buildGallery, serveGallery } from './gallery/build';
import { takePagePictures } from './gallery/page-pictures';
import { takePictures } from './gallery/pictures';
import { ensureChromium, say } from './setup/chromium';
import { buildForTests } from './setup/extension';

const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

void runCommand(async () => {
  const args = process.argv.slice(2);
  const asked = args.indexOf('--pictures');
  const folder = asked < 0 ? undefined : args[asked + 1];
  if (asked >= 0 && !folder) throw new CommandError('--pictures needs a folder.');
  const built = join(root, '.compiled', 'gallery');
  say('Building the gallery …');
  await buildGallery(built);
  const server = await serveGallery(built);
  if (args.includes('--serve')) {
    console.log(server.url);
    say('Press Ctrl+C to end.');
    return;
  }
  const headless = folder !== undefined || !display;
  const executablePath = ensureChromium();
  const browser = await chromium.launch({ executablePath, headless });
  if (headless) {
    const place = resolve(folder ?? join(root, 'screenshots', 'gallery'));
    const taken = await takePictures(browser, server.url, place, folder === undefined ? 'all' : 'first');
    const files = taken.map(({ file }) => file);
    if (folder !== undefined) {
      files.push(...(await takePagePictures(executablePath, buildForTests(), place)));
    }
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    console.log(`${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in ${place}`);
  } else {
    const page = await browser.newPage({ viewport: null });
    await page.goto(server.url);
    say('The gallery is open. Close the window, or press Ctrl+C here, to end.');
    await new Promise((done) => page.once('close', done));
  }
  await browser.close();
  server.close();
});
