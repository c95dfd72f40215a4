import { COLOUR_SIGNS } from '@/highlights/colours';
import type { Entry } from '@/highlights/library/entry';
import type { Language } from '../card/data';
import { shortPlace } from '../panel/place';
import type { LibraryWords } from '../words/library';
import { hostOf, type Lost, langOf, waysTo } from './data';

interface Props {
  entry: Entry;
  lost: Lost | undefined;
  chosen: boolean;
  current: boolean;
  words: LibraryWords;
  language: Language;
  /** The day it was made on, as the interface says it. */
  day: string;
  onOpen: () => void;
  /** `range`: all from the last one that was chosen. */
  onChoose: (chosen: boolean, range: boolean) => void;
}

/** A highlight in the list: its ink, its words, its note, where it is from. Always as high as any other. */
export function Row({ entry, lost, chosen, current, words, language, day, onOpen, onChoose }: Props) {
  const { quote, note, tags, colour, passages, title, url } = entry;
  const lang = langOf(entry);
  const tab = current ? 0 : -1;
  return (
    <>
      <label class="l-choose">
        <input
          type="checkbox"
          checked={chosen}
          tabIndex={tab}
          onClick={(event) => onChoose(event.currentTarget.checked, event.shiftKey)}
        />
        <span class="kk-sr">
          {words.choose} <span lang={lang}>{quote.slice(0, 60)}</span>
        </span>
      </label>
      <span class={`l-sign kk-ink-${colour}`}>
        <span class="kk-ink-sign" lang="ja" aria-hidden="true">
          {COLOUR_SIGNS[colour]}
        </span>
        <span class="kk-sr">{words.colours[colour]}</span>
      </span>
      <button
        type="button"
        class="l-go"
        tabIndex={tab}
        aria-expanded={false}
        aria-describedby={lost && `l-lost-${entry.id}`}
        onClick={onOpen}
      >
        <q class={note && lost ? 'l-one' : note || lost ? '' : 'l-alone'} lang={lang}>
          {quote.slice(0, 400)}
        </q>
        {note && (
          <span class="l-note" lang="">
            {note.slice(0, 300)}
          </span>
        )}
        <span class="l-meta">
          <span>{day}</span>
          {title && <span lang={lang}>{title.slice(0, 120)}</span>}
          <bdi lang="en">{hostOf(url)}</bdi>
          {tags.length > 0 && <span lang="">{tags.slice(0, 6).join(', ')}</span>}
          {passages.slice(0, 3).map((id) => (
            <span key={id}>
              {words.works[id.split('.')[0] ?? ''] ?? ''} {shortPlace(id, language)}
            </span>
          ))}
        </span>
      </button>
      {lost && (
        <p class="l-nowhere">
          <b id={`l-lost-${entry.id}`}>{words.lostShort[lost]}</b>
          <a href={waysTo(entry, lost).page} target="_blank" rel="noreferrer" tabIndex={tab}>
            {words.lookFor}
            <span class="kk-sr" lang={lang}>
              {' '}
              {quote.slice(0, 60)}
            </span>
          </a>
        </p>
      )}
    </>
  );
}
