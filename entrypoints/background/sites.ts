import { browser } from 'wxt/browser';
import { createTurns } from '@/page/in-turn';
import { grantedBeyond, isNever, originOf, withNever, withoutNever } from '@/settings/sites';
import { changeSettings, onSettings, readSettings } from '@/settings/store';
import { pageScript, quiet, readTab } from './reading-tabs';

/** Which sites are read: those of the manifest, those that the reader granted, never those on the reader's list. */

/** Hosts on which the reader has switched the extension off. */
export const offSites = async (): Promise<string[]> => (await readSettings()).neverSites;

export const switchSite = async (host: string, on: boolean): Promise<void> => {
  await changeSettings(({ neverSites }) => ({
    neverSites: on ? withoutNever(host, neverSites) : withNever(host, neverSites),
  }));
};

const GRANTED = 'granted-sites';

/** Changes come one after another, so that two permissions given at once both count. */
const inTurn = createTurns();
const registerGranted = (): Promise<void> => inTurn(register);

/** The page's script on the sites that the reader granted. The manifest's own sites are left out: there it runs already. */
const register = async (): Promise<void> => {
  const [{ origins = [] }, never, known] = await Promise.all([
    browser.permissions.getAll(),
    offSites(),
    browser.scripting.getRegisteredContentScripts({ ids: [GRANTED] }),
  ]);
  const { js, css, matches: listed } = pageScript();
  const matches = grantedBeyond(origins, listed).map(({ origin }) => origin);
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GRANTED] });
    return;
  }
  const script = {
    id: GRANTED,
    matches,
    excludeMatches: [...listed, ...never.map((host) => originOf(host, true))],
    js,
    css,
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
};

/** Open pages of a site that was just granted are read at once. */
const readOpen = async (origins: string[]): Promise<void> => {
  const [tabs, never] = await Promise.all([browser.tabs.query({ url: origins }), offSites()]);
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined && url && !isNever(new URL(url).hostname, never)) await readTab(id);
    }),
  );
};

/** A tab whose address we may not see is one we may not read, not even this once: a script of ours that is still there goes quiet. */
const quietWithdrawn = async (): Promise<void> => {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id, url }) => id !== undefined && url === undefined && (await quiet(id))));
};

/** Open pages follow the reader's list as it changes, wherever it was changed. */
const followNever = async (now: string[], before: string[]): Promise<void> => {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined || !url || !/^https?:/.test(url)) return;
      const host = new URL(url).hostname;
      const never = isNever(host, now);
      if (never === isNever(host, before)) return;
      if (never) await quiet(id);
      else await readTab(id);
    }),
  );
};

/** Registers every listener at once, and puts right at start what changed while the extension slept or was renewed. */
export const startSites = (): void => {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    await registerGranted();
    await readOpen(origins);
  });
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    if (origins.length === 0) return;
    await Promise.all([registerGranted(), quietWithdrawn()]);
  });
  onSettings(async (now, before) => {
    if (now.neverSites.join(' ') === before.neverSites.join(' ')) return;
    await Promise.all([registerGranted(), followNever(now.neverSites, before.neverSites)]);
  });
  browser.runtime.onStartup.addListener(registerGranted);
  browser.runtime.onInstalled.addListener(registerGranted);
};
