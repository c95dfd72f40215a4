import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINE, PASSAGE } from '@/components/options/sample-text';
import type { Edition } from '@/data/types';
import { readingOf } from '@/readings/ruby';

const edition = JSON.parse(readFileSync('.compiled/edition.json', 'utf8')) as Edition;

describe('the settings’ sample', () => {
  it('shows a passage, its readings and its translations as the edition has them', () => {
    expect(PASSAGE.ruby.map(({ text }) => text).join('')).toBe(edition.passages[PASSAGE.id]?.text);
    expect(readingOf(PASSAGE.ruby)).toBe(readingOf(edition.readings[PASSAGE.id] ?? []));
    expect(edition.translations[PASSAGE.id]).toMatchObject({ en: PASSAGE.en, ko: PASSAGE.ko });
  });

  it('quotes only what is printed, and names passages that are there', () => {
    for (const { kind, text, target } of LINE) {
      if (kind === 'quote') expect(edition.passages[target as string]?.text).toContain(text);
      if (target?.includes('.')) expect(edition.passages[target]).toBeDefined();
    }
  });
});
