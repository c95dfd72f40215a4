import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { complaintsAbout, type Expected } from '@/scripts/package/check';
import { ICON_SIZES, sizeOfPng } from '@/scripts/package/icons';
import { documentedPermissions } from '@/scripts/package/permissions';

type Messages = Record<string, { message: string }>;

let folder: string;
const expected: Expected = {
  browser: 'chrome',
  version: '1.2.3',
  permissions: documentedPermissions(readFileSync('README.md', 'utf8')),
};
const POLICY =
  "default-src 'none'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const manifest = {
  manifest_version: 3,
  version: '1.2.3',
  name: '__MSG_name__',
  description: '__MSG_description__',
  permissions: ['storage'],
  host_permissions: ['*://*.asahi.com/*'],
  icons: Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/${size}.png`])),
  background: { service_worker: 'background.js' },
  content_security_policy: { extension_pages: POLICY },
};
const write = (file: string, content: string | object) =>
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kyakuchu-'));
  cpSync('public', folder, { recursive: true });
  mkdirSync(join(folder, 'icon'), { recursive: true });
  write('manifest.json', manifest);
  write('background.js', 'console.info(1)');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a build for the stores', () => {
  it('that is in order has nothing said against it', () => {
    expect(complaintsAbout(folder, expected)).toEqual([]);
  });

  it.each([
    ['a permission without a reason', { permissions: ['history'] }, /history: the README gives no reason/],
    ['hosts to ask for without a reason', { optional_host_permissions: ['file:///*'] }, /file:.* gives no reason/],
    ['every site at once', { host_permissions: ['*://*/*'] }, /host_permissions has/],
    ['a loopback address', { host_permissions: ['http://localhost/*'] }, /host_permissions has http:\/\/localhost/],
    ['resources that a page can ask for', { web_accessible_resources: [] }, /pages could find us/],
    ['another version', { version: '1.2.4' }, /version is 1\.2\.4/],
    ['a file that is not there', { action: { default_popup: 'popup.html' } }, /names popup\.html/],
    ['an icon too few', { icons: {} }, /none of 16 pixels/],
    ['another browser’s settings', { browser_specific_settings: { gecko: { id: 'a@b' } } }, /Firefox’s alone/],
    [
      'a loose policy',
      { content_security_policy: { extension_pages: `${POLICY}; style-src 'self' 'unsafe-inline'` } },
      /lets in/,
    ],
    ['no policy of its own', { content_security_policy: undefined }, /does not say default-src 'none'/],
  ])('with %s is refused', (_, change, complaint) => {
    write('manifest.json', { ...manifest, ...change });
    expect(complaintsAbout(folder, expected).join('\n')).toMatch(complaint);
  });

  it('with code from elsewhere or made from text is refused', () => {
    write('a.html', '<script src="https://cdn.example/x.js"></script>');
    write('b.js', 'const f = new Function("return 1")');
    const complaints = complaintsAbout(folder, expected).join('\n');
    expect(complaints).toMatch(/a\.html loads something from the network/);
    expect(complaints).toMatch(/b\.js makes code from text/);
  });

  it.each([
    ['a.js', 'box.innerHTML = words', /a\.js makes markup from text/],
    ['a.js', 'h("p",{dangerouslySetInnerHTML:{__html:words}})', /makes markup from text/],
    ['a.js', 'document.write(words)', /makes markup from text/],
    ['background.js', 'fetch(`https://news.example/`+words)', /fetches what is not a file of ours/],
    ['surface.js', 'fetch(`/data/lookup.json`)', /surface\.js fetches/],
    ['content-scripts/annotator.js', 'navigator.sendBeacon(address, words)', /can speak to a network/],
    ['chunks/a.js', 'new WebSocket(address)', /can speak to a network/],
  ])('with %s that says %s is refused', (file, code, complaint) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    write(file, code);
    expect(complaintsAbout(folder, expected).join('\n')).toMatch(complaint);
  });

  it('may read its own data, and hold Preact', () => {
    write('background.js', 'fetch(`/data/lookup.json`)');
    write('surface.js', 'd?(s||f&&(d.__html==f.__html||d.__html==e.innerHTML)||(e.innerHTML=d.__html),t.__k=[]):0');
    expect(complaintsAbout(folder, expected)).toEqual([]);
  });

  it('for Firefox says its id and that nothing is collected', () => {
    expect(complaintsAbout(folder, { ...expected, browser: 'firefox' })).toHaveLength(3);
  });

  it('has names and descriptions that stores take, in three languages', () => {
    for (const language of ['en', 'ja', 'ko']) {
      const text = readFileSync(`public/_locales/${language}/messages.json`, 'utf8');
      const messages = JSON.parse(text) as Messages;
      expect(Object.keys(messages)).toEqual(
        Object.keys(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'))),
      );
      expect([...(messages.description?.message ?? '')].length).toBeLessThanOrEqual(132);
    }
  });

  it('is described to the stores as it describes itself, each permission with its reason', () => {
    for (const language of ['en', 'ja', 'ko']) {
      const listing = readFileSync(`store/listing/${language}.md`, 'utf8');
      const messages = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
      expect(listing).toContain(`\n${messages.description?.message}\n`);
      for (const permission of expected.permissions)
        if (!permission.includes(':')) expect(listing, language).toContain(permission);
    }
  });

  it('has icons of the sizes they are named for', () => {
    for (const size of ICON_SIZES)
      expect(sizeOfPng(readFileSync(`public/icon/${size}.png`))).toEqual({ width: size, height: size });
  });
});

describe('permissions with a reason', () => {
  it('are the first column of the README’s table', () => {
    expect(
      documentedPermissions('| permission | why |\n| --- | --- |\n| a, b | for c |\n| `*://*/*` | f |\n\n| d | e |'),
    ).toEqual(new Set(['a', 'b', '*://*/*']));
  });
});
