import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { createAnalyser } from '../../readings/analyser';
import { createReader, type ReadingData } from '../../readings/read';
import { figure } from './figure';
import { row } from './measure';

const root = process.argv[2] as string;
const readings = JSON.parse(readFileSync(join(root, '.compiled', 'readings.json'), 'utf8')) as ReadingData;

/** A hundred characters as a newspaper writes them. */
const SENTENCE =
  '政府は拉致問題について、平壌宣言に基づき国交正常化を目指す方針に変わりはないと説明し、核とミサイルの問題を含め、関係各国と緊密に連携しながら包括的な解決を図る考えを、十七日の会見で改めて示したという。'.slice(
    0,
    100,
  );

const memory = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};

const before = memory();
let started = performance.now();
const analyse = await createAnalyser(
  new NodeDictionaryLoader({ dic_path: join(root, 'node_modules/@patdx/kuromoji/dict/') }),
);
const reader = createReader(readings, analyse);
const opened = performance.now() - started;
started = performance.now();
await reader.read(SENTENCE);
const first = performance.now() - started;
const held = memory() - before;
let warm = Number.POSITIVE_INFINITY;
for (let k = 0; k < 30; k += 1) {
  started = performance.now();
  await reader.read(SENTENCE);
  warm = Math.min(warm, performance.now() - started);
}
console.log(`\nreading of a selection of ${SENTENCE.length} characters (the same modules as the worker; here in Node)`);
console.log(row('dictionary unpacked', `${opened.toFixed(0)} ms`));
console.log(row('first sentence', `${first.toFixed(1)} ms`));
console.log(row('warm', `${warm.toFixed(1)} ms`, '≤ 10 ms'));
console.log(`${row('memory held', `${held.toFixed(0)} MB`)}  until three minutes after the last question`);
figure('reading: a hundred characters, warm (ms)', warm, 10, 'limit');
