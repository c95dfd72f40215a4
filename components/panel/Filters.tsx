import type { Kind } from '@/matching/types';
import type { PanelWords } from '../words/panel';

export type Listed = Kind | 'term';
const KINDS: readonly Listed[] = ['quote', 'restate', 'mention', 'term'];

interface Props {
  counts: Record<Listed, number>;
  shown: ReadonlySet<Listed>;
  order: 'page' | 'work';
  words: PanelWords;
  onToggle: (kind: Listed) => void;
  onOrder: (order: 'page' | 'work') => void;
  /** Set while there is a place to go back to. */
  onBack: (() => void) | undefined;
}

/** Which kinds are listed, in which order, and the way back to where the reader was. A kind that the page has not is absent. */
export function Filters({ counts, shown, order, words, onToggle, onOrder, onBack }: Props) {
  return (
    <div class="kk-bar">
      <fieldset class="kk-kinds" aria-label={words.which}>
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <button key={kind} type="button" aria-pressed={shown.has(kind)} onClick={() => onToggle(kind)}>
            <span class={`kk-line kk-${kind}`}>{words.kindsShown[kind]}</span> <i>{counts[kind]}</i>
          </button>
        ))}
      </fieldset>
      <div class="kk-order" role="radiogroup" aria-label={words.order}>
        {(['page', 'work'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="kk-order" checked={order === one} onChange={() => onOrder(one)} />
            {one === 'page' ? words.asOnPage : words.byWork}
          </label>
        ))}
      </div>
      {onBack && (
        <button type="button" class="kk-back" onClick={onBack}>
          {words.back}
        </button>
      )}
    </div>
  );
}
