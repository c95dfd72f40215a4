import type { Language } from '../card/data';
import type { LibraryWords } from '../words/library';
import { dated, type LibraryActions, type Notices as Told } from './data';

interface Props {
  notices: Told;
  /** How many highlights are shown. */
  total: number;
  words: LibraryWords;
  language: Language;
  actions: LibraryActions;
}

/** What must be told before anything else: the store cannot be read, something was lost, a backup is due. */
export function Notices({ notices: { trouble, fromCopy, loss, backup }, total, words, language, actions }: Props) {
  const day = new Intl.DateTimeFormat(dated(language), { dateStyle: 'long' });
  return (
    <div class="l-notices">
      {trouble && (
        <div role="alert" class="l-notice">
          <p>
            {words.trouble[trouble]} {fromCopy && words.fromCopy(total)}
          </p>
          <button type="button" class="kk-act" onClick={actions.onAgain}>
            {words.again}
          </button>
        </div>
      )}
      {loss && (
        <div role="alert" class="l-notice">
          <p>{words.loss[loss.kind](loss.count, day.format(loss.at))}</p>
          <button type="button" class="kk-act" onClick={actions.onRestore}>
            {words.restore}
          </button>
          <button type="button" class="kk-act" onClick={actions.onForgetCopy}>
            {words.forget}
          </button>
        </div>
      )}
      {backup && (
        <div role="status" class="l-notice">
          <p>{backup.remind ? words.remind(backup.daysSince) : words.due}</p>
          <button type="button" class="kk-act" onClick={actions.onBackUp}>
            {words.backUp}
          </button>
          <button type="button" class="kk-act" onClick={actions.onLater}>
            {words.later}
          </button>
        </div>
      )}
    </div>
  );
}
