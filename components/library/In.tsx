import { useRef } from 'preact/hooks';
import type { Merged } from '@/highlights/types';
import type { LibraryWords } from '../words/library';
import type { Incoming, LibraryActions } from './data';

interface Props {
  incoming: Incoming;
  words: LibraryWords;
  actions: LibraryActions;
}

/** A file is chosen, looked at, and taken in: in this order, and not before the reader has seen what it comes to. */
export function In({ incoming, words, actions }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="l-in">
      <p>
        {words.inHow} <span lang="en">Hypothesis</span>
        {'. '}
        {words.inWhy}
      </p>
      <p class="r-acts">
        <input
          ref={field}
          type="file"
          accept=".json,application/json"
          class="kk-sr"
          tabIndex={-1}
          aria-label={words.chooseFile}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) actions.onFile(file);
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
        <button type="button" class="kk-act l-do" onClick={() => field.current?.click()}>
          {words.chooseFile}
        </button>
      </p>
      <div role="status">
        {incoming.is === 'reading' && <p>{words.inReading}</p>}
        {incoming.is === 'refused' && (
          <>
            <p>{words.file[incoming.why]}</p>
            <p class="l-cause" lang="en">
              {incoming.message}
            </p>
            {incoming.why === 'damaged' && (
              <p class="r-acts">
                <button type="button" class="kk-act" onClick={actions.onSalvage}>
                  {words.takeSound}
                </button>
              </p>
            )}
          </>
        )}
        {incoming.is === 'preview' && (
          <Preview name={incoming.name} merged={incoming.merged} words={words} actions={actions} />
        )}
      </div>
    </div>
  );
}

function Preview({ name, merged, words, actions }: { name: string; merged: Merged } & Omit<Props, 'incoming'>) {
  const { added, same, changed, refused, refusedCount } = merged;
  const counts = { added, same, changed, refused: refusedCount };
  return (
    <>
      <table class="l-preview">
        <caption lang="">{name}</caption>
        <tbody>
          {(['added', 'changed', 'same', 'refused'] as const).map((one) => (
            <tr key={one}>
              <td>{counts[one]}</td>
              <th scope="row">{words.preview[one]}</th>
            </tr>
          ))}
        </tbody>
      </table>
      {refusedCount > 0 && (
        <details>
          <summary>{words.refusals}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <ul class="l-refused" tabIndex={0}>
            {refused.map(({ at, why, field, message }) => (
              <li key={`${at} ${why}`}>
                <code lang="en">{at}</code> {words.why[why]}
                {field !== undefined && (
                  <span lang="en">
                    {' '}
                    <code>{field}</code> {message}
                  </span>
                )}
              </li>
            ))}
            {refusedCount > refused.length && <li>{words.moreRefused(refusedCount - refused.length)}</li>}
          </ul>
        </details>
      )}
      <p class="r-acts">
        <button type="button" class="kk-act l-do" disabled={added + changed === 0} onClick={actions.onTakeIn}>
          {words.takeIn(added + changed)}
        </button>
        <button type="button" class="kk-act" onClick={actions.onForgetFile}>
          {words.cancel}
        </button>
      </p>
    </>
  );
}
