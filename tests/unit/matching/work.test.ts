import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { createMatcher } from '@/matching/matcher';
import type { MatcherData } from '@/matching/types';
import { hostilePatterns, nested, repeated } from '@/scripts/bench/hostile';

// Work is counted in steps, not in time: how often each block of matching/ is run, as the engine itself counts it for coverage.
// The same text gives the same count on every machine, within some hundredths, however busy.
const root = join(import.meta.dirname, '../../..');
const compiled = <T>(name: string) => JSON.parse(readFileSync(join(root, '.compiled', `${name}.json`), 'utf8')) as T;
const data = compiled<MatcherData>('matcher');
const patterns = hostilePatterns(compiled<Edition>('edition'), data);
const session = new Session();
const matcher = createMatcher(data);

/** How many blocks of the matcher are run for a text. Taking the count begins it anew. */
const stepsFor = async (text: string): Promise<number> => {
  await session.post('Profiler.takePreciseCoverage');
  matcher.annotate(text);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  let steps = 0;
  for (const { url, functions } of result)
    if (url.includes('/matching/') && !url.includes('/tests/'))
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
  return steps;
};

const SIZE = 100_000;
/** A text may cost so many times the steps of its two halves: once, and a little for buffers that grow and words that the cut parts. */
const HALVES = 1.1;

const expectLinear = async (text: string) => {
  const halves = (await stepsFor(text.slice(0, SIZE / 2))) + (await stepsFor(text.slice(SIZE / 2)));
  expect((await stepsFor(text)) / halves).toBeLessThan(HALVES);
};

describe('the work that a page takes grows with its length and no faster', () => {
  beforeAll(async () => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });
  afterAll(async () => {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  });

  it('counts steps: a text has several for each of its characters, and about the same number again', async () => {
    const text = repeated('日本と北朝鮮は国交正常化交渉を再開する。', 1000);
    await stepsFor(text); // its buffers grow but once
    const steps = await stepsFor(text);
    expect(steps).toBeGreaterThan(3 * text.length);
    // While the engine makes code faster, some counts of it are lost.
    expect((await stepsFor(text)) / steps).toBeCloseTo(1, 1);
  });

  it.each(Object.keys(patterns))('100,000 characters of “%s”', async (name) => {
    await expectLinear(repeated(patterns[name] as string, SIZE));
  });

  it('marks within marks, 50,000 deep', async () => {
    expect((await stepsFor(nested(SIZE))) / (await stepsFor(nested(SIZE / 2)))).toBeLessThan(2 * HALVES);
  });
});
