import { useState } from 'preact/hooks';
import { COLOUR_SIGNS } from '@/highlights/colours';
import { Colours } from '../highlighter/Colours';
import { NoteAndTags } from '../highlighter/NoteAndTags';
import { readTags, writeTags } from '../highlighter/tags';
import type { HighlighterWords } from '../words/highlighter';
import type { PanelWords } from '../words/panel';
import type { PanelHighlight } from './data';

/** What may be changed of one. */
export type PanelChange = Partial<Pick<PanelHighlight, 'note' | 'tags' | 'colour'>>;

export interface HighlightActions {
  onGoHighlight: (one: PanelHighlight) => void;
  /** Looks on the page for one that is nowhere. */
  onLook: (one: PanelHighlight) => void;
  onChangeHighlight: (one: PanelHighlight, change: PanelChange) => void;
  onRemoveHighlight: (one: PanelHighlight) => void;
}

interface Props extends HighlightActions {
  highlights: PanelHighlight[];
  words: PanelWords;
  bar: HighlighterWords;
  library: string;
  /** Set while there is a place to go back to and nothing else offers it. */
  onBack: (() => void) | undefined;
}

/** The reader's highlights of the page in its order; those that are nowhere on it come last, each with its reason. */
export function Highlights({ highlights, words, bar, library, onBack, ...actions }: Props) {
  return (
    <section class="kk-saved" aria-labelledby="kk-saved">
      <h2 id="kk-saved">{words.highlights}</h2>
      {onBack && (
        <button type="button" class="kk-back" onClick={onBack}>
          {words.back}
        </button>
      )}
      <ul>
        {highlights.map((one) => (
          <Highlight key={one.id} one={one} words={words} bar={bar} {...actions} />
        ))}
      </ul>
      <a href={library} target="_blank" rel="noreferrer">
        {words.library}
      </a>
    </section>
  );
}

/** Units of a quotation in the names of its buttons: enough to tell it from others, not so much that they are tiring to hear. */
const NAMED = 40;
const beginning = (text: string): string => (text.length > NAMED ? `${text.slice(0, NAMED).trim()}…` : text);

interface RowProps extends HighlightActions {
  one: PanelHighlight;
  words: PanelWords;
  bar: HighlighterWords;
}

function Highlight(props: RowProps) {
  const { one, words, bar, onGoHighlight, onLook, onRemoveHighlight } = props;
  const [editing, edit] = useState(false);
  const lost = one.place !== undefined && one.place !== 'placed' ? one.place : undefined;
  // Every row has the same acts: their names say of which.
  const which = (
    <span class="kk-sr" lang={one.lang}>
      {' '}
      {beginning(one.text)}
    </span>
  );
  return (
    <li>
      <div class={`kk-hlquote kk-ink-${one.colour}`}>
        <span class="kk-ink" role="img" aria-label={bar.colours[one.colour]}>
          <span class="kk-ink-sign" lang="ja" aria-hidden="true">
            {COLOUR_SIGNS[one.colour]}
          </span>
        </span>
        {lost ? (
          <q lang={one.lang}>{one.text}</q>
        ) : (
          <button type="button" onClick={() => onGoHighlight(one)}>
            <q lang={one.lang}>{one.text}</q>
          </button>
        )}
      </div>
      {lost && <p class="kk-hllost">{words.nowhere[lost]}</p>}
      {editing ? (
        <Edit {...props} />
      ) : (
        <>
          {one.note && <p lang="">{one.note}</p>}
          {one.tags.length > 0 && (
            <p class="kk-hltags" lang="">
              {writeTags(one.tags)}
            </p>
          )}
        </>
      )}
      <div class="kk-hlacts">
        {lost && (
          <button type="button" class="kk-act" onClick={() => onLook(one)}>
            {words.lookFor}
            {which}
          </button>
        )}
        <button type="button" class="kk-act" aria-expanded={editing} onClick={() => edit(!editing)}>
          {editing ? words.done : words.edit}
          {which}
        </button>
        <button type="button" class="kk-act" onClick={() => onRemoveHighlight(one)}>
          {bar.remove}
          {which}
        </button>
      </div>
    </li>
  );
}

/** Note, tags and colour: each is kept when its field is left. */
function Edit({ one, bar, onChangeHighlight }: RowProps) {
  const [note, setNote] = useState(one.note);
  const [tags, setTags] = useState(writeTags(one.tags));
  const keep = () => {
    if (note !== one.note) onChangeHighlight(one, { note });
    const read = readTags(tags);
    if (writeTags(read) !== writeTags(one.tags)) onChangeHighlight(one, { tags: read });
  };
  return (
    <div class="kk-hlfields">
      <Colours
        label={bar.colour}
        names={bar.colours}
        chosen={one.colour}
        onChoose={(colour) => onChangeHighlight(one, { colour })}
      />
      <NoteAndTags words={bar} note={note} tags={tags} onNote={setNote} onTags={setTags} onLeave={keep} />
    </div>
  );
}
