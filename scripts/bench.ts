// Figures, each beside its peer or limit in the same run. The measured code is bundled first, as the extension ships it.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, runCommand } from './compiled';

void runCommand(async () => {
  const out = join(root, '.compiled', 'bench');
  mkdirSync(out, { recursive: true });
  for (const name of ['matching', 'lookup', 'reading']) {
    const outfile = join(out, `${name}.mjs`);
    await build({
      entryPoints: [join(root, 'scripts', 'bench', `${name}.ts`)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
      alias: { '@': root },
      // CommonJS that asks for Node's own modules; it runs from the project's folder.
      external: ['yaml'],
    });
    spawnSync(process.execPath, ['--expose-gc', outfile, root], { stdio: 'inherit' });
  }
});
