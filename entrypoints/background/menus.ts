import { type Browser, browser } from 'wxt/browser';
import { languageBy } from '@/components/dress';
import { menus as words } from '@/components/words/menus';
import { onSettings, readSettings } from '@/settings/store';
import { saveSelection, showReading } from './page-surface';
import { turnPage } from './reading-tabs';

export type Clicked = Browser.contextMenus.OnClickData;

/** One row of our context menus. A click lets us read its tab this once (activeTab). */
export interface MenuEntry {
  /** Its name in `components/words/menus.ts`, and its id. */
  id: keyof (typeof words)['en'];
  contexts: Browser.contextMenus.CreateProperties['contexts'];
  /** `tab`: the page's; undefined where the click was in no tab. `clicked.selectionText`, `.frameId`, `.pageUrl` say the rest. */
  act: (clicked: Clicked, tab: number | undefined) => Promise<void>;
}

/** The rows, in the order in which they are shown. What needs another entry adds a row here and its name to the words. */
export const MENUS: readonly MenuEntry[] = [
  {
    id: 'readPage',
    contexts: ['page'],
    act: async (_, tab) => {
      if (tab !== undefined) await turnPage(tab);
    },
  },
  {
    id: 'readSelection',
    contexts: ['selection'],
    act: async ({ frameId = 0 }, tab) => {
      if (tab !== undefined) await showReading(tab, frameId);
    },
  },
  {
    id: 'saveSelection',
    contexts: ['selection'],
    act: async ({ frameId = 0 }, tab) => {
      if (tab !== undefined) await saveSelection(tab, frameId);
    },
  },
];

const build = async (): Promise<void> => {
  const names = words[languageBy((await readSettings()).language, navigator.language)];
  await browser.contextMenus.removeAll();
  for (const { id, contexts } of MENUS) browser.contextMenus.create({ id, contexts, title: names[id] });
};

/** The browser keeps menus while the background sleeps: they are built at install, at start, and anew in another language. */
export const startMenus = (): void => {
  browser.runtime.onInstalled.addListener(build);
  browser.runtime.onStartup.addListener(build);
  onSettings(async (now, before) => {
    if (now.language !== before.language) await build();
  });
  browser.contextMenus.onClicked.addListener(async (clicked, tab) => {
    await MENUS.find(({ id }) => id === clicked.menuItemId)?.act(clicked, tab?.id);
  });
};
