import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure } from './figure';
import { row } from './measure';

/** What each page, the background and a reader's page carry, in gzip -9, beside what peers do. */

const root = process.argv[2] as string;
const output = join(root, '.output', 'packaged', 'chrome-mv3');
/** Bytes in gzip -9 of what peers put into every page: measured from their published packages in 2026 (hypothesis 1.1766.0, Yomitan and 10ten bundled and minified as we are). */
const PEERS = { Hypothesis: 59_161 + 1_200 + 1_953, Yomitan: 32_563, '10ten': 84_400, 'Page Previews’ budget': 20_400 };
/** Hypothesis' sidebar, which it loads on demand. */
const SIDEBAR = 249_821;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const size = (file: string) => gzipSync(readFileSync(join(output, file)), { level: 9 }).length;

/** A file and all that it names and cannot do without: scripts and styles of a page, static imports of a module. */
const carried = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file) || !existsSync(join(output, file))) return seen;
  seen.add(file);
  const text = readFileSync(join(output, file), 'utf8');
  const named = file.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="\/?([^"#?]+\.(?:js|css))"/g)].map(([, name]) => name as string)
    : file.endsWith('.js')
      ? [...text.matchAll(/(?:\bfrom|^import|;import)\s*["'](\.{1,2}\/[^"']+|\/[^"']+\.js)["']/g)].map(([, name]) =>
          (name as string).startsWith('/')
            ? (name as string).slice(1)
            : relative(output, join(output, dirname(file), name as string)),
        )
      : [];
  for (const name of named) carried(name, seen);
  return seen;
};
const sum = (...files: string[]) => {
  const all = new Set<string>();
  for (const file of files) for (const one of carried(file)) all.add(one);
  return [...all].reduce((whole, file) => whole + size(file), 0);
};

const started = performance.now();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'build.ts')], {
  cwd: root,
  stdio: 'ignore',
});
if (status !== 0) process.exit(1);
const built = (performance.now() - started) / 1000;

console.log('\nsizes, gzip -9; × of a page of ours is how much larger Hypothesis’ sidebar is');
const gate = sum('content-scripts/annotator.js', 'content-scripts/annotator.css');
const whole = sum('content-scripts/annotator.js', 'content-scripts/annotator.css', 'surface.js');
console.log(row('every listed page', kB(gate), '', '≤ 20 kB'));
console.log(row('a page with footnotes', kB(whole), '', '≤ 60 kB'));
for (const [name, theirs] of Object.entries(PEERS))
  console.log(row(`  ${name}`, kB(theirs), `× ${(theirs / gate).toFixed(1)} / ${(theirs / whole).toFixed(1)}`));
figure('size: every listed page (kB)', gate / 1000, 20, 'limit');
figure('size: a page with footnotes (kB)', whole / 1000, 60, 'limit');
figure('size: a page with footnotes (kB)', whole / 1000, PEERS.Hypothesis / 1000, 'Hypothesis');
figure('size: every listed page (kB)', gate / 1000, PEERS.Yomitan / 1000, 'Yomitan');
figure('size: every listed page (kB)', gate / 1000, PEERS['10ten'] / 1000, '10ten');
figure('size: every listed page (kB)', gate / 1000, PEERS['Page Previews’ budget'] / 1000, 'Page Previews');
for (const page of ['popup', 'sidepanel', 'reader', 'options', 'welcome', 'offscreen']) {
  const own = sum(`${page}.html`);
  console.log(row(page, kB(own), `× ${(SIDEBAR / own).toFixed(1)}`));
  figure(`size: ${page} (kB)`, own / 1000, SIDEBAR / 1000, 'Hypothesis’ sidebar');
}
const background = sum('background.js');
console.log(`${row('background', kB(background), '', '≤ 2000 kB')}  the works and the matcher’s data included`);
figure('size: background (kB)', background / 1000, 2000, 'limit');
console.log(row('build', `${built.toFixed(1)} s`, '≤ 30 s'));
figure('build (s)', built, 30, 'limit');
