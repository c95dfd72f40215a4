import type { Words } from '../words';

/** What can be done with a footnote. */
export type Act = 'save' | 'copy' | 'link' | 'edition' | 'notRight';

/** What was done, with its one way on or back. */
export interface Said {
  text: string;
  next?: { label: string; run: () => void };
}

interface Props {
  acts: readonly Act[];
  said: Said | undefined;
  words: Words;
  onAct: (act: Act) => void;
}

/** The foot: what can be done; after an act, what was done, where it was done. The live region is there from the first, or nothing would be said. */
export function Foot({ acts, said, words, onAct }: Props) {
  return (
    <>
      <p class={said ? 'kk-say' : 'kk-sr'} role="status">
        {said?.text}
        {said?.next && (
          <button type="button" onClick={said.next.run}>
            {said.next.label}
          </button>
        )}
      </p>
      {!said && acts.length > 0 && (
        <div class="kk-foot">
          {acts.map((act) => (
            <button
              key={act}
              class={`kk-act ${act === 'notRight' ? 'kk-act-end' : ''}`}
              type="button"
              onClick={() => onAct(act)}
            >
              {words[act]}
            </button>
          ))}
        </div>
      )}
    </>
  );
}
