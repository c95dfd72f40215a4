import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '@/matching/model/finder';
import { createWeights } from '@/matching/model/weights';

/** Hashes of which many share their high bits, so that some have the same bit of the finder's bitmap. */
const hash = fc
  .tuple(fc.constantFrom(0, 1, 0x7fff_f000, -1), fc.integer({ min: 0, max: 0xfff }))
  .map(([high, low]) => (high ^ low) | 0);
const hashes = fc.uniqueArray(fc.oneof(hash, fc.integer()), { maxLength: 60 });

describe('the hashes of features', () => {
  it('are found by number, each its own, and no others', () => {
    fc.assert(
      fc.property(hashes, fc.array(fc.oneof(hash, fc.integer()), { maxLength: 60 }), (known, others) => {
        const { order, find } = createFinder(Int32Array.from(known));
        const wanted = Int32Array.from([...known, ...others]);
        const numbers = new Int32Array(wanted.length);
        const count = find(wanted, 0, wanted.length, numbers);
        const found = Array.from(numbers.subarray(0, count), (number) => known[order[number] as number]);
        expect(found).toEqual([...wanted].filter((one) => known.includes(one)));
      }),
    );
  });
});

describe('weights', () => {
  it('add up as they are written, be they few or many, and one by one', () => {
    const classCount = 11;
    const feature = fc.dictionary(
      fc.integer({ min: 0, max: classCount - 1 }).map(String),
      fc.integer({ min: -127, max: 127 }),
    );
    fc.assert(
      fc.property(
        fc.array(feature, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 300 }),
        (rows, times) => {
          const sparse = {
            hashes: Int32Array.from(rows, (_, k) => k),
            counts: Uint8Array.from(rows, (row) => Object.keys(row).length),
            targets: Uint8Array.from(rows.flatMap((row) => Object.keys(row).map(Number))),
            weights: Int8Array.from(rows.flatMap((row) => Object.values(row))),
          };
          const { numberOf, find, sumApart, add, weightOf, flush } = createWeights(sparse, classCount, 0);
          const numbers = Int32Array.from({ length: rows.length * times }, (_, k) => numberOf(k % rows.length));
          add(numbers, numbers.length);
          const scores = new Float32Array(classCount);
          flush(scores, 1);
          for (let c = 0; c < classCount; c += 1) {
            const own = rows.map((row) => row[c] ?? 0);
            expect(rows.map((_, k) => weightOf(numberOf(k), c))).toEqual(own);
            const sum = own.reduce((all, weight) => all + weight, 0);
            if (c === 0) {
              find(sparse.hashes, 0, rows.length, numbers);
              expect(sumApart()).toBe(sum);
            } else expect(scores[c]).toBe(times * sum);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
