// Figures, each beside its peer or limit in the same run: all of them, or the parts that are named (`npm run bench -- matching page`).
// The last table has each as a ratio, and what it was in the record (docs/bench.json); --record writes the parts that were run there,
// each with its day. A part that broke down is not recorded.
// The measured code is bundled first, as the extension ships it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Figure } from './bench/figure';
import { type BenchRecord, compared, missing, type PartRun, recordOf } from './bench/record';
import { CommandError, root, runCommand } from './compiled';

const PARTS = ['matching', 'lookup', 'reading', 'page', 'highlights', 'library', 'sizes', 'memory', 'stopped'];
/** Those that open the extension in a browser want the build for tests. */
const IN_BROWSER = ['page', 'memory', 'stopped'];
const RECORD = join(root, 'docs', 'bench.json');

/** The figures that a part told, one a line. */
const figuresIn = (file: string): Figure[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Figure)
    : [];

const short = (value: number): string => String(Number(value.toPrecision(3)));

void runCommand(async () => {
  const out = join(root, '.compiled', 'bench');
  mkdirSync(out, { recursive: true });
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== '--record' && !PARTS.includes(arg));
  if (unknown) throw new CommandError(`no part ${unknown}; there are ${PARTS.join(', ')}, and --record`);
  const parts = PARTS.filter((part) => args.every((arg) => arg === '--record') || args.includes(part));
  if (parts.some((part) => IN_BROWSER.includes(part)))
    spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'build.ts'), '--for-tests'], {
      cwd: root,
      stdio: 'ignore',
    });
  const runs: PartRun[] = [];
  const failed: string[] = [];
  for (const name of parts) {
    const outfile = join(out, `${name}.mjs`);
    const told = join(out, `${name}.jsonl`);
    rmSync(told, { force: true });
    await build({
      entryPoints: [join(root, 'scripts', 'bench', `${name}.ts`)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
      alias: { '@': root },
      // What starts a browser, the bundler itself, CommonJS that asks for Node's own modules: it runs from the project's folder.
      external: ['yaml', '@playwright/test', 'esbuild'],
    });
    const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, root], {
      stdio: 'inherit',
      env: { ...process.env, KYAKUCHU_FIGURES: told },
    });
    if (status === 0) runs.push({ part: name, figures: figuresIn(told) });
    else failed.push(name);
  }

  const last = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as BenchRecord) : {};
  console.log(
    '\nall figures, less is better; × is against the peer or limit beside it; last × as in docs/bench.json\n',
  );
  const line = (name: string, ...cells: string[]) =>
    console.log(name.padEnd(58) + cells.map((cell) => cell.padStart(10)).join(''));
  line('', 'value', 'of', '×', 'last ×', '', '  against');
  const rows = runs.flatMap((run) => compared(run, last));
  for (const { name, value, of, against, ratio, before, verdict } of rows)
    line(
      name,
      short(value),
      short(of),
      short(ratio),
      before === undefined ? '' : short(before),
      verdict,
      `  ${against}`,
    );
  const over = rows.filter(({ ratio, against }) => against === 'limit' && ratio > 1);
  console.log(`\nover their limit: ${over.map(({ name }) => name).join('; ') || 'none'}`);
  const worse = rows.filter(({ verdict }) => verdict === 'worse');
  console.log(`worse than last: ${worse.map(({ name }) => name).join('; ') || 'none'}`);
  const gone = runs.flatMap((run) => missing(run, last));
  if (gone.length > 0) console.log(`in the record and no longer measured: ${gone.join('; ')}`);
  if (args.includes('--record'))
    writeFileSync(RECORD, `${JSON.stringify(recordOf(runs, last, new Date()), null, 2)}\n`);
  if (failed.length > 0) throw new CommandError(`could not be measured: ${failed.join(', ')}`, 1);
});
