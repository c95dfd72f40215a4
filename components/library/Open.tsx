import { useEffect, useRef, useState } from 'preact/hooks';
import type { Colour } from '@/highlights/colours';
import type { Entry } from '@/highlights/library/entry';
import type { Change } from '@/highlights/types';
import type { Language } from '../card/data';
import { HUES, SIGLA } from '../card/signs';
import { Colours } from '../highlighter/Colours';
import { NoteAndTags } from '../highlighter/NoteAndTags';
import { readTags, writeTags } from '../highlighter/tags';
import { placeOf } from '../place';
import type { LibraryWords } from '../words/library';
import { hostOf, type Lost, langOf, waysTo } from './data';

interface Props {
  entry: Entry;
  lost: Lost | undefined;
  words: LibraryWords;
  language: Language;
  day: string;
  onChange: (change: Change) => void;
  onColour: (colour: Colour) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** One highlight whole: all its words, what can be changed of it, the way to its page. What was typed is kept when the field is left. */
export function Open({ entry, lost, words, language, day, onChange, onColour, onRemove, onClose }: Props) {
  const { quote, note, tags, colour, passages, title, url } = entry;
  const [typed, setTyped] = useState({ note, tags: writeTags(tags) });
  const latest = useRef(typed);
  latest.current = typed;
  const written = writeTags(tags);
  /** What this highlight has, as far as these fields know: stored, or on its way there. */
  const kept = useRef({ note, tags: written });
  const keep = () => {
    const now = { note: latest.current.note, tags: writeTags(readTags(latest.current.tags)) };
    const change: Change = {
      ...(now.note !== kept.current.note && { note: now.note }),
      ...(now.tags !== kept.current.tags && { tags: readTags(now.tags) }),
    };
    kept.current = now;
    if (Object.keys(change).length > 0) onChange(change);
  };
  const keeping = useRef(keep);
  keeping.current = keep;
  // Closed by whatever way: what was typed is kept.
  useEffect(() => () => keeping.current(), []);
  // Changed elsewhere, or undone: the field follows. What it has itself sent to be stored is no news to it.
  const follow = (name: 'note' | 'tags', stored: string) => {
    if (stored === kept.current[name]) return;
    kept.current = { ...kept.current, [name]: stored };
    setTyped((before) => ({ ...before, [name]: stored }));
  };
  useEffect(() => follow('note', note), [note]);
  useEffect(() => follow('tags', written), [written]);
  const ways = waysTo(entry, lost);
  return (
    // biome-ignore lint/a11y/useSemanticElements: its fields are kept one by one, there is no form
    <div class="l-open" role="group" aria-labelledby={`l-quote-${entry.id}`} tabIndex={-1}>
      <blockquote id={`l-quote-${entry.id}`} lang={langOf(entry)}>
        {quote}
      </blockquote>
      <p class="l-from">
        {title && (
          <>
            <span lang={langOf(entry)}>{title}</span>{' '}
          </>
        )}
        <bdi lang="en">{hostOf(url)}</bdi> <span>{`${words.made} ${day}`}</span>
      </p>
      {lost && <p class="l-lost">{words.lost[lost]}</p>}
      <p class="l-ways">
        <a href={ways.page} target="_blank" rel="noreferrer">
          {lost ? words.lookFor : words.goTo}
        </a>
        {ways.copy && (
          <a href={ways.copy} target="_blank" rel="noreferrer">
            {words.goToCopy}
          </a>
        )}
        {passages.map((id) => {
          const work = id.split('.')[0] as keyof typeof SIGLA;
          return (
            <a key={id} href={`#${id}`} class={HUES[work]}>
              <span class="kk-sig" lang="ja" aria-hidden="true">
                {SIGLA[work]}
              </span>{' '}
              {words.works[work]} {placeOf(id, language)}
            </a>
          );
        })}
      </p>
      <div class="l-fields">
        <NoteAndTags
          words={words}
          note={typed.note}
          tags={typed.tags}
          list="l-tags"
          onNote={(note) => setTyped({ ...typed, note })}
          onTags={(tags) => setTyped({ ...typed, tags })}
          onLeave={keep}
        />
      </div>
      <div class="l-acts">
        <Colours label={words.colour} names={words.colours} chosen={colour} onChoose={onColour} />
        <button type="button" class="kk-act" onClick={onRemove}>
          {words.remove}
        </button>
        <button type="button" class="kk-act kk-act-end" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>
  );
}
