import { useEffect, useMemo, useState } from 'preact/hooks';
import { dress, languageBy } from '@/components/dress';
import { Reader } from '@/components/reader/Reader';
import { readRoute } from '@/components/reader/route';
import { readerWords } from '@/components/words/reader';
import type { Edition } from '@/data/types';
import type { Settings } from '@/settings/schema';
import { changeSettings, onSettings } from '@/settings/store';
import { copyText, saveFile } from './out';

/** The reader page: the address says what is shown, the settings how. */
export function App({ edition, settings: first }: { edition: Edition; settings: Settings }) {
  const [settings, setSettings] = useState(first);
  const [fragment, setFragment] = useState(location.hash);
  useEffect(() => onSettings(setSettings), []);
  useEffect(() => {
    const moved = () => setFragment(location.hash);
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const language = languageBy(settings.language, navigator.language);
  const words = readerWords[language];
  const { furigana, script } = settings;
  const style = useMemo(() => ({ furigana, script }), [furigana, script]);
  const route = readRoute(fragment, edition);

  useEffect(() => {
    dress(document.documentElement, settings, navigator.language);
    document.title = `${route.at === 'library' ? words.library : words.works[route.work]}: Kyakuchū`;
  }, [settings, fragment]);

  const head = (
    <span class="r-name">
      <span class="kk-serif" lang="ja">
        脚注
      </span>{' '}
      Kyakuchū
    </span>
  );
  const { work, id } = route.at === 'passage' ? route : { work: 'decl' as const, id: 'decl' };
  return (
    <Reader
      edition={edition}
      language={language}
      style={style}
      work={work}
      at={id}
      head={head}
      onStyle={(change) => void changeSettings(change)}
      onShow={(shown) => {
        history.replaceState(null, '', `#${shown}`);
        setFragment(location.hash);
      }}
      onCopy={copyText}
      onSave={saveFile}
      onPrint={() => print()}
    />
  );
}
