// Draws public/icon/*.png anew from store/icon/*.svg, in Chromium: what draws them is what shows them. Run after a change of the drawing; the pictures are committed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root, runCommand } from './compiled';
import { drawingOf, ICON_SIZES } from './package/icons';
import { ensureChromium } from './setup/chromium';

void runCommand(async () => {
  const folder = join(root, 'public', 'icon');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: ensureChromium() });
  const page = await browser.newPage();
  for (const size of ICON_SIZES) {
    const drawing = readFileSync(join(root, 'store', 'icon', drawingOf(size))).toString('base64');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${drawing}">`,
    );
    writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
    console.log(`public/icon/${size}.png from ${drawingOf(size)}`);
  }
  await browser.close();
});
