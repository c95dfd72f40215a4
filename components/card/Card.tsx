import { useState } from 'preact/hooks';
import type { Words } from '../words';
import type { CardData, Language } from './data';
import { HUES, SIGLA, Target } from './Target';

interface Props {
  number: number;
  data: CardData;
  words: Words;
  language: Language;
  pinned: boolean;
  onPin: () => void;
  onClose: () => void;
}

/** The card beside a stretch: head, tabs where there are several targets, body. Gets its data by props and calls no browser. */
export function Card({ number, data, words, language, pinned, onPin, onClose }: Props) {
  const [chosen, choose] = useState(0);
  const target = data.targets[chosen] ?? data.targets[0];
  if (!target) return null;
  const titleId = `kk-title-${number}`;
  const remark =
    data.kind === 'quote' ? (target.pairs.length === 0 ? words.exact : words.differs(target.pairs.length)) : '';
  return (
    <div class={`kk-card ${HUES[target.work]}`} role="dialog" aria-labelledby={titleId}>
      <div class="kk-head">
        <span class="kk-no">
          <span class="kk-sr">{words.footnote} </span>
          {number}
        </span>
        <p class="kk-kind">
          <b class={`kk-line kk-${data.kind}`}>{words.kinds[data.kind]}</b> {remark}
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
      {data.targets.length > 1 && (
        <div class="kk-tabs" role="tablist">
          {data.targets.map((one, k) => (
            <button
              key={one.id}
              type="button"
              role="tab"
              class={HUES[one.work]}
              aria-selected={k === chosen}
              onClick={() => choose(k)}
            >
              <span class="kk-sig" aria-hidden="true">
                {SIGLA[one.work]}
              </span>
              {one.place}
            </button>
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="kk-body" tabIndex={0} aria-label={words.text}>
        <Target key={target.id} target={target} words={words} language={language} why={data.why} titleId={titleId} />
      </section>
    </div>
  );
}
