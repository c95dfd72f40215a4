import { useEffect, useMemo } from 'preact/hooks';
import compiled from '@/.compiled/edition.json';
import { dress, languageBy } from '@/components/dress';
import { Reader } from '@/components/reader/Reader';
import { readRoute } from '@/components/reader/route';
import { readerWords } from '@/components/words/reader';
import type { Edition } from '@/data/types';
import { changeSettings } from '@/settings/store';
import { Head } from './Head';
import { copyText, saveFile } from './out';
import type { HalfProps } from './Root';

const edition = compiled as unknown as Edition;

/** The edition: the address says what is shown, the settings how. */
export function App({ settings, fragment, onFragment }: HalfProps) {
  const language = languageBy(settings.language, navigator.language);
  const words = readerWords[language];
  const { furigana, script } = settings;
  const style = useMemo(() => ({ furigana, script }), [furigana, script]);
  const route = readRoute(fragment, edition);
  const { work, id } = route.at === 'passage' ? route : { work: 'decl' as const, id: 'decl' };

  useEffect(() => {
    dress(document.documentElement, settings, navigator.language);
    document.title = `${words.works[work]}: Kyakuchū`;
  }, [settings, fragment]);

  return (
    <Reader
      edition={edition}
      language={language}
      style={style}
      work={work}
      at={id}
      head={<Head language={language} at="edition" />}
      onStyle={(change) => void changeSettings(change)}
      onShow={(shown) => {
        history.replaceState(null, '', `#${shown}`);
        onFragment(location.hash);
      }}
      onCopy={copyText}
      onSave={saveFile}
      onPrint={() => print()}
    />
  );
}
