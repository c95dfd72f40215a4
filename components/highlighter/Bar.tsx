import { useEffect, useRef, useState } from 'preact/hooks';
import type { Colour } from '@/highlights/colours';
import type { HighlighterWords } from '../words/highlighter';
import { Colours } from './Colours';
import { NoteAndTags } from './NoteAndTags';
import { readTags, writeTags } from './tags';

/** What of a highlight the bar shows and changes. */
export interface BarHighlight {
  id: string;
  colour: Colour;
  note: string;
  tags: readonly string[];
}

/** What was done or refused, with its one way on or back. */
export interface BarSaid {
  text: string;
  next?: { label: string; run: () => void };
}

interface Props {
  words: HighlighterWords;
  /** Undefined: the bar offers to highlight what is selected. */
  highlight: BarHighlight | undefined;
  said: BarSaid | undefined;
  onColour: (colour: Colour) => void;
  onNote: (note: string) => void;
  onTags: (tags: string[]) => void;
  /** Makes a highlight of the selection and opens its note. */
  onAnnotate: () => void;
  onCopy: () => void;
  onRemove: () => void;
  onAll: () => void;
  onClose: () => void;
}

/** The small bar at a selection or a highlight. Gets its data by props and calls no browser. */
export function Bar(props: Props) {
  const { words, highlight, said } = props;
  return (
    <div class="kk-hlbar" role="dialog" aria-label={highlight ? words.edit : words.bar}>
      <div class="kk-hlrow">
        <Colours label={words.colour} names={words.colours} chosen={highlight?.colour} onChoose={props.onColour} />
        {!highlight && (
          <button type="button" class="kk-act" onClick={props.onAnnotate}>
            {words.note}
          </button>
        )}
        <button type="button" class="kk-act" onClick={props.onCopy}>
          {words.copy}
        </button>
        {highlight && (
          <button type="button" class="kk-act" onClick={props.onRemove}>
            {words.remove}
          </button>
        )}
        <button type="button" class="kk-icon" aria-label={words.close} title={words.close} onClick={props.onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      {highlight && <Fields key={highlight.id} {...props} highlight={highlight} />}
      <p class={said ? 'kk-say' : 'kk-sr'} role="status">
        {said?.text}
        {said?.next && (
          <button type="button" onClick={said.next.run}>
            {said.next.label}
          </button>
        )}
      </p>
    </div>
  );
}

/** Note and tags: kept when the field is left, and when the bar closes. */
function Fields({ words, highlight, onNote, onTags, onAll }: Props & { highlight: BarHighlight }) {
  const [note, setNote] = useState(highlight.note);
  const [tags, setTags] = useState(writeTags(highlight.tags));
  const keep = () => {
    if (note !== highlight.note) onNote(note);
    const read = readTags(tags);
    if (writeTags(read) !== writeTags(highlight.tags)) onTags(read);
  };
  const latest = useRef(keep);
  latest.current = keep;
  // A bar that is closed in the middle of a word keeps the word.
  useEffect(() => () => latest.current(), []);
  return (
    <div class="kk-hlfields">
      <NoteAndTags words={words} note={note} tags={tags} onNote={setNote} onTags={setTags} onLeave={keep} />
      <button type="button" class="kk-act kk-hlall" onClick={onAll}>
        {words.all}
      </button>
    </div>
  );
}
