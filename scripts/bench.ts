// Figures, each beside its peer or limit in the same run: all of them, or the parts that are named (`npm run bench -- matching page`).
// The last table has each as a ratio, and what it was in the record (docs/bench.json); --record writes this run there.
// The measured code is bundled first, as the extension ships it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Figure } from './bench/figure';
import { type BenchRecord, compared, recordOf } from './bench/record';
import { CommandError, root, runCommand } from './compiled';

const PARTS = ['matching', 'lookup', 'reading', 'page', 'highlights', 'library', 'sizes', 'memory', 'stopped'];
/** Those that open the extension in a browser want the build for tests. */
const IN_BROWSER = ['page', 'memory', 'stopped'];
const RECORD = join(root, 'docs', 'bench.json');

const short = (value: number): string => String(Number(value.toPrecision(3)));

void runCommand(async () => {
  const out = join(root, '.compiled', 'bench');
  mkdirSync(out, { recursive: true });
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => arg !== '--record' && !PARTS.includes(arg));
  if (unknown) throw new CommandError(`no part ${unknown}; there are ${PARTS.join(', ')}, and --record`);
  const parts = PARTS.filter((part) => args.every((arg) => arg === '--record') || args.includes(part));
  const figures = join(out, 'figures.jsonl');
  rmSync(figures, { force: true });

  if (parts.some((part) => IN_BROWSER.includes(part)))
    spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'build.ts'), '--for-tests'], {
      cwd: root,
      stdio: 'ignore',
    });
  const failed: string[] = [];
  for (const name of parts) {
    const outfile = join(out, `${name}.mjs`);
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
      env: { ...process.env, KYAKUCHU_FIGURES: figures },
    });
    if (status !== 0) failed.push(name);
  }

  const now: Figure[] = existsSync(figures)
    ? readFileSync(figures, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Figure)
    : [];
  const last = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as BenchRecord) : undefined;
  console.log(
    `\nall figures, less is better; × is against the peer or limit beside it; last: ${last?.date ?? 'no record'}\n`,
  );
  const line = (name: string, ...cells: string[]) =>
    console.log(name.padEnd(58) + cells.map((cell) => cell.padStart(10)).join(''));
  line('', 'value', 'of', '×', 'last ×', '', '  against');
  const rows = compared(now, last);
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
  if (args.includes('--record')) writeFileSync(RECORD, `${JSON.stringify(recordOf(now, last, new Date()), null, 2)}\n`);
  if (failed.length > 0) throw new CommandError(`could not be measured: ${failed.join(', ')}`, 1);
});
