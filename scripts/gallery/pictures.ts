import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Language } from '../../components/card/data';
import { componentsShown } from './build';
import type { Shown } from './one';

/** A way to look at a fixture. `zoom` is the browser's: the page has so much less room than the window. */
interface Look {
  name: string;
  language: Language;
  theme: 'light' | 'dark';
  /** The page's room in CSS pixels: the fixture's own width, or less. */
  narrowest?: number;
  zoom?: number;
}

/** What the documents show of each surface: four pictures in which every theme, width and language comes at least once. */
const LOOKS: readonly Look[] = [
  { name: 'light', language: 'en', theme: 'light' },
  { name: 'dark', language: 'ja', theme: 'dark' },
  { name: 'narrow', language: 'ko', theme: 'light', narrowest: 320 },
  { name: 'zoom', language: 'en', theme: 'light', narrowest: 500, zoom: 2 },
];

/** No picture is higher than this: what is below is seen in the gallery. */
const HIGHEST = 1000;

export interface Picture {
  component: string;
  name: string;
  file: string;
}

/** The names of a component's fixtures, once its page stands. */
export const openComponent = async (
  page: Page,
  url: string,
  component: string,
): Promise<{ name: string; width: number }[]> => {
  await page.goto(`${url}?component=${component}`);
  await page.waitForFunction(() => window.gallery !== undefined);
  const fixtures = await page.evaluate(() => window.gallery?.fixtures ?? []);
  if (fixtures.length === 0) throw new Error(`${component} shows no fixture`);
  return fixtures;
};

/** Shows one fixture and waits until it is drawn. */
export const showFixture = (page: Page, what: Shown): Promise<void> =>
  page.evaluate(async (one) => {
    window.gallery?.show(one);
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }, what);

/** Components that the documents show whole instead, as the page that they make up. */
const SHOWN_WHOLE = new Set(['reader']);

/** Writes pictures of the fixtures into `folder`: of all of them, or (`first`) of each component's first. */
export const takePictures = async (
  browser: Browser,
  url: string,
  folder: string,
  which: 'all' | 'first',
): Promise<Picture[]> => {
  mkdirSync(folder, { recursive: true });
  const taken: Picture[] = [];
  for (const look of LOOKS) {
    const zoom = look.zoom ?? 1;
    const context = await browser.newContext({
      colorScheme: look.theme,
      reducedMotion: 'reduce',
      deviceScaleFactor: zoom,
    });
    const page = await context.newPage();
    for (const component of componentsShown()) {
      if (which === 'first' && SHOWN_WHOLE.has(component)) continue;
      const fixtures = await openComponent(page, url, component);
      for (const [fixture, { name, width }] of fixtures.entries()) {
        if (which === 'first' && fixture > 0) break;
        const room = Math.min(width, look.narrowest ?? width);
        await page.setViewportSize({ width: room, height: 400 });
        await showFixture(page, { fixture, language: look.language, theme: look.theme });
        const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        await page.setViewportSize({ width: room, height: Math.min(height, zoom > 1 ? HIGHEST * 0.4 : HIGHEST) });
        const file = join(folder, `${component}${which === 'all' ? `-${fixture + 1}` : ''}-${look.name}.png`);
        await page.screenshot({ path: file, animations: 'disabled' });
        taken.push({ component, name, file });
      }
    }
    await context.close();
  }
  return taken;
};
