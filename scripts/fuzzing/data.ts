import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../compiled';
import { loadAddresses } from '../data/addresses';
import { loadConcepts } from '../data/concepts';
import { loadLinks } from '../data/links';
import { loadReadings } from '../data/readings';
import { loadTranslations } from '../data/renderings';
import { loadTerms } from '../data/terms';
import { loadWorks, type Works } from '../data/works';
import type { DataProblem } from '../data/yaml-file';
import { damaged } from './files';
import { must, type Trial } from './trial';

/** Trials of the files that scholars edit: a damaged one is told by file and line, and never ends the compiling with an exception. */

/** So many seeds try it: it takes as long as a hundred of the other trials. */
const SHARE = 0.1;

type Load = (folder: string, works: Works, problems: DataProblem[]) => unknown;
const FILES: readonly (readonly [string, Load])[] = [
  ['terms/people.yaml', loadTerms],
  ['terms/terms-of-art.yaml', loadTerms],
  ['translations/decl.yaml', loadTranslations],
  ['links.yaml', loadLinks],
  ['concepts/acts.yaml', (folder, _, problems) => loadConcepts(folder, problems)],
  ['readings/counters.yaml', (folder, _, problems) => loadReadings(folder, problems)],
  ['readings/homographs.yaml', (folder, _, problems) => loadReadings(folder, problems)],
  ['addresses.yaml', (folder, _, problems) => loadAddresses(folder, problems)],
];

/** What a hand does to a file: a sign of the format's own where none belongs, a line out of its column, one gone or there twice. */
const mishandled = (random: () => number, text: string): string => {
  const lines = text.split('\n');
  const at = Math.floor(random() * lines.length);
  const line = lines[at] ?? '';
  const hands = [
    () => [],
    () => [line, line],
    () => [` ${line}`],
    () => [line.trimStart()],
    () => [line.replace(/: /, ': *')],
    () => [line.replace(/: /, ': [')],
    () => [line.replace(/:.*/, ':')],
    () => [line.replace(/: .*/, ': {a: 1}')],
    () => [line.replace(/: .*/, ': 7')],
    () => [`- ${line}`],
    () => [`\t${line}`],
    () => ['---', line],
  ];
  lines.splice(at, 1, ...(hands[Math.floor(random() * hands.length)] as () => string[])());
  return lines.join('\n');
};

/** A copy of what scholars edit, made when it is first needed; it goes when the process ends. */
const copied = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kyakuchu-fuzz-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'data'), join(folder, 'data'), {
    recursive: true,
    filter: (path) => !/data\/(?:examples|learned|sources|works)$/.test(path),
  });
  return folder;
};

export const createDataTrials = (): Record<string, Trial> => {
  let folder: string | undefined;
  let works: Works | undefined;
  return {
    'file of data': (random) => {
      if (random() > SHARE) return;
      folder ??= copied();
      works ??= loadWorks(root, []);
      const [name, load] = FILES[Math.floor(random() * FILES.length)] as (typeof FILES)[number];
      const file = join(folder, 'data', name);
      const text = readFileSync(file, 'utf8');
      const changed = random() < 0.3 ? damaged(random, text) : mishandled(random, text);
      const problems: DataProblem[] = [];
      try {
        writeFileSync(file, changed);
        load(folder, works, problems);
      } finally {
        writeFileSync(file, text);
      }
      const lines = changed.split('\n').length;
      for (const problem of problems) {
        must(problem.message !== '' && problem.file.startsWith('data/'), `a problem of no file: ${problem.message}`);
        if (problem.file.endsWith(name))
          must(
            problem.line >= 1 && problem.line <= lines,
            `${problem.file}:${problem.line} is beyond its ${lines} lines`,
          );
      }
    },
  };
};
