import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Way } from '@/lookup/types';
import type { Language } from '../card/data';
import type { ReadingStyle } from '../Ruby';
import { EXAMPLES, lookup } from '../words/lookup';
import { Acts } from './Acts';
import { type Act, type Answer, type AnswerGroup, actsOf } from './data';
import { Hit } from './Hit';

interface Props {
  language: Language;
  style: ReadingStyle;
  query: string;
  onQuery: (query: string) => void;
  /** What there is to show; undefined while the glossary opens, 'failed' where it cannot be. */
  groups: AnswerGroup[] | undefined | 'failed';
  /** Ways that were tried, for a query without an answer. */
  tried: Way[];
  pinned: ReadonlySet<string>;
  /** Does an act; resolves to what is to be said of it, '' for nothing. */
  onAct: (answer: Answer, act: Act) => Promise<string>;
  /** Forgets recent look-ups; absent where there are none. */
  onForget: (() => void) | undefined;
}

const ID = 'kk-answers';

/** The field and its answers: a combobox over a list in which the chosen answer is open, and its acts are a second row of choices. */
export function Lookup({ language, style, query, onQuery, groups, tried, pinned, onAct, onForget }: Props) {
  const words = lookup[language];
  const [at, setAt] = useState(0);
  /** The chosen act of the open answer; -1 while the answers themselves are chosen from. */
  const [act, setAct] = useState(-1);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = Array.isArray(groups) ? groups : [];
  const answers = shown.flatMap((group) => group.answers);
  const current = answers[Math.min(at, answers.length - 1)];
  const acts = current ? actsOf(current) : [];

  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, act, query]);

  const choose = (place: number) => {
    setAt(place);
    setAct(-1);
    setSaid('');
  };
  const perform = async (answer: Answer, one: Act) => setSaid(await onAct(answer, one));

  const keys = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = (by: number) => {
      if (act < 0) choose((at + by + answers.length) % answers.length);
      else setAct((act + by + acts.length) % acts.length);
    };
    const across = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape' && (act >= 0 || query !== '')) {
      if (act >= 0) setAct(-1);
      else onQuery('');
    } else if (!current) return;
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (across !== 0 && act >= 0) step(across);
    else if (event.key === 'Enter') {
      const chosen = acts[act];
      if (chosen) void perform(current, chosen);
      else setAct(0);
    } else return;
    event.preventDefault();
  };

  let place = -1;
  return (
    <>
      <search class="kk-find">
        <label class="kk-sr" for="kk-field">
          {words.label}
        </label>
        <input
          ref={field}
          id="kk-field"
          type="search"
          lang="und"
          value={query}
          placeholder={EXAMPLES}
          // biome-ignore lint/a11y/noRedundantRoles: only an input with a list of its own has the role by itself
          role="combobox"
          list={undefined}
          aria-expanded={answers.length > 0}
          aria-controls={ID}
          aria-autocomplete="list"
          aria-activedescendant={current && (act < 0 ? `kk-a${answers.indexOf(current)}` : `kk-act${act}`)}
          aria-describedby="kk-hint"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            choose(0);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={keys}
        />
        <span class="kk-count" role="status">
          {groups === undefined
            ? words.loading
            : query.trim() !== '' && answers.length > 0
              ? words.found(answers.length)
              : ''}
        </span>
        <span class="kk-sr" id="kk-hint">
          {words.hint}
        </span>
      </search>
      <div class="kk-answers" id={ID} role="listbox" aria-label={words.results} ref={list} tabIndex={-1}>
        {shown.map((group, g) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box
          <div key={group.name || g} role="group" aria-label={group.name || words.results}>
            {group.name !== '' && (
              <p class="kk-heading" aria-hidden="true">
                {group.name}
              </p>
            )}
            {group.answers.map((answer) => {
              place += 1;
              const mine = place;
              const open = answer === current;
              return (
                <div key={`${answer.type} ${answer.id}`} class={open ? 'kk-hit kk-open' : 'kk-hit'} role="presentation">
                  {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys */}
                  {/* biome-ignore lint/a11y/useFocusableInteractive: the list box points at its option by aria-activedescendant */}
                  <div
                    class="kk-hit-row"
                    id={`kk-a${mine}`}
                    role="option"
                    aria-selected={open && act < 0}
                    onClick={() => choose(mine)}
                  >
                    <Hit answer={answer} language={language} style={style} open={open} />
                  </div>
                  {open && (
                    <Acts
                      answer={answer}
                      language={language}
                      chosen={act}
                      pinned={pinned.has(answer.id)}
                      onChoose={(k, one) => {
                        setAct(k);
                        void perform(answer, one);
                      }}
                    />
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {groups === 'failed' && (
        <p class="kk-none" role="alert">
          {words.failed}
        </p>
      )}
      {Array.isArray(groups) && answers.length === 0 && query.trim() !== '' && (
        <div class="kk-none" role="status">
          <p>{words.nothing(query.trim())}</p>
          <p>{words.tried}</p>
          <ul>
            {tried.map((way) => (
              <li key={way}>{words.ways[way]}</li>
            ))}
          </ul>
        </div>
      )}
      {query.trim() === '' && onForget && (
        <button type="button" class="kk-act kk-forget" onClick={onForget}>
          {words.forget}
        </button>
      )}
      <p class="kk-say" role="status" hidden={said === ''}>
        {said}
      </p>
    </>
  );
}
