import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import type { Language } from '../../components/card/data';
import { buildGallery, componentsShown, projectRoot, serveGallery } from '../../scripts/gallery/build';
import { openComponent, showFixture } from '../../scripts/gallery/pictures';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The gallery, built and served once for each worker, and a browser to look at it. */
const test = base.extend<object, { gallery: { url: string; browser: Browser } }>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from the pattern
    async ({}, use, { workerIndex }) => {
      const folder = join(projectRoot, '.compiled', `gallery-${workerIndex}`);
      await buildGallery(folder);
      const server = await serveGallery(folder);
      const browser = await chromium.launch({ executablePath: process.env.KYAKUCHU_CHROMIUM ?? '/usr/bin/chromium' });
      await use({ url: server.url, browser });
      await browser.close();
      server.close();
    },
    { scope: 'worker' },
  ],
});

/** The components are shared between the workers: this file is the longest. */
test.describe.configure({ mode: 'parallel' });

/** Ways to look at every fixture: the first three show it in each language, in the others the languages take turns. */
interface Mode {
  name: string;
  theme: 'light' | 'dark';
  languages: Language[];
  forcedColors?: 'active';
  /** The window, in CSS pixels: the fixture's own width or less. */
  narrowest?: number;
  height?: number;
  /** What axe looks at: colours too (its slowest rule), all but them, or nothing, where only the room changes and no element comes or goes. */
  axe: 'colours' | 'structure' | 'nothing';
}
const MODES: Mode[] = [
  { name: 'light', theme: 'light', languages: ['en'], axe: 'colours' },
  { name: 'dark', theme: 'dark', languages: ['ja'], axe: 'colours' },
  { name: 'forced colours', theme: 'light', languages: ['ko'], forcedColors: 'active', axe: 'nothing' },
  { name: 'narrow (320 px)', theme: 'light', languages: ['ko', 'en', 'ja'], narrowest: 320, axe: 'structure' },
  // What 200 % leaves of a window of 1280 × 720.
  { name: '200 % zoom', theme: 'dark', languages: ['en', 'ja', 'ko'], narrowest: 640, height: 360, axe: 'nothing' },
];

/** Rules about a whole page are asked of whole surfaces, not of a part that stands alone. */
const WHOLE_PAGE = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

const violations = (page: Page, colours = true): Promise<string[]> =>
  page.evaluate(
    async ([left, wholePage]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const whole = document.querySelector('main') !== null;
      const { violations: found } = await axe.run(document, {
        rules: Object.fromEntries([...left, ...(whole ? [] : wholePage)].map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      });
      return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    [colours ? [] : ['color-contrast'], WHOLE_PAGE] as const,
  );

/** What sticks out of the window sideways, unless it scrolls in a box of its own. */
const sticksOut = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    return scrollWidth <= innerWidth ? '' : `${scrollWidth} px in a window of ${innerWidth}`;
  });

for (const component of componentsShown())
  test(`${component}: every state stands in every language, axe finds nothing, nothing sticks out, and only names are in Latin letters where the interface is Japanese or Korean`, async ({
    gallery,
  }) => {
    test.setTimeout(240_000);
    // One page for all of it: to open one costs more than to look at a state.
    const page = await gallery.browser.newPage({ reducedMotion: 'reduce' });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const fixtures = await openComponent(page, gallery.url, component);
    await page.addScriptTag({ path: AXE });
    for (const { name, theme, languages, forcedColors, narrowest, height = 900, axe } of MODES)
      await test.step(name, async () => {
        await page.emulateMedia({ colorScheme: theme, forcedColors: forcedColors ?? 'none' });
        for (const [fixture, { name: state, width }] of fixtures.entries()) {
          await page.setViewportSize({ width: Math.min(width, narrowest ?? width), height });
          const language = languages[fixture % languages.length] ?? 'en';
          await showFixture(page, { fixture, language, theme: forcedColors ? 'system' : theme });
          const where = `${component}, ${name}, ${state}, ${language}`;
          if (axe !== 'nothing') expect.soft(await violations(page, axe === 'colours'), where).toEqual([]);
          expect.soft(await sticksOut(page), where).toBe('');
          const ground = await page.evaluate(() => getComputedStyle(document.body).colorScheme);
          if (!forcedColors) expect.soft(ground, where).toBe(theme);
          const box = await page.evaluate(() => document.getElementById('place')?.getBoundingClientRect().height ?? 0);
          expect.soft(box, where).toBeGreaterThan(8);
          if (language !== 'en') expect.soft(await foreignWords(page, language), where).toEqual([]);
        }
      });
    expect(errors).toEqual([]);
    await page.close();
  });

test('a fault would be found: unnamed, too faint, too wide, in English where it should not be', async ({ gallery }) => {
  const page = await gallery.browser.newPage({ viewport: { width: 360, height: 600 } });
  await openComponent(page, gallery.url, 'panel');
  await page.addScriptTag({ path: AXE });
  await showFixture(page, { fixture: 0, language: 'ja', theme: 'light' });
  await page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement;
    const faint = document.createElement('p');
    faint.textContent = 'Left in English';
    faint.style.cssText = 'color: #ccc; width: 900px';
    main.append(document.createElement('button'), faint);
  });
  const found = await violations(page);
  expect(found.some((one) => one.startsWith('button-name'))).toBe(true);
  expect(found.some((one) => one.startsWith('color-contrast'))).toBe(true);
  expect(await sticksOut(page)).not.toBe('');
  expect(await foreignWords(page, 'ja')).toEqual(['Left in English']);
  await page.close();
});

/** Names and formats that are written in Latin letters in any language; so are addresses and the ids of passages. */
const NAMES =
  /(?<![A-Za-z])(?:Kyakuchū|Kyakuchu|BibTeX|RIS|CSL|[kMGT]B|JSON|PDF|URL|HTML|Esc|Enter|Tab|Ctrl|Alt|Shift|Meta|CSV|Markdown|[IVX]+|[a-z]|[a-z]+:\/\/\S+|[\w-]+(?:\.[\w-]+)+)(?![A-Za-zū])/g;

/** Words in Latin letters where the text says that it is in the interface's language: visible ones, and names for screen readers. */
const foreignWords = async (page: Page, language: Language): Promise<string[]> => {
  const texts = await page.evaluate((asked) => {
    const languageOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang');
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (languageOf(node.parentElement) === asked && !node.parentElement?.closest('script, style, code, kbd'))
          found.push(node.data);
      } else if (node instanceof Element && languageOf(node) === asked)
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
          found.push(node.getAttribute(name) ?? '');
    }
    return found;
  }, language);
  return texts.filter((text) => /[A-Za-z]{2,}/.test(text.replace(NAMES, '')));
};

test('the packaged extension holds nothing of the gallery', () => {
  const folder = join(projectRoot, '.output/packaged/chrome-mv3');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files).toContain('manifest.json');
  expect(files.filter((file) => /gallery|fixture/i.test(file))).toEqual([]);
  const scripts = files.filter((file) => /\.(js|html|css)$/.test(file));
  expect(
    scripts.filter((file) =>
      /a page with ten footnotes|a quotation that differs in two|window\.gallery/.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    ),
  ).toEqual([]);
});
