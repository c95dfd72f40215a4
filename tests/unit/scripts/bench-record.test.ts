import { expect, it } from 'vitest';
import { compared, missing, recordOf } from '@/scripts/bench/record';

const of = (name: string, value: number, limit = 100) => ({ name, value, of: limit, against: 'limit' });
const part = (...figures: ReturnType<typeof of>[]) => ({ part: 'page', figures });
const other = { part: 'sizes', figures: [of('a', 7)] };
const last = recordOf([part(of('a', 50), of('b', 50), of('c', 50), of('tiny', 1)), other], {}, new Date('2026-11-25'));
const verdicts = (...figures: ReturnType<typeof of>[]) =>
  compared(part(...figures), last).map(({ verdict }) => verdict);

it('what got worse, better or is new is told from what a shared machine does to every run', () => {
  expect(verdicts(of('a', 80), of('b', 30), of('c', 60), of('d', 9))).toEqual(['worse', 'better', '', 'new']);
});

it('a ratio is compared, so that another limit or a faster machine is no news; nor is a tiny figure that trebled', () => {
  expect(verdicts(of('a', 500, 1000), of('tiny', 3))).toEqual(['', '']);
});

it('a part that was run has its day and its figures alone; what this run did not measure is kept with its own day', () => {
  const run = part(of('a', 10));
  expect(recordOf([run], last, new Date('2026-12-01T09:00:00Z'))).toEqual({
    page: { date: '2026-12-01', ratios: { 'a: limit': 0.1 } },
    sizes: { date: '2026-11-25', ratios: { 'a: limit': 0.07 } },
  });
  expect(missing(run, last)).toEqual(['b: limit', 'c: limit', 'tiny: limit']);
});
