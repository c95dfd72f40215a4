import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, readableSettings } from '@/settings/schema';

describe('settings', () => {
  it('are whole whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(readableSettings(stored)).sort()).toEqual(Object.keys(DEFAULTS).sort());
      }),
    );
  });

  it('keep every readable field when one is damaged', () => {
    const settings = readableSettings({ theme: 'dark', scale: 'large', density: 'first' });
    expect(settings).toEqual({ ...DEFAULTS, theme: 'dark', density: 'first' });
  });

  it('come back as they were stored', () => {
    const chosen = {
      ...DEFAULTS,
      language: 'ko' as const,
      keys: { ...DEFAULTS.keys, open: '' },
      neverSites: ['a.example'],
    };
    expect(readableSettings(structuredClone(chosen))).toEqual(chosen);
  });
});
