import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '@/data/types';
import { createLookup } from '@/lookup/lookup';
import type { ShippedLookup } from '@/lookup/types';

const compiled = <T>(name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../.compiled', `${name}.json`), 'utf8')) as T;
const lookup = createLookup(compiled<ShippedLookup>('lookup'), compiled<Edition>('edition'));

const rows = (file: string) =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as [query: string, id: string, kind: string]);

/** The share of queries whose answer comes first, and among the first three; the others are printed. "-": nothing must be found. */
const measure = (file: string) => {
  const all = rows(file);
  let first = 0;
  let three = 0;
  for (const [query, id, kind] of all) {
    const found = lookup.find(query).results.map((result) => result.id);
    const place = id === '-' ? (found.length === 0 ? 0 : -1) : found.indexOf(id);
    if (place === 0) first += 1;
    if (place >= 0 && place < 3) three += 1;
    if (place !== 0)
      console.log(
        `${query} (${kind}): ${id} is ${place < 0 ? 'missing' : `number ${place + 1}`}; first ${found.slice(0, 3).join(', ')}`,
      );
  }
  console.log(
    `${file}: ${all.length} queries, first ${(first / all.length).toFixed(3)}, in three ${(three / all.length).toFixed(3)}`,
  );
  return { size: all.length, first: first / all.length, three: three / all.length };
};

describe('queries as readers type them', () => {
  it('the table: 0.97 first, 0.99 in the first three', () => {
    const { size, first, three } = measure('queries.tsv');
    expect(size).toBeGreaterThanOrEqual(300);
    expect(first).toBeGreaterThanOrEqual(0.97);
    expect(three).toBeGreaterThanOrEqual(0.99);
  });
  it('queries written afterwards, before they were tried', () => {
    const { size, first, three } = measure('blind.tsv');
    expect(size).toBeGreaterThanOrEqual(150);
    expect(first).toBeGreaterThanOrEqual(0.93);
    expect(three).toBeGreaterThanOrEqual(0.98);
  });
});
