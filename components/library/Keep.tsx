import type { ComponentChildren } from 'preact';
import type { Language } from '../card/data';
import type { LibraryWords } from '../words/library';
import { dated, type Keeping, type LibraryActions } from './data';

interface Props {
  keeping: Keeping;
  words: LibraryWords;
  language: Language;
  actions: LibraryActions;
}

const EVERY = [0, 1, 7, 30] as const;
const TO = ['download', 'folder'] as const;

/** How the highlights are kept, and what the reader can do so that they are not lost. */
export function Keep({ keeping, words, language, actions }: Props) {
  const { count, persistent, refused, used, room, copy, uncopied, daysSince, every, to, folders, folder } = keeping;
  const moment = new Intl.DateTimeFormat(dated(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div class="l-keep">
      <dl>
        <Line name={words.stored}>{words.count(count)}</Line>
        <Line name={words.promise}>
          {persistent === undefined ? words.unsaid : persistent ? words.promised : words.unpromised}{' '}
          {persistent === false && (
            <button type="button" class="kk-act l-do" onClick={actions.onPersist}>
              {words.ask}
            </button>
          )}
          {refused && persistent === false && <span role="status">{words.askRefused}</span>}
        </Line>
        {used !== undefined && room !== undefined && (
          <Line name={words.space}>{words.used(bytes(used, language), bytes(room, language))}</Line>
        )}
        <Line name={words.second}>
          {copy ? words.secondOf(copy.count, moment.format(copy.at)) : words.secondNone}
          {uncopied && ` (${words.secondBehind})`}
        </Line>
        <Line name={words.backup}>
          {daysSince === undefined ? words.backupNone : words.backupLast(daysSince)}{' '}
          <button type="button" class="kk-act l-do" onClick={actions.onBackUp}>
            {words.backUp}
          </button>
        </Line>
      </dl>
      <fieldset>
        <legend>{words.every}</legend>
        {EVERY.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="l-every"
              checked={every === one}
              onChange={() => actions.onBackupPlan({ every: one, to })}
            />{' '}
            {words.everies[one]}
          </label>
        ))}
      </fieldset>
      {folders && (
        <fieldset>
          <legend>{words.to}</legend>
          {TO.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="l-to"
                checked={to === one}
                onChange={() =>
                  one === 'folder' && folder === undefined
                    ? actions.onFolder()
                    : actions.onBackupPlan({ every, to: one })
                }
              />{' '}
              {words.tos[one]}
            </label>
          ))}
          <button type="button" class="kk-act" onClick={actions.onFolder}>
            {folder === undefined ? words.chooseFolder : words.folder(folder)}
          </button>
        </fieldset>
      )}
      {every > 0 && <p class="l-what">{words.everyHow[to]}</p>}
    </div>
  );
}

function Line({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const bytes = (count: number, language: Language): string => {
  let unit = 0;
  let number = count;
  for (; number >= 1000 && unit < UNITS.length - 1; unit += 1) number /= 1000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[unit],
    maximumFractionDigits: number < 10 && unit > 0 ? 1 : 0,
  }).format(number);
};
