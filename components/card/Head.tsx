import type { CardProps } from './Card';
import type { CardTarget } from './data';

/** The card's head: the numeral under the signs' column, what the footnote is, pin and close. */
export function Head({
  number,
  data,
  words,
  pinned,
  times,
  target,
  onPin,
  onClose,
}: CardProps & { target: CardTarget | undefined }) {
  return (
    <div class="kk-head">
      <span class="kk-no">
        {number > 0 && (
          <>
            <span class="kk-sr">{words.footnote} </span>
            {number}
          </>
        )}
      </span>
      <p class="kk-kind">
        <b class={`kk-line kk-${data.kind}`}>{words.kinds[data.kind]}</b> {remarkOf({ data, words, target, times })}
      </p>
      <button
        class="kk-icon"
        type="button"
        aria-pressed={pinned}
        aria-label={words.keepOpen}
        title={words.keepOpen}
        onClick={onPin}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5.5 1.75h5M6.25 1.75v4.5L4.5 9h7L9.75 6.25v-4.5M8 9v5.25" />
        </svg>
      </button>
      <button class="kk-icon" type="button" aria-label={words.close} title={`${words.close} (Esc)`} onClick={onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.75 3.75l8.5 8.5M12.25 3.75l-8.5 8.5" />
        </svg>
      </button>
    </div>
  );
}

/** What the head says beside the kind: how exact a quotation is, how much a restatement carries, what is named, how often a term comes. */
const remarkOf = ({
  data,
  words,
  target,
  times,
}: Pick<CardProps, 'data' | 'words' | 'times'> & { target: CardTarget | undefined }): string => {
  if (data.kind === 'term') return times > 0 ? words.termTimes(times) : '';
  if (!target) return '';
  if (data.kind === 'quote') return target.pairs.length === 0 ? words.exact : words.differs(target.pairs.length);
  if (data.kind === 'restate') return target.points ? words.points(target.points.carried, target.points.all) : '';
  return target.title;
};
