import type { Command } from './schema';

/** Key chords as settings keep them ("Alt+Shift+KeyJ"): read from an event, compared, and written as a reader's keyboard shows them. */

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

/** Stored chords may name their modifiers in any order. */
const inOrder = (chord: string): string => {
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

/** The command that has the chord already, other than `mine`. */
export const holderOf = (chord: string, keys: Record<Command, string>, mine: Command): Command | undefined =>
  (Object.keys(keys) as Command[]).find(
    (name) => name !== mine && keys[name] !== '' && inOrder(keys[name]) === inOrder(chord),
  );

/**
 * Chords of the browsers themselves, by code. `kept`: no page ever gets them. `shared`: a page can take them, and the reader
 * then loses what the browser does with them.
 */
const BROWSER: Record<'kept' | 'shared', readonly string[]> = {
  kept: [
    ...['KeyN', 'KeyT', 'KeyW', 'Tab', 'F4', 'PageUp', 'PageDown'].map((code) => `Ctrl+${code}`),
    ...['KeyN', 'KeyT', 'KeyW', 'Tab', 'KeyQ'].map((code) => `Ctrl+Shift+${code}`),
    ...['KeyN', 'KeyT', 'KeyW', 'KeyQ', 'KeyH', 'KeyM', 'Tab', 'Space', 'Backquote'].map((code) => `Meta+${code}`),
    ...['KeyN', 'KeyT', 'KeyW', 'KeyQ'].map((code) => `Shift+Meta+${code}`),
    ...['Tab', 'F4', 'Space', 'Escape'].map((code) => `Alt+${code}`),
    'Alt+Shift+Tab',
    'F11',
  ],
  shared: [
    ...'ACDFGHJKLOPRSUVXZ'.split('').map((letter) => `Ctrl+Key${letter}`),
    ...'ACFGLOPRSVXZ'.split('').map((letter) => `Meta+Key${letter}`),
    ...'BCDIJKOPRSY'.split('').map((letter) => `Ctrl+Shift+Key${letter}`),
    ...'0123456789'.split('').flatMap((digit) => [`Ctrl+Digit${digit}`, `Meta+Digit${digit}`]),
    ...['KeyD', 'KeyE', 'KeyF', 'ArrowLeft', 'ArrowRight', 'Home'].map((code) => `Alt+${code}`),
    ...['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F12', 'Ctrl+F5', 'Ctrl+Minus', 'Ctrl+Equal', 'Alt+Shift+KeyI'],
  ],
};
/** Keys that move focus, scroll, type a blank or leave: taking them alone would take the page from the reader. */
const PAGE =
  /^(Shift\+)?(Tab|Enter|Space|Escape|Backspace|Delete|Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown|ContextMenu)$/;

/** `kept`: cannot work. `page`: a page needs it. `shared`: works, and hides what the browser does. `letter`: one key alone. */
export type Remark = 'kept' | 'page' | 'shared' | 'letter';

/** What a reader should know of a chord before it is theirs; undefined where nothing is to be said. */
export const remarkOn = (chord: string): Remark | undefined => {
  const one = inOrder(chord);
  if (BROWSER.kept.includes(one)) return 'kept';
  if (PAGE.test(one)) return 'page';
  if (BROWSER.shared.includes(one)) return 'shared';
  return /^(Shift\+)?(Key|Digit|Numpad)[A-Z0-9]+$|^(Shift\+)?[A-Z][a-z]+$/.test(one) ? 'letter' : undefined;
};

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
