import type { HighlighterWords } from '../words/highlighter';

interface Props {
  words: Pick<HighlighterWords, 'note' | 'tags' | 'tagsHint'>;
  note: string;
  /** As they are typed. */
  tags: string;
  /** Id of a list of tags to choose from. */
  list?: string;
  onNote: (note: string) => void;
  onTags: (tags: string) => void;
  /** A field was left: what is typed is to be kept. */
  onLeave: () => void;
}

/** The two fields of a highlight. In what language a reader writes nobody knows. */
export function NoteAndTags({ words, note, tags, list, onNote, onTags, onLeave }: Props) {
  return (
    <>
      <label>
        <span>{words.note}</span>
        <textarea
          rows={3}
          maxLength={100_000}
          lang=""
          value={note}
          onInput={(event) => onNote(event.currentTarget.value)}
          onBlur={onLeave}
        />
      </label>
      <label>
        <span>
          {words.tags} <small>{words.tagsHint}</small>
        </span>
        <input
          type="text"
          lang=""
          value={tags}
          list={list}
          onInput={(event) => onTags(event.currentTarget.value)}
          onBlur={onLeave}
        />
      </label>
    </>
  );
}
