import { inOrder } from './chords';
import type { Command } from './schema';

/** Who has a chord already: another command, the browser, the page itself. */

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
