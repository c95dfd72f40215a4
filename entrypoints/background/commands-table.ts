/**
 * Keys that the browser itself holds for us (manifest `commands`); pure, because the manifest is built from it. Chromium drops a
 * suggestion that it or the system has taken (Alt+Shift+P and Alt+Shift+R are): a test asks it for what it really assigned.
 * The browser allows four suggestions. Firefox keeps Ctrl+Shift+Y for its downloads.
 */
export const BROWSER_COMMANDS = ['_execute_action', 'read-page', 'side-panel'] as const;
export type BrowserCommand = (typeof BROWSER_COMMANDS)[number];

/** The manifest's table for one browser. Descriptions are in `public/_locales`. */
export const commandsFor = (browser: string) => ({
  _execute_action: { suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+J' : 'Ctrl+Shift+Y' } },
  'read-page': { suggested_key: { default: 'Alt+J' }, description: '__MSG_commandReadPage__' },
  'side-panel': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandSidePanel__' },
});
