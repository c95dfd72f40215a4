import { browser } from 'wxt/browser';
import type { PageState, Way } from '@/components/popup/ThisPage';
import { isOf, originOf, siteOf } from '@/settings/sites';
import type { AskedOfPage, PageSummary } from '../annotator.content/asked';
import { askUntilAnswered } from '../background/asking';
import type { Counts } from '../background/counts';
import type { PageRequest } from '../background/messages';
import { readSummary } from '../background/page-summary';
import { pageScript, quiet, readTab } from '../background/reading-tabs';

/** The tab that the popup was opened over, as its section on the page shows it. */
export interface TabState extends PageState {
  tab: number;
  /** The browser lets us read the site, whatever the reader's list says. */
  granted: boolean;
  /** Glossary terms of the page, in its order: what an empty search field offers. */
  terms: PageSummary['terms'];
}

const NOTHING = { quote: 0, restate: 0, mention: 0, term: 0 };
const nowhere = (tab: number): TabState => ({
  tab,
  granted: false,
  host: '',
  access: 'none',
  listed: false,
  on: true,
  counts: NOTHING,
  terms: [],
});

/** What the page's own script says of it; `runs` where it takes the question at all. */
const askPage = async (tab: number): Promise<{ runs: boolean; summary?: PageSummary }> => {
  try {
    const question: AskedOfPage = { type: 'page?' };
    const summary = readSummary(await browser.tabs.sendMessage(tab, question, { frameId: 0 }));
    return { runs: true, ...(summary && { summary }) };
  } catch {
    return { runs: false };
  }
};

/** Asks everything anew: the tab, its permission, the reader's list, the page itself. */
export const askTab = async (): Promise<TabState> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url || !/^https?:/.test(tab.url)) return nowhere(tab?.id ?? -1);
  const host = new URL(tab.url).hostname;
  const question: PageRequest = { type: 'tab?', tab: tab.id, host };
  const [known, granted, { runs, summary }] = await Promise.all([
    askUntilAnswered(() => browser.runtime.sendMessage(question)) as Promise<
      { counts: Counts; off: boolean } | null | undefined
    >,
    browser.permissions.contains({ origins: [`${new URL(tab.url).origin}/*`] }),
    askPage(tab.id),
  ]);
  const listed = pageScript().matches.some((origin) => isOf(host, siteOf(origin)?.host ?? ''));
  return {
    tab: tab.id,
    granted,
    host,
    listed,
    access: known?.off ? 'never' : granted ? 'always' : runs ? 'once' : 'ask',
    on: summary?.on ?? true,
    counts: { ...countsOf(summary, known?.counts), term: summary?.terms.length ?? 0 },
    terms: summary?.terms ?? [],
    highlights: summary?.highlights.length ?? 0,
  };
};

/** The background adds up a page's frames but forgets when it rests; the page's own frame is always asked. The fuller answer is right. */
const countsOf = (summary: PageSummary | undefined, known: Counts = NOTHING): Counts => {
  const own: Counts = { quote: 0, restate: 0, mention: 0 };
  for (const { kind } of summary?.notes ?? []) own[kind] += 1;
  const sum = ({ quote, restate, mention }: Counts) => quote + restate + mention;
  return sum(known) >= sum(own) ? known : own;
};

const setSite = (host: string, on: boolean) =>
  browser.runtime.sendMessage({ type: 'site', host, on } satisfies PageRequest);

/**
 * Does what the reader chose for the page's site. Must be called in the click itself, with nothing awaited before: the browser
 * asks for a permission only then. Resolves to whether the browser let it; the background reads the page when it hears of it.
 */
export const chooseAccess = async (
  { tab, host, access, listed, granted }: TabState,
  choice: 'once' | 'always' | 'never',
): Promise<boolean> => {
  if (choice === 'always') {
    const allowed =
      granted || (await browser.permissions.request({ origins: [originOf(host, false)] }).catch(() => false));
    if (allowed && access === 'never') await setSite(host, true);
    return allowed;
  }
  if (choice === 'never') {
    await setSite(host, false);
    return true;
  }
  if (access === 'never') await setSite(host, true);
  if (!listed) await withdraw(host);
  await readTab(tab);
  return true;
};

/** Gives back whatever permission covers a host, where the reader had given it. */
const withdraw = async (host: string): Promise<void> => {
  const { origins = [] } = await browser.permissions.getAll();
  const covering = origins.filter((origin) => {
    const site = siteOf(origin);
    return site !== undefined && !site.all && (site.host === host || (site.below && isOf(host, site.host)));
  });
  if (covering.length > 0) await browser.permissions.remove({ origins: covering });
};

/** Hides or shows the footnotes of this page alone. */
export const turnTab = async ({ tab }: TabState, on: boolean): Promise<void> => {
  await (on ? readTab(tab) : quiet(tab));
};

/** Calls back whenever something that the section shows may have changed; returns how to stop. */
export const onTabChanges = (changed: () => void): (() => void) => {
  const heard = (message: unknown) => {
    if ((message as { type?: unknown } | null)?.type === 'count') changed();
    return undefined;
  };
  browser.runtime.onMessage.addListener(heard);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  browser.storage.onChanged.addListener(changed);
  return () => {
    browser.runtime.onMessage.removeListener(heard);
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
    browser.storage.onChanged.removeListener(changed);
  };
};

/** Ways onward that this browser has: a side panel opens from the popup's click in Chromium, a sidebar in Firefox. */
export const WAYS: readonly Way[] = ['panel', 'reader', 'library', 'options'];

export const openWay = async (way: Way, tab: number): Promise<void> => {
  if (way === 'panel') {
    // The panel opens in the click's own turn, or not at all: it cannot wait for the background.
    const { sidePanel, sidebarAction } = browser as unknown as {
      sidePanel?: { open: (on: { tabId: number }) => Promise<void> };
      sidebarAction?: { open: () => Promise<void> };
    };
    await (sidePanel ? sidePanel.open({ tabId: tab }) : sidebarAction?.open());
  } else await browser.runtime.sendMessage({ type: 'open', surface: way } satisfies PageRequest);
  window.close();
};
