// What is known against the dependencies, from the lock file alone: first what the file itself says (no network), then what the registry
// knows of the versions in it. A finding ends with 1. A registry that cannot be asked is said plainly; with --must-answer that ends with 1 too.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnswer } from './audit/answer';
import { CARRIED, type LockFile, lockComplaints, type PackageFile } from './audit/lock';
import { CommandError, root, runCommand } from './compiled';

const read = <T>(file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')) as T;

void runCommand(() => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== '--must-answer');
  if (unknown) throw new CommandError(`${unknown}: there is --must-answer, and nothing else`);
  const lock = read<LockFile>('package-lock.json');
  const complaints = lockComplaints(lock, read<PackageFile>('package.json'));
  if (complaints.length > 0) throw new CommandError(complaints.join('\n'), 1);
  const all = Object.keys(lock.packages ?? {}).length - 1;
  console.log(
    `the lock file is in order: ${all} packages held to their bytes, ${Object.keys(CARRIED).length} of them run in the extension`,
  );

  const { stdout } = spawnSync('npm', ['audit', '--package-lock-only', '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const answer = readAnswer(stdout ?? '');
  if (!answer.asked) {
    const said = `NOT ASKED what is known against them: ${answer.why}`;
    if (args.includes('--must-answer')) throw new CommandError(said, 1);
    console.log(`${said}\nAsk again where the registry answers.`);
    return;
  }
  if (answer.findings.length === 0) {
    console.log('the registry knows nothing against them');
    return;
  }
  const lines = answer.findings.map(
    ({ name, severity, titles }) =>
      `${name}${name in CARRIED ? ', which runs in the extension' : ''}: ${severity}\n${titles.map((title) => `  ${title}`).join('\n')}`,
  );
  throw new CommandError(lines.join('\n'), 1);
});
