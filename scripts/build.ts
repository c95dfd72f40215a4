// Builds the extension: `--for-tests` adds loopback addresses, which the packaged build must not have; `--firefox`, `--edge`, `--safari` choose the browser.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const quiet = args.includes('--quiet');
const browser = ['firefox', 'edge', 'safari'].find((name) => args.includes(`--${name}`)) ?? 'chrome';

const build = (mode: 'production' | 'testing') => {
  const status = spawnSync(
    join(root, 'node_modules', '.bin', 'wxt'),
    ['build', '-b', browser, '--mv3', '--mode', mode, ...(quiet ? ['--level', 'warn'] : [])],
    { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, KYAKUCHU_BUILD: mode } },
  ).status;
  if (status !== 0) process.exit(status ?? 1);
};

if (!args.includes('--for-tests')) build('production');
if (args.includes('--for-tests') || quiet) build('testing');
