import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const output = (build: string, file: string) =>
  readFileSync(join(import.meta.dirname ?? '', '../../.output', build, file));
const manifest = (build: string) => JSON.parse(output(build, 'manifest.json').toString()) as Record<string, unknown>;
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

test('the packaged build asks for the listed sites and nothing more; only loopback sets the tested build apart', () => {
  const packaged = manifest('packaged/chrome-mv3');
  const tested = manifest('testing/chrome-mv3-testing');
  const hosts = packaged.host_permissions as string[];
  expect(tested.host_permissions).toEqual([...hosts, ...LOOPBACK]);
  expect(hosts.some((host) => /localhost|127\.0\.0\.1|<all_urls>|\*:\/\/\*\/\*/.test(host))).toBe(false);
  const permissions = [
    'activeTab',
    'contextMenus',
    'offscreen',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ];
  expect([...(packaged.permissions as string[])].sort()).toEqual(permissions);
  expect(packaged.web_accessible_resources).toBeUndefined();
  const bare = (one: Record<string, unknown>) => JSON.stringify({ ...one, host_permissions: 0, content_scripts: 0 });
  expect(bare(tested)).toBe(bare(packaged));
});

/** Scripts at the root of the package that never run in a page. */
const NOT_IN_PAGES = ['background.js', 'reading-worker.js'];

test('what a page pays: under 20 kB until something is to be shown, under 60 kB in all (gzip), whatever its reader does', () => {
  const size = (file: string) => gzipSync(output('packaged/chrome-mv3', file), { level: 9 }).length;
  const sum = (files: string[]) => files.reduce((all, file) => all + size(file), 0);
  // Counted is every script and style of ours that a page can ever get: the gate; and the one that shows footnotes and their cards,
  // highlights and their bar, and the reading of a selection, with the inks of highlights.
  const gate = ['content-scripts/annotator.js', 'content-scripts/annotator.css'];
  const shown = ['surface.js', 'assets/highlighter-inks.css'];
  const root = readdirSync(join(import.meta.dirname ?? '', '../../.output/packaged/chrome-mv3'));
  const scripts = root.filter((file) => file.endsWith('.js') && !NOT_IN_PAGES.includes(file));
  expect(scripts).toEqual(['surface.js']);
  expect(manifest('packaged/chrome-mv3').content_scripts).toHaveLength(1);
  expect(sum(gate)).toBeLessThan(20_000);
  expect(sum([...gate, ...shown])).toBeLessThan(60_000);
});
