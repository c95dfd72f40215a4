import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { dress, languageBy } from '@/components/dress';
import type { Keyboard } from '@/components/options/Keys';
import { Welcome } from '@/components/welcome/Welcome';
import { welcomeWords } from '@/components/words/welcome';
import { keysOf } from '@/settings/chords-printed';
import { DEFAULTS, type Settings } from '@/settings/schema';
import { changeSettings, onSettings, readSettings } from '@/settings/store';
import type { PageRequest } from '../background/messages';
import { pageScript } from '../background/reading-tabs';
import { readKeyboard } from '../options/browser-keys';

/** The first run, wired. `onShown` is called once, when the article stands. */
export function WelcomePage({ onShown }: { onShown: () => void }) {
  const [settings, show] = useState<Settings>();
  const [keyboard, setKeyboard] = useState<Keyboard>({ mac: false });
  useEffect(() => {
    void readSettings().then(show, () => show(DEFAULTS));
    void readKeyboard().then(setKeyboard);
    return onSettings(show);
  }, []);
  useLayoutEffect(() => {
    if (!settings) return;
    const language = dress(document.documentElement, settings, navigator.language);
    document.title = `${welcomeWords[language].title} — Kyakuchū`;
  }, [settings]);
  const standing = settings !== undefined;
  useEffect(() => {
    if (standing) onShown();
  }, [standing]);
  if (!settings) return null;

  const printed = (chord: string) => keysOf(chord, keyboard.mac, keyboard.layout);
  const { next, previous, open } = settings.keys;
  return (
    <Welcome
      language={languageBy(settings.language, navigator.language)}
      sites={pageScript().matches.length}
      keys={{ next: printed(next), previous: printed(previous), open: printed(open) }}
      onLanguage={(language) => {
        show({ ...settings, language });
        void changeSettings({ language }).catch(() => undefined);
      }}
      onOpen={(surface) => void browser.runtime.sendMessage({ type: 'open', surface } satisfies PageRequest)}
    />
  );
}
