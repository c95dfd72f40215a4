import { expect, test } from 'vitest';
import { randomFrom, randomText } from '@/scripts/fuzzing/pages';
import { createTrials } from '@/scripts/fuzzing/trials';

test('random pages of the works’ own words, cut, mixed and damaged, break no promise (npm run fuzz goes on)', async () => {
  const trials = Object.values(createTrials());
  for (let seed = 1; seed <= 15; seed += 1)
    for (const trial of trials)
      await expect((async () => trial(randomFrom(seed)))(), `seed ${seed}`).resolves.toBeUndefined();
});

test('a seed makes the same again', () => {
  const text = (seed: number) => randomText(randomFrom(seed), ['双方は、国際法を遵守し', 'abc']);
  expect(text(7)).toBe(text(7));
  expect(text(7)).not.toBe(text(8));
});
