// The one door to every command: sets up what is missing (dependencies from the lock file, the compiled data),
// then runs scripts/<command>.ts. Built-ins only, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = '', ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${command}.ts`);

// Setup speaks on stderr: stdout belongs to the command (annotate --jsonl is read by machines).
const say = (line) => process.stderr.write(`${line}\n`);
const run = (file, argv, options = {}) =>
  spawnSync(file, argv, { cwd: root, stdio: ['inherit', 'inherit', 'inherit'], ...options }).status ?? 1;

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  say(`Kyakuchū needs Node 20 or later; this is ${process.version}.`);
  process.exit(2);
}
if (!existsSync(script)) {
  say(`No such command: ${command || '(none)'}. See "scripts" in package.json.`);
  process.exit(2);
}

const newest = (path, ignore = new Set()) => {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => !ignore.has(name))
      .map((name) => newest(join(path, name), ignore)),
  );
};

const installed = join(root, 'node_modules', '.package-lock.json');
if (newest(installed) < newest(join(root, 'package-lock.json'))) {
  say('Installing the dependencies from the lock file …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const status = run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 'inherit'],
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', PUPPETEER_SKIP_DOWNLOAD: '1' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status);
}

const tsx = (file, argv, options) =>
  run(process.execPath, ['--import', 'tsx', join(root, 'scripts', file), ...argv], options);

// Everything but the data command itself works on the compiled data; it is compiled when a source of it is newer.
const stamp = newest(join(root, '.compiled', 'stamp.json'));
const sources = ['data', 'scripts/data', 'scripts/data.ts', 'matching', 'readings', 'lookup'].map((path) =>
  newest(join(root, path), new Set(['examples'])),
);
if (!['data', 'learn'].includes(command) && stamp < Math.max(...sources)) {
  say('Compiling the works and the glossary …');
  const status = tsx('data.ts', ['--quiet'], { stdio: ['ignore', 2, 'inherit'] });
  if (status !== 0) process.exit(status);
}

process.exit(tsx(`${command}.ts`, args));
