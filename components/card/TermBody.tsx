import { type ReadingStyle, Ruby } from '../Ruby';
import type { Words } from '../words';
import type { Language, TermEntry } from './data';
import { HUES, SIGLA } from './signs';

interface Props {
  entry: TermEntry;
  words: Words;
  language: Language;
  style: ReadingStyle;
  titleId: string;
  onOpen: (id: string) => void;
  /** Inside another card: without the list of places. */
  short?: boolean;
}

/** A term: headword with its reading, the same in the other languages, one line of explanation, where the works use it. */
export function TermBody({ entry, words, language, style, titleId, onOpen, short = false }: Props) {
  const { ko, hanja, rr, kp, en, zh, zhHant, gloss } = entry;
  return (
    <>
      <section class="kk-w kk-target kk-gls">
        <span class="kk-sig" aria-hidden="true">
          語
        </span>
        <p class="kk-src">{short ? <b class="kk-line kk-term">{words.term}</b> : <b>{words.languages.ja}</b>}</p>
        <h2 class="kk-lemma kk-serif" id={titleId} lang="ja">
          {/* A headword's reading is what one came for: it is shown whatever the passages do. */}
          <Ruby tokens={entry.ruby} furigana="always" script={style.script} />{' '}
          {style.script !== 'romaji' && (
            <span class="kk-roma" lang="ja-Latn">
              {entry.romaji}
            </span>
          )}
        </h2>
        {entry.readingSino && (
          <p class="kk-aside">
            {words.alsoRead} <span lang="ja">{entry.readingSino}</span>
          </p>
        )}
        {entry.office && <p class="kk-aside">{entry.office}</p>}
        <dl class="kk-eq">
          <Row name={words.languages.south}>
            <span lang="ko">{ko}</span> {hanja && <span lang="ko-Hani">{hanja}</span>}{' '}
            {rr && (
              <span class="kk-roma" lang="ko-Latn">
                {rr}
              </span>
            )}
          </Row>
          {kp && (
            <Row name={words.languages.north}>
              <span lang="ko-KP">{kp}</span>
            </Row>
          )}
          <Row name={words.languages.en}>
            <span lang="en">{en}</span>
          </Row>
          {zh && (
            <Row name={words.languages.zh}>
              <span lang="zh-Hans">{zh}</span> {zhHant && <span lang="zh-Hant">{zhHant}</span>}
            </Row>
          )}
        </dl>
        {gloss && (
          <p class="kk-gist" lang={language}>
            {gloss}
          </p>
        )}
      </section>
      {!short && entry.uses.length > 0 && (
        <div class="kk-app">
          {entry.uses.map(({ work, title, places }) => (
            <section class={`kk-w ${HUES[work]}`} key={work}>
              <span class="kk-sig" aria-hidden="true">
                {SIGLA[work]}
              </span>
              <p class="kk-src">
                <b>{title}</b>
                {places.map(({ id, place }) => (
                  <button class="kk-ref" type="button" key={id} onClick={() => onOpen(id)}>
                    {place}
                  </button>
                ))}
              </p>
            </section>
          ))}
        </div>
      )}
      {!short && <p class="kk-ours">{words.ours}</p>}
    </>
  );
}

function Row({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="kk-serif">{children}</dd>
    </div>
  );
}
