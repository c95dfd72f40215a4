import { Fragment } from 'preact';
import type { WorkId } from '@/data/types';
import type { Language } from '../card/data';
import { shortPlace } from '../panel/place';
import { wordsOf } from '../words';
import { lookup } from '../words/lookup';
import { type Act, type Answer, actsOf, sectionOf } from './data';

interface Props {
  answer: Answer;
  language: Language;
  /** Place of the chosen act; -1 for none. */
  chosen: number;
  pinned: boolean;
  onChoose: (place: number, act: Act) => void;
}

type Open = Extract<Act, { kind: 'open' }>;
/** Whether an act opens one of the places where a term is used. */
const isUse = (act: Act | undefined, answer: Answer): act is Open => act?.kind === 'open' && act.id !== answer.id;
const workOf = ({ id }: Open) => id.split('.')[0] as WorkId;

/** What can be done with the open answer: copy, keep, open; and the places where the works use a term. Options of the same list box. */
export function Acts({ answer, language, chosen, pinned, onChoose }: Props) {
  const acts = actsOf(answer);
  return (
    <div class="kk-acts" role="presentation">
      {acts.map((act, k) => {
        const use = isUse(act, answer) ? act : undefined;
        const before = acts[k - 1];
        const work = use && !(isUse(before, answer) && workOf(before) === workOf(use)) ? workOf(use) : undefined;
        return (
          <Fragment key={`${act.kind} ${k}`}>
            {use && !isUse(before, answer) && <span class="kk-break" />}
            {work && (
              <span class="kk-work" aria-hidden="true">
                {wordsOf(language).works[work]}
              </span>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the list box points at its option by aria-activedescendant */}
            <div
              id={`kk-act${k}`}
              role="option"
              class={use ? 'kk-act kk-ref' : 'kk-act'}
              aria-selected={chosen === k}
              aria-label={use && `${wordsOf(language).works[workOf(use)]} ${shortPlace(sectionOf(use.id), language)}`}
              onClick={() => onChoose(k, act)}
            >
              {use ? shortPlace(sectionOf(use.id), language) : nameOf(act, language, pinned)}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

const nameOf = ({ kind }: Act, language: Language, pinned: boolean): string => {
  const words = lookup[language];
  return {
    open: words.open,
    pin: pinned ? words.unpin : words.pin,
    word: words.copyWord,
    reading: words.copyReading,
    citation: words.copyCitation,
    text: words.copyText,
    page: words.openPage,
  }[kind];
};
