/**
 * Key chords as settings keep them ("Alt+Shift+KeyJ"): by the place of the key and not by its letter, so that every layout and an
 * input method agree. Small: every page's script carries this file.
 */

/** What of a KeyboardEvent makes a chord. */
export interface Pressed {
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const MODIFIERS = /^(Control|Alt|Shift|Meta|OS|AltGraph|CapsLock|Fn|NumLock|ScrollLock)/;

/** The chord of a key event, modifiers in one fixed order; undefined while only modifiers are down. */
export const chordOf = ({ code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string | undefined => {
  if (!code || MODIFIERS.test(code)) return undefined;
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta', code].filter(Boolean).join('+');
};

/** Whether an event is the chord; '' is no key's. */
export const isChord = (chord: string, pressed: Pressed): boolean =>
  chord !== '' && chordOf(pressed) === inOrder(chord);

/** The same chord with its modifiers in the one order: stored chords may name them in any. */
export const inOrder = (chord: string): string => {
  const parts = chord.split('+');
  const code = parts.pop() ?? '';
  return chordOf({
    code,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    metaKey: parts.includes('Meta'),
  }) as string;
};
