import { useState } from 'preact/hooks';
import { Colours } from '../highlighter/Colours';
import type { LibraryWords } from '../words/library';
import type { LibraryActions, LibraryData } from './data';

interface Props {
  data: LibraryData;
  words: LibraryWords;
  actions: LibraryActions;
}

/** What can be done with all that are chosen. */
export function Chosen({ data: { chosen, arranged, found }, words, actions }: Props) {
  const [tag, setTag] = useState('');
  const ids = [...chosen];
  return (
    <section class="l-chosen" aria-label={words.chosen(chosen.size)}>
      <b>{words.chosen(chosen.size)}</b>
      <Colours
        label={words.colour}
        names={words.colours}
        chosen={undefined}
        onChoose={(colour) => actions.onColour(ids, colour)}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() === '') return;
          actions.onTag(ids, tag.trim());
          setTag('');
        }}
      >
        <label>
          <span class="kk-sr">{words.addTag}</span>
          <input
            type="text"
            lang=""
            list="l-tags"
            maxLength={100}
            placeholder={words.addTag}
            value={tag}
            onInput={({ currentTarget }) => setTag(currentTarget.value)}
          />
        </label>
        {tag.trim() !== '' && (
          <button type="submit" class="kk-act">
            {words.add}
          </button>
        )}
      </form>
      <button type="button" class="kk-act" onClick={() => actions.onPanel('out')}>
        {words.out}
      </button>
      <button type="button" class="kk-act" onClick={() => actions.onRemove(ids)}>
        {words.remove}
      </button>
      {found > chosen.size && (
        <button
          type="button"
          class="kk-act kk-act-end"
          onClick={() =>
            actions.onChoose(
              arranged.rows.map(({ id }) => id),
              true,
            )
          }
        >
          {words.chooseAll}
        </button>
      )}
      <button
        type="button"
        class={`kk-act ${found > chosen.size ? '' : 'kk-act-end'}`}
        onClick={() => actions.onChoose(ids, false)}
      >
        {words.chooseNone}
      </button>
    </section>
  );
}
