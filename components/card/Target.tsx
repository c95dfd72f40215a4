import type { ReadingStyle } from '../Ruby';
import type { Words } from '../words';
import { Apparatus } from './Apparatus';
import type { CardTarget, Language } from './data';
import { Passage } from './Passage';
import { HUES, SIGLA } from './signs';
import { Pairs, Shared } from './Tables';

export interface TargetProps {
  target: CardTarget;
  words: Words;
  language: Language;
  style: ReadingStyle;
  why: readonly string[];
  pageLang: string;
  titleId: string;
  openWord: HTMLElement | undefined;
  onOpen: (id: string) => void;
  onTerm: (id: string, word: HTMLElement) => void;
}

/** One target with everything that stands to it: passage, comparison, translation; under the rule its apparatus. */
export function Target(props: TargetProps) {
  const { target, words, style, pageLang, titleId, openWord, onOpen, onTerm } = props;
  return (
    <>
      <section class={`kk-w kk-target ${HUES[target.work]}`}>
        <span class="kk-sig" aria-hidden="true">
          {SIGLA[target.work]}
        </span>
        <h2 class="kk-src" id={titleId}>
          <b>{target.title}</b> {target.place} <PassageId id={target.id} words={words} onOpen={onOpen} />
        </h2>
        <Passage target={target} style={style} openWord={openWord} onTerm={onTerm} />
        {target.pairs.length > 0 && <Pairs target={target} words={words} pageLang={pageLang} />}
        {target.shared.length > 0 && <Shared target={target} words={words} pageLang={pageLang} />}
        {target.translation && (
          <div class="kk-trans">
            <h3 class="kk-label">{words.translation}</h3>
            <p class="kk-serif" lang={target.translation.lang}>
              {target.translation.text}
            </p>
          </div>
        )}
      </section>
      <Apparatus {...props} />
      <p class="kk-ours">{words.ours}</p>
    </>
  );
}

/** A passage's id, which is also the way to it in the edition. */
export function PassageId({ id, words, onOpen }: { id: string; words: Words; onOpen: (id: string) => void }) {
  return (
    <button class="kk-id" type="button" title={words.edition} onClick={() => onOpen(id)}>
      {id}
    </button>
  );
}
