import type { Words } from '../words';
import { atomsOf, runsOf } from './layers';
import type { SideNote } from './side';
import { HUES } from './signs';

export interface ShownSide extends SideNote {
  number: number;
  ink: keyof typeof HUES;
  /** The number of the note that has the same passage already. */
  sameAs?: number;
}

interface Props {
  notes: readonly ShownSide[];
  words: Words;
  onOpen: (number: number) => void;
}

/** Footnotes in the page's margin, beside their lines. For the eye alone: to keys and screen readers the numerals say the same, in place. */
export function SideNotes({ notes, words, onOpen }: Props) {
  return (
    <>
      {notes.map((note) => (
        <div
          class={`kk-sidenote ${HUES[note.ink]}`}
          aria-hidden="true"
          key={note.number}
          data-number={note.number}
          onClick={() => onOpen(note.number)}
        >
          <b>{note.number}</b>
          <p class="kk-side-name">
            {note.title}
            {note.sameAs !== undefined && ` · ${words.asNote(note.sameAs)}`}
          </p>
          {note.text !== '' && note.sameAs === undefined && (
            <p class={`kk-side-text kk-serif ${note.differences.length > 0 ? 'kk-four' : ''}`} lang={note.lang}>
              <Text note={note} />
            </p>
          )}
        </div>
      ))}
    </>
  );
}

function Text({ note }: { note: SideNote }) {
  const spans = note.differences.filter(({ start, end }) => end > start);
  const gaps = note.differences.filter(({ start, end }) => end === start).map(({ start }) => start);
  const atoms = atomsOf([{ text: note.text }], note.differences);
  return (
    <>
      {runsOf(atoms, spans).map(({ span, atoms: own }) => {
        const inside = own.map(({ token, start, end }) =>
          gaps.includes(end) ? (
            <span class="kk-gap" key={start}>
              {token.text}
            </span>
          ) : (
            token.text
          ),
        );
        return span ? (
          <mark class="kk-only" key={span.start}>
            {inside}
          </mark>
        ) : (
          inside
        );
      })}
    </>
  );
}
