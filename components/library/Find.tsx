import { useMemo } from 'preact/hooks';
import { COLOURS, type Colour } from '@/highlights/colours';
import { comparePassages, compareTags, GROUPINGS, type Grouping } from '@/highlights/library/arrange';
import type { Language } from '../card/data';
import { placeOf } from '../place';
import type { LibraryWords } from '../words/library';
import type { LibraryActions, LibraryData } from './data';

interface Props {
  data: LibraryData;
  words: LibraryWords;
  language: Language;
  actions: LibraryActions;
}

/** The field, the order, what is listed. */
export function Find({ data, words, language, actions }: Props) {
  const { query, filter, by, tally, lost } = data;
  const tags = useMemo(() => [...tally.tags].sort(([a], [b]) => compareTags(language)(a, b)), [tally, language]);
  const passages = useMemo(() => passageChoices(tally.passages), [tally]);
  const { onFilter } = actions;
  return (
    <search class="l-find">
      <div class="l-field">
        <label class="kk-sr" for="l-query">
          {words.search}
        </label>
        <input
          id="l-query"
          type="search"
          lang=""
          value={query}
          maxLength={500}
          placeholder={words.search}
          aria-describedby="l-hint"
          aria-keyshortcuts="/"
          onInput={({ currentTarget }) => actions.onQuery(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') {
              event.preventDefault();
              actions.onQuery('');
            }
          }}
        />
        {query !== '' && (
          <button type="button" class="kk-act" onClick={() => actions.onQuery('')}>
            {words.clear}
          </button>
        )}
      </div>
      <p class="l-hint" id="l-hint">
        {words.searchHint}
      </p>
      <div class="l-filters">
        <Choice
          label={words.by}
          value={by}
          choices={GROUPINGS.map((one) => [one, words.bys[one]])}
          onChoose={(chosen) => actions.onBy(chosen as Grouping)}
        />
        <Choice
          label={words.tag}
          value={filter.tag}
          any={words.any}
          choices={tags.map(([tag, n]) => [tag, `${tag || words.noTag} (${n})`])}
          onChoose={(tag) => onFilter({ ...filter, tag })}
        />
        <Choice
          label={words.colour}
          value={filter.colour}
          any={words.any}
          choices={COLOURS.filter((one) => tally.colours.has(one)).map((one) => [
            one,
            `${words.colours[one]} (${tally.colours.get(one)})`,
          ])}
          onChoose={(colour) => onFilter({ ...filter, colour: colour as Colour | undefined })}
        />
        <Choice
          label={words.passage}
          value={filter.passage}
          any={words.any}
          choices={passages.map((id) => [id, passageName(id, words, language)])}
          onChoose={(passage) => onFilter({ ...filter, passage })}
        />
        {(lost.size > 0 || filter.orphans) && (
          <label class="l-check">
            <input
              type="checkbox"
              checked={filter.orphans !== undefined}
              onChange={({ currentTarget }) =>
                onFilter({ ...filter, orphans: currentTarget.checked ? lost : undefined })
              }
            />{' '}
            {words.onlyLost(lost.size)}
          </label>
        )}
      </div>
    </search>
  );
}

/** The works that are touched, each before its passages. */
const passageChoices = (passages: ReadonlyMap<string, number>): string[] => {
  const ids = [...passages.keys()];
  const works = ids.filter(Boolean).map((id) => id.split('.')[0] as string);
  return [...new Set([...works, ...ids])].sort(comparePassages);
};

const passageName = (id: string, words: LibraryWords, language: Language): string => {
  if (id === '') return words.noPassage;
  const work = words.works[id.split('.')[0] ?? ''] ?? '';
  return id.includes('.') ? `${work}: ${placeOf(id, language)}` : work;
};

interface ChoiceProps {
  label: string;
  value: string | undefined;
  /** What stands for no choice; absent where one is always made. */
  any?: string;
  choices: (readonly [value: string, name: string])[];
  onChoose: (chosen: string | undefined) => void;
}

/** Values may be empty strings; the place in the list is what the control holds. */
function Choice({ label, value, any, choices, onChoose }: ChoiceProps) {
  const at = choices.findIndex(([one]) => one === value);
  return (
    <label>
      {label}{' '}
      <select value={String(at)} onChange={({ currentTarget }) => onChoose(choices[Number(currentTarget.value)]?.[0])}>
        {any !== undefined && <option value="-1">{any}</option>}
        {choices.map(([one, name], k) => (
          <option key={one} value={String(k)}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
