import { readFileSync } from 'node:fs';
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

test('what a page pays: under 20 kB until it has a footnote, under 60 kB in all (gzip)', () => {
  const size = (file: string) => gzipSync(output('packaged/chrome-mv3', file), { level: 9 }).length;
  const gate = size('content-scripts/annotator.js') + size('content-scripts/annotator.css');
  expect(gate).toBeLessThan(20_000);
  expect(gate + size('surface.js')).toBeLessThan(60_000);
});
