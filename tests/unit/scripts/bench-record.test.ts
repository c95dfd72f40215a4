import { expect, it } from 'vitest';
import { compared, recordOf } from '@/scripts/bench/record';

const of = (name: string, value: number, limit = 100) => ({ name, value, of: limit, against: 'limit' });
const last = recordOf([of('a', 50), of('b', 50), of('c', 50), of('tiny', 1)], undefined, new Date('2026-11-25'));
const verdicts = (...figures: ReturnType<typeof of>[]) => compared(figures, last).map(({ verdict }) => verdict);

it('what got worse, better or is new is told from what a shared machine does to every run', () => {
  expect(verdicts(of('a', 80), of('b', 30), of('c', 60), of('d', 9))).toEqual(['worse', 'better', '', 'new']);
});

it('a ratio is compared, so that another limit or a faster machine is no news; nor is a tiny figure that trebled', () => {
  expect(verdicts(of('a', 500, 1000), of('tiny', 3))).toEqual(['', '']);
});

it('the record has its day, and keeps what this run did not measure', () => {
  expect(recordOf([of('a', 10)], last, new Date('2026-12-01T09:00:00Z'))).toEqual({
    date: '2026-12-01',
    ratios: { ...last.ratios, 'a: limit': 0.1 },
  });
});
