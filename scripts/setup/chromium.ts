import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Said on stderr: stdout is for the command's own answer. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Chrome's own builds are not asked for: since 137 they ignore --load-extension. */
const NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of an installed Chromium: `KYAKUCHU_CHROMIUM`, the PATH, the usual places. */
export const findChromium = (): string | undefined => {
  const asked = process.env.KYAKUCHU_CHROMIUM;
  if (asked) return runs(asked) ? asked : undefined;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find(runs);
};

const FONT = '/usr/share/fonts/opentype/noto';

/** Whether this machine is Debian or a child of it and lets us install: as root, or by sudo that asks nothing. */
const aptPrefix = (): string[] | undefined => {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
};

/**
 * A Chromium to test and to show with: an installed one, else Debian's package where it may be installed.
 * Throws with a sentence that says what to install where neither is to be had.
 */
export const ensureChromium = (): string => {
  const found = findChromium();
  if (found) return found;
  const prefix = aptPrefix();
  if (prefix) {
    const packages = ['chromium', ...(existsSync(FONT) ? [] : ['fonts-noto-cjk'])];
    say(`Installing ${packages.join(' and ')} with apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) => {
      const [file, ...rest] = [...prefix, 'apt-get', ...args] as [string, ...string[]];
      return spawnSync(file, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
    };
    if (
      apt('install', '-y', '-qq', ...packages) ||
      (apt('update', '-qq') && apt('install', '-y', '-qq', ...packages))
    ) {
      const fresh = findChromium();
      if (fresh) return fresh;
    }
  }
  throw new Error(
    'No Chromium was found. Install the package "chromium" (Debian: sudo apt-get install chromium fonts-noto-cjk), or set KYAKUCHU_CHROMIUM to the path of one.',
  );
};
