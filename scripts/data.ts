// Checks everything under data/ and compiles it for the extension and the commands. `--quiet` says only what is wrong;
// `--glossary` lists translations that use another word than the glossary's, `--unlinked` passages without a link.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileData } from './data/compile';
import { otherWords } from './data/glossary-use';
import { unlinked } from './data/links';
import { type DataProblem, showProblem } from './data/yaml-file';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quiet = process.argv.includes('--quiet');
const problems: DataProblem[] = [];
const files = await compileData(root, problems);

for (const problem of problems) console.error(showProblem(problem));
if (problems.length > 0) {
  console.error(`${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong in the data.`);
  process.exit(1);
}
const out = join(root, '.compiled');
mkdirSync(out, { recursive: true });
for (const [name, value] of Object.entries(files.outputs))
  writeFileSync(join(out, `${name}.json`), JSON.stringify(value));
writeFileSync(join(out, 'stamp.json'), JSON.stringify({ compiled: Object.keys(files.outputs) }));
if (process.argv.includes('--glossary'))
  for (const { passage, term, language, wanted } of otherWords(files.outputs.edition))
    console.log(`${passage} (${language}): the glossary renders ${term} as “${wanted}”`);
if (process.argv.includes('--unlinked'))
  for (const id of unlinked(files.outputs.edition)) console.log(`${id}: no link leads from it or to it`);
if (!quiet) for (const line of files.summary) console.log(line);
