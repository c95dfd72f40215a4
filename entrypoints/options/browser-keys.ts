import { browser } from 'wxt/browser';
import type { BrowserKey } from '@/components/options/BrowserKeys';
import type { Keyboard } from '@/components/options/Keys';
import { chordOfShortcut } from '@/settings/chords-printed';
import { BROWSER_COMMANDS } from '../background/commands-table';

/** The browser's keys for us as they are now, in the order of our table; Firefox has its own for the sidebar beside them. */
export const readBrowserKeys = async (): Promise<BrowserKey[]> => {
  const all = await browser.commands.getAll();
  return BROWSER_COMMANDS.map((name) => ({
    name,
    shortcut: all.find((command) => command.name === name)?.shortcut ?? '',
  }));
};

/** Those keys as chords of ours, so that no page key is set which the browser would take first. */
export const heldChords = (keys: readonly BrowserKey[]): { chord: string; name: BrowserKey['name'] }[] =>
  keys.flatMap(({ name, shortcut }) => {
    const chord = chordOfShortcut(shortcut);
    return chord === undefined ? [] : [{ chord, name }];
  });

/** How to open the browser's own list of keys: Firefox has a call for it, Chromium an address; undefined where there is neither. */
export const shortcutsOpener = (): (() => void) | undefined => {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
};

/** What is printed on this keyboard, where the browser says it. */
export const readKeyboard = async (): Promise<Keyboard> => {
  const { keyboard } = navigator as unknown as { keyboard?: { getLayoutMap: () => Promise<Map<string, string>> } };
  const mac = /^Mac|^iP/.test(navigator.platform);
  const layout = await keyboard?.getLayoutMap().catch(() => undefined);
  return layout ? { mac, layout } : { mac };
};
