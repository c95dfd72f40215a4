/** Who is typing: a key of ours never acts on them. */

import { document, plain } from './plain';

const NOT_TYPED = new Set('button checkbox color file image radio range reset submit'.split(' '));

/** Whether a key event belongs to someone who types: into a field, an editable area, or an input method. */
export const isTyping = (event: KeyboardEvent): boolean => {
  if (event.isComposing || event.keyCode === 229) return true;
  for (const target of event.composedPath()) {
    if (!(target instanceof Element)) continue;
    const node = plain(target);
    const name = node.tagName;
    if (name === 'TEXTAREA' || name === 'SELECT') return true;
    if (name === 'INPUT' && !NOT_TYPED.has((node as HTMLInputElement).type)) return true;
    if (target instanceof HTMLElement && (node as HTMLElement).isContentEditable) return true;
    if (/^(textbox|searchbox|combobox)$/.test(node.getAttribute('role') ?? '')) return true;
  }
  return document.designMode === 'on';
};
