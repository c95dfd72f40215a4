/** Keys as a reader sets them: `Alt+Shift+KeyF`, by the place of the key and not by its letter, so that every layout and an input method agree. */

type Keys = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** The chord of a key event, in the order of `settings.keys`: Ctrl, Alt, Shift, Meta, then the key's code. */
export const chordOf = ({ code, ctrlKey, altKey, shiftKey, metaKey }: Keys): string =>
  [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta', code].filter(Boolean).join('+');

/** The same chord whatever the order in which its modifiers were written. '' is no chord. */
export const tidyChord = (chord: string): string => {
  const parts = chord.split('+');
  const code = parts.pop() ?? '';
  return code === ''
    ? ''
    : [...['Ctrl', 'Alt', 'Shift', 'Meta'].filter((modifier) => parts.includes(modifier)), code].join('+');
};

const NOT_TYPED = new Set('button checkbox color file image radio range reset submit'.split(' '));

/** Whether a key event belongs to someone who types: into a field, an editable area, or an input method. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (event.isComposing || event.keyCode === 229) return true;
  for (const node of event.composedPath()) {
    if (!(node instanceof Element)) continue;
    const name = node.tagName;
    if (name === 'TEXTAREA' || name === 'SELECT') return true;
    if (name === 'INPUT' && !NOT_TYPED.has((node as HTMLInputElement).type)) return true;
    if (node instanceof HTMLElement && node.isContentEditable) return true;
    if (/^(textbox|searchbox|combobox)$/.test(node.getAttribute('role') ?? '')) return true;
  }
  return event.view?.document?.designMode === 'on';
};
