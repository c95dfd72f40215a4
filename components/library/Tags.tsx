import { useMemo, useState } from 'preact/hooks';
import { compareTags } from '@/highlights/library/arrange';
import type { Language } from '../card/data';
import type { LibraryWords } from '../words/library';

interface Props {
  /** How many highlights have each; '' counts those without. */
  tags: ReadonlyMap<string, number>;
  words: LibraryWords;
  language: Language;
  onRetag: (from: string, to: string) => void;
}

/** Another name for a tag everywhere; where that name is in use already, the two become one. */
export function Tags({ tags, words, language, onRetag }: Props) {
  const names = useMemo(() => [...tags.keys()].filter(Boolean).sort(compareTags(language)), [tags, language]);
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState('');
  const chosen = from !== undefined && tags.has(from) ? from : names[0];
  if (chosen === undefined) return <p>{words.noTags}</p>;
  const count = tags.get(chosen) ?? 0;
  const name = to.trim();
  return (
    <form
      class="l-retag"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || name === chosen) return;
        onRetag(chosen, name);
        setFrom(name);
        setTo('');
      }}
    >
      <label>
        <span>{words.tag}</span>{' '}
        <select value={chosen} lang="" onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
          {names.map((one) => (
            <option key={one} value={one}>
              {one} ({tags.get(one)})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.becomes}</span>{' '}
        <input
          type="text"
          lang=""
          list="l-tags"
          maxLength={100}
          value={to}
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <button type="submit" class="kk-act l-do" disabled={name === '' || name === chosen}>
        {tags.has(name) && name !== chosen ? words.merge(count) : words.rename(count)}
      </button>
      <button type="button" class="kk-act" onClick={() => onRetag(chosen, '')}>
        {words.takeAway}
      </button>
    </form>
  );
}
