import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CommandError, root } from '../compiled';
import { say } from './chromium';

/** Builds the extension that may read pages of this machine, and returns its folder. Throws a CommandError where it does not build. */
export const buildForTests = (): string => {
  say('Building the extension …');
  const script = join(root, 'scripts', 'build.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, '--for-tests'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new CommandError('The extension could not be built.', 1);
  return join(root, '.output', 'testing', 'chrome-mv3-testing');
};

/** What a Chromium is started with to have an extension, and nothing that speaks over the page. */
export const withExtension = (folder: string): string[] => [
  `--disable-extensions-except=${folder}`,
  `--load-extension=${folder}`,
  '--disable-features=Translate',
  '--no-first-run',
];
