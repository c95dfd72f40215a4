// Every check and every test, one after another; ends with one line that counts them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox } from '../tests/firefox/marionette';
import { ensureChromium, say } from './setup/chromium';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, '.compiled', 'reports');
const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs one tool; a tool without a report of its own counts as one check. */
const step = (
  name: string,
  file: string,
  args: string[],
  count?: () => Counts,
  env: Record<string, string> = {},
): boolean => {
  if (only.length > 0 && !only.includes(name)) return true;
  const started = Date.now();
  say(`── ${name}`);
  const status = spawnSync(file, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } }).status;
  const ok = status === 0;
  let counts: Counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (count) {
    try {
      counts = count();
      if (!ok && counts.failed === 0) counts.failed = 1;
    } catch {
      counts.failed = 1;
    }
  }
  passed += counts.passed;
  failed += counts.failed;
  skipped += counts.skipped;
  say(`   ${name}: ${counts.passed} passed, ${counts.failed} failed (${((Date.now() - started) / 1000).toFixed(0)} s)`);
  return ok;
};

const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const tsx = (script: string, ...args: string[]) => ['--import', 'tsx', join(root, 'scripts', script), ...args];
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

step('data', process.execPath, tsx('data.ts'));
step('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.']);
step('types', bin('tsc'), ['--noEmit']);
step('unused code', bin('knip'), ['--no-progress']);
const unit = join(reports, 'unit.json');
step('unit tests', bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`], () => {
  const report = json(unit);
  return {
    passed: report.numPassedTests as number,
    failed: report.numFailedTests as number,
    skipped: (report.numPendingTests as number) + (report.numTodoTests as number),
  };
});
const built = step('build', process.execPath, tsx('build.ts', '--quiet'));
step('packages', process.execPath, tsx('package.ts', '--check'));
if (built && existsSync(join(root, 'playwright.config.ts'))) {
  try {
    const chromium = ensureChromium();
    const browser = join(reports, 'browser.json');
    step(
      'browser tests',
      bin('playwright'),
      ['test'],
      () => {
        const stats = json(browser).stats as Record<string, number>;
        return {
          passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
          failed: stats.unexpected ?? 0,
          skipped: stats.skipped ?? 0,
        };
      },
      { KYAKUCHU_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
    );
  } catch (error) {
    say((error as Error).message);
    failed += 1;
  }
} else if (!built) failed += 1;

const firefox = join(reports, 'firefox.json');
if (findFirefox())
  step(
    'Firefox',
    process.execPath,
    tsx('firefox.ts', '--quiet'),
    () => {
      const report = json(firefox);
      return { passed: report.numPassedTests as number, failed: report.numFailedTests as number, skipped: 0 };
    },
    { KYAKUCHU_FIREFOX_REPORT: firefox },
  );
else say('── Firefox: none is here, so nothing was tested in it (npm run test:firefox)');

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
