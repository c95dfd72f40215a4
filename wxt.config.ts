import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { parse } from 'yaml';
import { commandsFor } from './entrypoints/background/commands-table';

/** News and archive hosts on which the extension runs without being asked; one line each in data/sites.yaml. */
const sites = (parse(readFileSync(new URL('data/sites.yaml', import.meta.url), 'utf8')) as { sites: string[] }).sites;
/** Only the build that `npm start` and the tests load may read pages on this machine. */
const testing = process.env.KYAKUCHU_BUILD === 'testing';

export const pagesRead = [
  ...sites.map((site) => `*://*.${site}/*`),
  ...(testing ? ['http://localhost/*', 'http://127.0.0.1/*'] : []),
];

/**
 * What our own pages and the worker may load: scripts, styles, pictures and data from the extension's folder, and nothing from
 * anywhere else. No markup is made from text (Trusted Types); the one policy names the analyser's worker (`entrypoints/offscreen`).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types kyakuchu-worker',
].join('; ');

/**
 * Stands for the polyfill in what runs in pages. Which name is the browser's own is known from the build and not looked for: in a browser
 * without `browser` a page has an element of that name stand there.
 */
const OWN_INTERFACE = '\0the-browsers-own-interface';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  outDir: testing ? '.output/testing' : '.output/packaged',
  // The sources that a reviewer builds from: all that the build reads, nothing that only tests and documents need.
  zip: {
    sourcesTemplate: '{{name}}-{{packageVersion}}-sources.zip',
    excludeSources: ['tests/**', 'docs/**', 'store/**', 'screenshots/**', 'test-results/**', 'data/examples/**'],
  },
  vite: () => ({
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('entrypoints/annotator.content/context.ts', import.meta.url),
        ),
      },
    },
    // Every browser we build for knows modulepreload: what stands in for it would fetch.
    build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false } },
    define: { __PAGES_READ__: JSON.stringify(pagesRead), __TESTED__: JSON.stringify(testing) },
  }),
  hooks: {
    // A page's scripts use only what every browser answers with promises of its own: they go without the polyfill, a third of the gate.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      config.plugins = [
        {
          name: 'the-browsers-own-interface',
          enforce: 'pre',
          resolveId: (id: string) => (id.endsWith('webextension-polyfill/browser') ? { id: OWN_INTERFACE } : undefined),
          load: (id: string) =>
            id === OWN_INTERFACE
              ? 'export const browser = import.meta.env.FIREFOX ? globalThis.browser : globalThis.chrome;'
              : undefined,
        },
        config.plugins,
      ];
    },
    // Large data that is read when it is asked for, and never before: the look-up's index, and the analyser's dictionary from its package.
    'build:publicAssets': (_, files) => {
      const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
      files.push({ absoluteSrc: at('.compiled/lookup.json'), relativeDest: 'data/lookup.json' });
      const dictionary = at('node_modules/@patdx/kuromoji/dict/');
      for (const name of readdirSync(dictionary))
        files.push({ absoluteSrc: join(dictionary, name), relativeDest: `data/dictionary/${name}` });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Firefox has no offscreen documents and needs none.
    permissions: [
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['offscreen']),
      'scripting',
      'storage',
      'unlimitedStorage',
    ],
    content_security_policy: { extension_pages: policy },
    omnibox: { keyword: 'ky' },
    host_permissions: pagesRead,
    optional_host_permissions: ['*://*/*'],
    commands: commandsFor(browser),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'kyakuchu@kyakuchu.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
