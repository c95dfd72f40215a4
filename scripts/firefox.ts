// Builds for Firefox and sees the extension work in a real one: content script, card, popup, sidebar, highlights. Says so plainly where there is no Firefox.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findFirefox } from '../tests/firefox/marionette';
import { CommandError, root, runCommand } from './compiled';

void runCommand(() => {
  const firefox = findFirefox();
  if (!firefox)
    throw new CommandError(
      'There is no Firefox here: install one, or name it in KYAKUCHU_FIREFOX. Nothing was tested.',
      1,
    );
  const tool = (name: string) => join(root, 'node_modules', '.bin', name);
  const built = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts', 'build.ts'), '--firefox', '--for-tests', ...process.argv.slice(2)],
    { cwd: root, stdio: ['ignore', 2, 2] },
  );
  if (built.status !== 0) throw new CommandError('The build for Firefox failed.', 1);
  const report = process.env.KYAKUCHU_FIREFOX_REPORT;
  const { status } = spawnSync(
    tool('vitest'),
    [
      'run',
      '--config',
      join(root, 'tests', 'firefox', 'vitest.config.ts'),
      ...(report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, KYAKUCHU_FIREFOX: firefox } },
  );
  if (status !== 0) throw new CommandError('The tests in Firefox failed.', 1);
});
