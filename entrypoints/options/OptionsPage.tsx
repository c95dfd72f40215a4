import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dress, languageBy } from '@/components/dress';
import type { BrowserKey } from '@/components/options/BrowserKeys';
import type { Keyboard } from '@/components/options/Keys';
import { Options, type Say } from '@/components/options/Options';
import type { SitesState } from '@/components/options/Sites';
import { optionsWords } from '@/components/words/options';
import { DEFAULTS, type Settings } from '@/settings/schema';
import { type Change, changeSettings, onSettings, readSettings } from '@/settings/store';
import { allowListed, grantSite, onAccess, readAccess, setNever, withdrawSite } from './access';
import { heldChords, readBrowserKeys, readKeyboard, shortcutsOpener } from './browser-keys';

const NO_ACCESS: Omit<SitesState, 'never'> = { granted: [], listed: [], ungranted: 0 };

/** The settings page, wired: each change is stored at once, and what is shown is what is stored. */
export function OptionsPage() {
  const [settings, show] = useState<Settings>();
  const [access, setAccess] = useState(NO_ACCESS);
  const [keyboard, setKeyboard] = useState<Keyboard>({ mac: false });
  const [browserKeys, setBrowserKeys] = useState<BrowserKey[]>([]);
  const [say, setSay] = useState<Say>();
  const before = useRef<Settings | undefined>(undefined);

  useEffect(() => {
    const readRights = () => void readAccess().then(setAccess);
    const readKeys = () => void readBrowserKeys().then(setBrowserKeys);
    readSettings().then(show, () => {
      show(DEFAULTS);
      setSay('unread');
    });
    readRights();
    readKeys();
    void readKeyboard().then(setKeyboard);
    // The browser's list of keys is another tab: they are read again when the reader comes back.
    addEventListener('focus', readKeys);
    const stops = [onSettings(show), onAccess(readRights), () => removeEventListener('focus', readKeys)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  useKeptInPlace(settings?.scale);
  useLayoutEffect(() => {
    if (!settings) return;
    const language = dress(document.documentElement, settings, navigator.language);
    document.title = `${optionsWords[language].title} — Kyakuchū`;
  }, [settings]);
  if (!settings) return null;

  /** Stores a change; where the browser refuses, what is shown goes back to what is stored. Resolves to whether it is stored. */
  const change = async (what: Change, then?: Say): Promise<boolean> => {
    // Shown before it is stored, so that a second click in the same moment builds on the first.
    show({ ...settings, ...(typeof what === 'function' ? what(settings) : what) });
    try {
      show(await changeSettings(what));
      setSay(then);
      return true;
    } catch {
      show({ ...(await readSettings().catch(() => settings)) });
      setSay('unsaved');
      return false;
    }
  };
  const reset = async () => {
    const now = settings;
    if (await change(({ neverSites }) => ({ ...DEFAULTS, neverSites }), 'wasReset')) before.current = now;
  };
  const undo = () => change(({ neverSites }) => ({ ...(before.current as Settings), neverSites }), 'undone');

  return (
    <Options
      settings={settings}
      language={languageBy(settings.language, navigator.language)}
      browserLanguage={languageBy('auto', navigator.language)}
      sites={{ ...access, never: settings.neverSites }}
      keyboard={keyboard}
      browserKeys={browserKeys}
      held={heldChords(browserKeys)}
      say={say}
      onChange={(what) => void change(what)}
      onReset={() => void reset()}
      onUndo={() => void undo()}
      onShortcuts={shortcutsOpener()}
      onGrant={grantSite}
      onWithdraw={(site) => void withdrawSite(site)}
      onNever={(host, never) => void setNever(host, never).catch(() => setSay('unsaved'))}
      onAllowListed={() => void allowListed()}
    />
  );
}

/** Another size of text moves everything: the control that was just used stays under the pointer. */
const useKeptInPlace = (scale: number | undefined) => {
  const top = useRef<number | undefined>(undefined);
  const held = document.activeElement;
  top.current = held && held !== document.body ? held.getBoundingClientRect().top : undefined;
  // Declared before the page is dressed, run after it: by then the layout is the new one.
  useEffect(() => {
    if (top.current === undefined || !held?.isConnected) return;
    scrollBy({ top: held.getBoundingClientRect().top - top.current, behavior: 'instant' });
  }, [scale]);
};
