import { inOrder } from './chords';

/** Chords as keyboards print them, and as browsers write them. */

const NAMED: Record<string, string> = {
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: '’',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const MAC: Record<string, string> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };

/** The keys of a chord as printed on the reader's keyboard. `layout`: the browser's own map from code to character, where it has one. */
export const keysOf = (chord: string, mac: boolean, layout?: ReadonlyMap<string, string>): string[] =>
  chord === ''
    ? []
    : inOrder(chord)
        .split('+')
        .map((part) => {
          if (part in { Ctrl: 0, Alt: 0, Shift: 0, Meta: 0 })
            return mac ? (MAC[part] as string) : part === 'Meta' ? 'Win' : part;
          const printed = layout?.get(part);
          if (printed) return printed.toUpperCase();
          return NAMED[part] ?? part.replace(/^(Key|Digit)(?=.$)/, '').replace(/^Numpad/, 'Num ');
        });

const SHORTCUT_KEYS: Record<string, string> = {
  ',': 'Comma',
  '.': 'Period',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};
const SHORTCUT_MODIFIERS: Record<string, string> = {
  Ctrl: 'Ctrl',
  MacCtrl: 'Ctrl',
  '⌃': 'Ctrl',
  Alt: 'Alt',
  '⌥': 'Alt',
  Shift: 'Shift',
  '⇧': 'Shift',
  Command: 'Meta',
  '⌘': 'Meta',
};

/** A browser's way of writing a key ("Ctrl+Shift+Y", "⌥⇧J", "Alt+Comma") as a chord of ours; undefined for none and for media keys. */
export const chordOfShortcut = (shortcut: string): string | undefined => {
  const parts = shortcut.match(/[⌃⌥⇧⌘]|[^+⌃⌥⇧⌘]+/g) ?? [];
  const key = parts.pop()?.trim() ?? '';
  if (key === '' || key.startsWith('Media')) return undefined;
  const modifiers = parts.map((part) => SHORTCUT_MODIFIERS[part.trim()]);
  if (modifiers.includes(undefined)) return undefined;
  const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : (SHORTCUT_KEYS[key] ?? key);
  return inOrder([...modifiers, code].join('+'));
};
