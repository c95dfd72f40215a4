// Random pages, queries and settings against what must always hold: `npm run fuzz -- --minutes N --seed S`. A seed that fails is printed and makes the same again.
import { CommandError, runCommand } from './compiled';
import { randomFrom } from './fuzzing/pages';
import { createTrials } from './fuzzing/trials';

const numberAfter = (args: readonly string[], name: string, otherwise: number): number => {
  const at = args.indexOf(name);
  if (at < 0) return otherwise;
  const value = Number(args[at + 1]);
  if (!Number.isFinite(value) || value < 0) throw new CommandError(`${name} wants a number, not ${args[at + 1]}`);
  return value;
};

void runCommand(async () => {
  const args = process.argv.slice(2);
  const minutes = numberAfter(args, '--minutes', 1);
  const first = numberAfter(args, '--seed', Date.now() % 1_000_000_000);
  const trials = Object.entries(createTrials());
  const end = performance.now() + minutes * 60_000;
  console.log(`from seed ${first}`);
  let seed = first;
  do {
    for (const [name, trial] of trials)
      try {
        await trial(randomFrom(seed));
      } catch (error) {
        throw new CommandError(`${name} fails with --seed ${seed}: ${(error as Error).stack}`, 1);
      }
    seed += 1;
  } while (performance.now() < end);
  console.log(`${seed - first} seeds, ${trials.length} trials each: nothing failed`);
});
