// Builds the extension for every store and packs it: .output/packaged/kyakuchu-<version>-<browser>.zip, and the sources that Firefox's reviewers ask for.
// `-- firefox` packs one browser alone; `--check` builds and checks without packing; `--twice` packs two times and compares the bytes. Each build is checked before its zip is named.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, root, runCommand } from './compiled';
import { complaintsAbout } from './package/check';
import { documentedPermissions } from './package/permissions';

const BROWSERS = ['chrome', 'edge', 'firefox'] as const;

/** Sums of the zips in a folder, by name. */
const sumsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.zip'))
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );

void runCommand(() => {
  const args = process.argv.slice(2);
  const asked = BROWSERS.filter((name) => args.includes(name));
  const unknown = args.find(
    (arg) => !['--check', '--twice'].includes(arg) && !(BROWSERS as readonly string[]).includes(arg),
  );
  if (unknown !== undefined) throw new CommandError(`${unknown}: no such browser; there are ${BROWSERS.join(', ')}`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const permissions = documentedPermissions(readFileSync(join(root, 'README.md'), 'utf8'));
  const output = join(root, '.output', 'packaged');
  const complaints: string[] = [];

  const packed: Record<string, string>[] = [];
  for (const _ of args.includes('--twice') ? [1, 2] : [1]) {
    for (const browser of asked.length > 0 ? asked : BROWSERS) {
      const { status } = spawnSync(
        join(root, 'node_modules', '.bin', 'wxt'),
        [args.includes('--check') ? 'build' : 'zip', '-b', browser, '--mv3', '--level', 'warn'],
        { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, KYAKUCHU_BUILD: 'production' } },
      );
      if (status !== 0) throw new CommandError(`The build for ${browser} failed.`, 1);
      const found = complaintsAbout(join(output, `${browser}-mv3`), { browser, version, permissions });
      complaints.push(...found.map((complaint) => `${browser}: ${complaint}`));
      if (found.length === 0) console.log(`${browser}: manifest and files are in order`);
    }
    packed.push(sumsOf(output));
  }
  if (complaints.length > 0) throw new CommandError(complaints.join('\n'), 1);
  if (args.includes('--check')) return;
  const [first = {}, second = first] = packed;
  const other = Object.keys(first).filter((zip) => first[zip] !== second[zip]);
  if (other.length > 0) throw new CommandError(`packed twice, these differ: ${other.join(', ')}`, 1);
  if (args.includes('--twice')) console.log('packed twice, the same bytes');
  for (const zip of readdirSync(output).filter((file) => file.endsWith('.zip')))
    console.log(`${(statSync(join(output, zip)).size / 1e6).toFixed(1)} MB  ${join('.output', 'packaged', zip)}`);
});
