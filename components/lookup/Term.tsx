import type { Term } from '@/data/types';
import { toRomaji } from '@/readings/romaji';
import type { Language } from '../card/data';
import { type ReadingStyle, Ruby } from '../Ruby';
import { lookup } from '../words/lookup';

/** A term's equivalents, each in its own language. Labels are in the language they name, as on the card. */
export function Equivalents({ term, language }: { term: Term; language: Language }) {
  return (
    <dl class="kk-eq">
      <div>
        <dt lang="en">English</dt>
        <dd class="kk-serif" lang="en">
          {term.en}
        </dd>
      </div>
      {term.zh && (
        <div>
          <dt lang="zh-Hans">中文</dt>
          <dd class="kk-serif">
            <span lang="zh-Hans">{term.zh}</span>
            {term.zhHant && <span lang="zh-Hant">{term.zhHant}</span>}
          </dd>
        </div>
      )}
      <div class="kk-wide">
        <dt lang="ko">한국</dt>
        <dd class="kk-serif">
          <span lang="ko">{term.ko}</span>
          {term.hanja && <span lang="ko-Hani">{term.hanja}</span>}
          {term.rr && (
            <span class="kk-roma" lang="ko-Latn">
              {term.rr}
            </span>
          )}
        </dd>
      </div>
      {term.kp && (
        <div>
          <dt lang="ko">조선</dt>
          <dd class="kk-serif" lang="ko-KP">
            {term.kp}
          </dd>
        </div>
      )}
      {term.readingSino && (
        <div class="kk-wide">
          <dt>{lookup[language].alsoRead}</dt>
          <dd class="kk-serif" lang="ja">
            {term.readingSino}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** A term's headword with its reading. */
export function Lemma({ term, style }: { term: Term; style: ReadingStyle }) {
  return (
    <span class="kk-lemma kk-serif">
      <Ruby tokens={term.ruby.length > 0 ? term.ruby : [{ text: term.ja }]} {...style} />
      <span class="kk-roma" lang="ja-Latn">
        {toRomaji(term.reading)}
      </span>
    </span>
  );
}
