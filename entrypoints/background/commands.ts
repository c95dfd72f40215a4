import { browser } from 'wxt/browser';
import type { BrowserCommand } from './commands-table';
import { openSurface } from './open';
import { turnPage } from './reading-tabs';

/** What each of the browser's keys does. `_execute_action` opens the popup without our help. */
const ACTS: Record<Exclude<BrowserCommand, '_execute_action'>, (tab: number) => Promise<void>> = {
  'read-page': turnPage,
  'side-panel': (tab) => openSurface('panel', undefined, tab),
};

export const startCommands = (): void => {
  browser.commands.onCommand.addListener(async (command, tab) => {
    const act = command in ACTS ? ACTS[command as keyof typeof ACTS] : undefined;
    // Nothing is awaited before the act: the side panel opens only in the key's own turn.
    if (act && tab?.id !== undefined) await act(tab.id);
  });
};
