import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chordOf, isChord, type Pressed } from '@/settings/chords';
import { chordOfShortcut, keysOf } from '@/settings/chords-printed';
import { holderOf, remarkOn } from '@/settings/chords-taken';
import { COMMANDS, DEFAULTS, readableSettings } from '@/settings/schema';

const pressed = (code: string, ...down: ('ctrl' | 'alt' | 'shift' | 'meta')[]): Pressed => ({
  code,
  ctrlKey: down.includes('ctrl'),
  altKey: down.includes('alt'),
  shiftKey: down.includes('shift'),
  metaKey: down.includes('meta'),
});

describe('key chords', () => {
  it('are recorded only when a key that is no modifier goes down', () => {
    expect(chordOf(pressed('AltLeft', 'alt'))).toBeUndefined();
    expect(chordOf(pressed('KeyJ', 'alt', 'shift'))).toBe('Alt+Shift+KeyJ');
    expect(chordOf(pressed('', 'alt'))).toBeUndefined();
  });

  it('that were recorded can be stored, and act on the same keys and no others', () => {
    const code = fc.constantFrom('KeyA', 'Digit7', 'Period', 'F8', 'Numpad3', 'ArrowUp', 'IntlYen');
    const event = fc.record({
      code,
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
      metaKey: fc.boolean(),
    });
    fc.assert(
      fc.property(event, event, (one, other) => {
        const chord = chordOf(one) as string;
        expect(readableSettings({ keys: { next: chord } }).keys.next).toBe(chord);
        expect(isChord(chord, one)).toBe(true);
        expect(isChord(chord, other)).toBe(chordOf(other) === chord);
      }),
    );
  });

  it('name their modifiers in any order; a key that is switched off is nobody’s', () => {
    expect(isChord('Shift+Alt+KeyF', pressed('KeyF', 'alt', 'shift'))).toBe(true);
    expect(isChord('', pressed('KeyF'))).toBe(false);
  });

  it('that another command has are found', () => {
    expect(holderOf('Alt+Comma', DEFAULTS.keys, 'next')).toBe('previous');
    expect(holderOf('Alt+Comma', DEFAULTS.keys, 'previous')).toBeUndefined();
    expect(holderOf('Alt+KeyZ', { ...DEFAULTS.keys, open: '' }, 'next')).toBeUndefined();
  });

  it('of the browser, of the page and of one letter alone are told apart', () => {
    expect(remarkOn('Ctrl+KeyT')).toBe('kept');
    expect(remarkOn('Ctrl+KeyF')).toBe('shared');
    expect(remarkOn('Tab')).toBe('page');
    expect(remarkOn('Space')).toBe('page');
    expect(remarkOn('KeyJ')).toBe('letter');
    expect(remarkOn('Period')).toBe('letter');
    expect(remarkOn('Alt+Period')).toBeUndefined();
  });

  it('that come with the extension are nobody else’s: not the browser’s, not one another’s', () => {
    for (const command of COMMANDS) {
      expect(remarkOn(DEFAULTS.keys[command])).toBeUndefined();
      expect(holderOf(DEFAULTS.keys[command], DEFAULTS.keys, command)).toBeUndefined();
    }
  });

  it('are written as the reader’s own keyboard prints them', () => {
    expect(keysOf('Alt+Shift+KeyF', false)).toEqual(['Alt', 'Shift', 'F']);
    expect(keysOf('Alt+Period', true)).toEqual(['⌥', '.']);
    expect(keysOf('Ctrl+KeyQ', false, new Map([['KeyQ', 'a']]))).toEqual(['Ctrl', 'A']);
    expect(keysOf('', false)).toEqual([]);
  });

  it.each([
    ['Ctrl+Shift+Y', 'Ctrl+Shift+KeyY'],
    ['⌥⇧J', 'Alt+Shift+KeyJ'],
    ['⌘,', 'Meta+Comma'],
    ['Alt+Comma', 'Alt+Comma'],
    ['MacCtrl+3', 'Ctrl+Digit3'],
    ['Alt+Up', 'Alt+ArrowUp'],
    ['MediaNextTrack', undefined],
    ['', undefined],
  ])('%j, as a browser writes it, is %j', (shortcut, chord) => {
    expect(chordOfShortcut(shortcut)).toBe(chord);
  });
});
