// Figures, each beside its peer or limit in the same run: all of them, or the parts that are named (matching, lookup, reading, highlights, library). The measured code is bundled first, as the extension ships it.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, runCommand } from './compiled';

const PARTS = ['matching', 'lookup', 'reading', 'highlights', 'library'];

void runCommand(async () => {
  const out = join(root, '.compiled', 'bench');
  mkdirSync(out, { recursive: true });
  const asked = process.argv.slice(2);
  for (const name of PARTS.filter((part) => asked.length === 0 || asked.includes(part))) {
    const outfile = join(out, `${name}.mjs`);
    await build({
      entryPoints: [join(root, 'scripts', 'bench', `${name}.ts`)],
      bundle: true,
      minify: true, // as the build does: names of constants cost a look each
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
      alias: { '@': root },
      // What starts a browser, the bundler itself, CommonJS that asks for Node's own modules: it runs from the project's folder.
      external: ['yaml', '@playwright/test', 'esbuild'],
    });
    spawnSync(process.execPath, ['--expose-gc', outfile, root], { stdio: 'inherit' });
  }
});
