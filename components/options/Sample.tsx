import type { Settings } from '@/settings/schema';
import type { Language } from '../card/data';
import { placeOf } from '../place';
import { Ruby } from '../Ruby';
import { wordsOf } from '../words';
import { LINE, PASSAGE, type Stretch } from './sample-text';

interface Props {
  settings: Settings;
  language: Language;
  /** Its name for who does not see it. */
  label: string;
}

/** Which stretches of the line are marked by the settings: kinds that are off and repetitions are plain text. */
const marked = ({ kinds, density }: Settings): Set<Stretch> => {
  const seen = new Set<string>();
  return new Set(
    LINE.filter(({ kind, target }) => {
      if (!kind || !kinds[kind]) return false;
      const again = target !== undefined && seen.has(target);
      if (target !== undefined) seen.add(target);
      return density !== 'first' || !again;
    }),
  );
};

/** A line of a page and the head of its card, as the settings make them. Nothing here can be clicked. */
export function Sample({ settings, language, label }: Props) {
  const shown = marked(settings);
  const words = wordsOf(language);
  const place = placeOf(PASSAGE.id, language);
  const note = settings.sideNotes && LINE.find((one) => shown.has(one) && one.target === PASSAGE.id);
  const numbers = new Map([...shown].filter(({ kind }) => kind !== 'term').map((one, k) => [one, k + 1]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture of a page in text, no form
    <div class={`kk-sample${note ? ' kk-with-note' : ''}`} role="group" aria-label={label}>
      <p class={`kk-sample-line${settings.density === 'hover' ? ' kk-sample-hover' : ''}`} lang="ja">
        {LINE.map((one) =>
          shown.has(one) ? (
            <span key={one.text} class={one.hue}>
              <span class={`kk-line kk-${one.kind}`}>{one.text}</span>
              {numbers.has(one) && <sup aria-hidden="true">{numbers.get(one)}</sup>}
            </span>
          ) : (
            one.text
          ),
        )}
      </p>
      {note && (
        <p class="kk-sample-note kk-decl">
          <b>{numbers.get(note)}</b> {words.works.decl} {place}
          <span class="kk-serif" lang="ja">
            {PASSAGE.ruby.map(({ text }) => text).join('')}
          </span>
        </p>
      )}
      <div class="kk-sample-card kk-w kk-decl" data-kk-theme={settings.theme}>
        <span class="kk-sig" aria-hidden="true">
          宣
        </span>
        <p class="kk-src">
          <b>{words.works.decl}</b> {place}
        </p>
        <p class="kk-text kk-serif" lang="ja">
          <Ruby tokens={PASSAGE.ruby} furigana={settings.furigana} script={settings.script} />
        </p>
        {language !== 'ja' && (
          <p class="kk-sample-trans kk-serif" lang={language}>
            {PASSAGE[language]}
          </p>
        )}
      </div>
    </div>
  );
}
