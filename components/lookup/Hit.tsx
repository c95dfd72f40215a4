import type { VNode } from 'preact';
import type { Language } from '../card/data';
import { shortPlace } from '../panel/place';
import { type ReadingStyle, Ruby } from '../Ruby';
import { wordsOf } from '../words';
import { lookup } from '../words/lookup';
import { type Answer, cutMarked, excerpt, type PassageAnswer } from './data';
import { Equivalents, Lemma } from './Term';
import { Why } from './Why';

interface Props {
  answer: Answer;
  language: Language;
  style: ReadingStyle;
  /** The answer is open: reading, equivalents, explanation, the whole text. */
  open: boolean;
}

const SIGLA = { decl: ['宣', 'kk-decl'], rec: ['録', 'kk-rec'], paper: ['論', 'kk-pap'] } as const;

/** The words of a text with those that were asked for marked. */
const marked = (text: string, words: readonly string[]) =>
  cutMarked(text, words).map((piece, k) => (k % 2 === 1 ? <mark key={k}>{piece}</mark> : piece));

/** One answer: the sign of what it is, what it says, why it is there. */
export function Hit({ answer, language, style, open }: Props) {
  const [sign, hue] =
    answer.type === 'passage'
      ? SIGLA[answer.work]
      : answer.type === 'term'
        ? (['語', 'kk-gls'] as const)
        : (['印', 'kk-gls'] as const);
  return (
    <>
      <span class={`kk-sig ${hue}`} aria-hidden="true">
        {sign}
      </span>
      {answer.type === 'term' &&
        (open ? <OpenTerm {...{ answer, language, style }} /> : <ClosedTerm {...{ answer, language }} />)}
      {answer.type === 'passage' && <Passage {...{ answer, language, style, open }} />}
      {answer.type === 'highlight' && (
        <>
          <span class="kk-word">
            <b>{lookup[language].highlight}</b> <span lang="und">{answer.title}</span>
          </span>
          <Why why={answer.why} language={language} />
          <span class="kk-sub kk-serif" lang="und">
            {answer.why ? marked(excerpt(answer.text, [answer.why.text], 60), [answer.why.text]) : answer.text}
          </span>
        </>
      )}
    </>
  );
}

type TermProps = { answer: Extract<Answer, { type: 'term' }>; language: Language };

const Right = ({ answer, language }: TermProps): VNode =>
  answer.why ? (
    <Why why={answer.why} language={language} />
  ) : (
    <span class="kk-why">{answer.onPage > 0 && lookup[language].onPage(answer.onPage)}</span>
  );

function ClosedTerm({ answer, language }: TermProps) {
  const { term } = answer;
  return (
    <>
      <span class="kk-word kk-serif" lang="ja">
        {term.ja}
        <span class="kk-sans">{term.reading}</span>
        {language === 'ko' ? (
          <span class="kk-sans" lang="ko">
            {term.ko}
          </span>
        ) : (
          <span class="kk-sans" lang="en">
            {term.en}
          </span>
        )}
      </span>
      <Right answer={answer} language={language} />
    </>
  );
}

function OpenTerm({ answer, language, style }: TermProps & { style: ReadingStyle }) {
  const { term } = answer;
  return (
    <>
      <Lemma term={term} style={style} />
      <Right answer={answer} language={language} />
      <div class="kk-full">
        <Equivalents term={term} language={language} />
        {term.gloss[language] && <p class="kk-gist">{term.gloss[language]}</p>}
        {term.office && <p class="kk-where">{term.office[language]}</p>}
        {answer.why && answer.onPage > 0 && <p class="kk-where">{lookup[language].onPage(answer.onPage)}</p>}
      </div>
    </>
  );
}

function Passage({
  answer,
  language,
  style,
  open,
}: {
  answer: PassageAnswer;
  language: Language;
  style: ReadingStyle;
  open: boolean;
}) {
  const { text, lang, work, id, ruby, rendering } = answer;
  return (
    <>
      <span class="kk-word">
        <b>{wordsOf(language).works[work]}</b> {shortPlace(id, language)}
      </span>
      <Why why={answer.why} language={language} />
      {open ? (
        <div class="kk-full">
          <p class="kk-said kk-serif" lang={lang}>
            {ruby ? <Ruby tokens={ruby} {...style} /> : marked(text, answer.marked)}
          </p>
          {rendering && (
            <p class="kk-gist" lang={rendering.lang}>
              {rendering.text}
            </p>
          )}
        </div>
      ) : (
        <span class="kk-sub kk-serif" lang={lang}>
          {marked(excerpt(text, answer.marked, 40), answer.marked)}
        </span>
      )}
    </>
  );
}
