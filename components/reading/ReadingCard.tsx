import type { RubyToken, WorkId } from '@/data/types';
import type { ReadToken } from '@/readings/read';
import { romajiLine } from '@/readings/romaji-line';
import type { Language } from '../card/data';
import { HUES, SIGLA } from '../card/signs';
import { placeOf } from '../place';
import { type ReadingStyle, Ruby, RubyPiece } from '../Ruby';
import { wordsOf } from '../words';
import { reading } from '../words/reading';

/** What the card shows: what is known at once, then the whole. */
export interface ReadingState {
  lang: 'ja' | 'ko' | 'other';
  tokens: readonly ReadToken[];
  /** loading: the analyser is asked; failed: it could not be; done: nothing more comes. */
  analyser: 'loading' | 'failed' | 'done';
  /** Korean in Latin letters; '' for others. */
  romanized: string;
  terms: readonly {
    id: string;
    text: string;
    ja: string;
    ruby: readonly RubyToken[];
    ko: string;
    hanja?: string;
    en: string;
    gloss: string;
  }[];
  passages: readonly { id: string; work: WorkId; lang: string; text: string }[];
  /** Only the beginning of the selection is read. */
  cut: boolean;
  copied: boolean;
}

interface Props {
  /** Undefined until the background has answered. */
  state: ReadingState | undefined;
  language: Language;
  style: ReadingStyle;
  onClose: () => void;
  onCopy: (text: string) => void;
  /** Opens a passage in the edition. */
  onOpen: (id: string) => void;
}

/** How a selection is read: readings over its own words, one line of Latin letters, the terms in it, the passages it resembles. */
export function ReadingCard({ state, language, style, onClose, onCopy, onOpen }: Props) {
  const words = reading[language];
  // Japanese half read would be half Latin letters: the line waits for the whole.
  const whole = state?.analyser === 'done';
  const latin =
    state && (state.lang === 'ko' ? state.romanized : state.lang === 'ja' && whole ? romajiLine(state.tokens) : '');
  const guessed = state?.tokens.some(({ source }) => source === 'analyser') ?? false;
  return (
    <div class="kk-card kk-gls" role="dialog" aria-labelledby="kk-reading" tabIndex={-1}>
      <div class="kk-head">
        <span class="kk-no kk-sig" aria-hidden="true">
          読
        </span>
        <p class="kk-kind" id="kk-reading">
          <b>{words.title}</b> {state && { ja: words.japanese, ko: words.korean, other: words.other }[state.lang]}
        </p>
        <button class="kk-icon" type="button" aria-label={words.close} title={`${words.close} (Esc)`} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.75 3.75l8.5 8.5M12.25 3.75l-8.5 8.5" />
          </svg>
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: not a form's fields */}
      <div
        class="kk-body kk-reading"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        role="group"
        aria-label={words.title}
      >
        {state && state.lang !== 'other' && <Text state={state} style={style} />}
        {latin && (
          <p class="kk-latin">
            <span lang={state?.lang === 'ko' ? 'ko-Latn' : 'ja-Latn'}>{latin}</span>{' '}
            <span class="kk-aside">{state?.lang === 'ko' ? words.romanized : words.hepburn}</span>
          </p>
        )}
        <p class="kk-aside" role="status">
          {(!state || state.analyser === 'loading') && words.loading}
          {state?.analyser === 'failed' && words.failed}
          {state?.analyser === 'done' && guessed && words.guessed}
          {state?.lang === 'ko' && state.tokens.some((token) => token.reading) && words.hanja}
          {state?.cut && ` ${words.long}`}
        </p>
        {state && (state.terms.length > 0 || state.passages.length > 0) && (
          <div class="kk-app">
            {state.terms.length > 0 && (
              <Terms terms={state.terms} style={style} language={language} name={words.terms} />
            )}
            {state.passages.length > 0 && (
              <section>
                <h3 class="kk-label">{words.passages}</h3>
                <ul>
                  {state.passages.map(({ id, work, lang, text }) => (
                    <li key={id} class={`kk-alike ${HUES[work]}`}>
                      <span class="kk-sig" aria-hidden="true">
                        {SIGLA[work]}
                      </span>
                      <button type="button" class="kk-link" onClick={() => onOpen(id)}>
                        {wordsOf(language).works[work]} {placeOf(id, language)}
                      </button>
                      <p class="kk-serif" lang={lang}>
                        {text}
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        )}
      </div>
      {latin && state && (
        <div class="kk-foot">
          <button type="button" class="kk-act" onClick={() => onCopy(spoken(state))}>
            {words.copy}
          </button>
          <span class="kk-aside" role="status">
            {state.copied && words.copied}
          </span>
        </div>
      )}
    </div>
  );
}

/** What "copy reading" copies: kana for Japanese, Latin letters for Korean. */
const spoken = ({ lang, tokens, romanized }: ReadingState): string =>
  lang === 'ko' ? romanized : tokens.map(({ text, reading: said }) => said ?? text).join('');

/** The selection with its readings; those that only the analyser gives stand over a dotted line. */
function Text({ state: { tokens, lang }, style }: { state: ReadingState; style: ReadingStyle }) {
  const furigana = style.furigana === 'never' ? 'always' : style.furigana;
  return (
    <p class="kk-text kk-serif" lang={lang}>
      {tokens.map((token, k) =>
        lang === 'ko' && token.reading ? (
          <ruby key={k}>
            {token.text}
            <rt lang="ko-Hani">{token.reading}</rt>
          </ruby>
        ) : (
          <RubyPiece key={k} token={token} before={tokens[k - 1]} furigana={furigana} script={style.script}>
            {token.source === 'analyser' ? <span class="kk-guess">{token.text}</span> : token.text}
          </RubyPiece>
        ),
      )}
    </p>
  );
}

function Terms({
  terms,
  style,
  language,
  name,
}: {
  terms: ReadingState['terms'];
  style: ReadingStyle;
  language: Language;
  name: string;
}) {
  return (
    <section>
      <h3 class="kk-label">{name}</h3>
      <dl class="kk-terms">
        {terms.map(({ id, ja, ruby, ko, en, gloss }) => (
          <div key={id}>
            <dt class="kk-serif">
              <Ruby tokens={ruby.length > 0 ? ruby : [{ text: ja }]} {...style} />
            </dt>
            <dd>
              <span lang={language === 'ko' ? 'ko' : 'en'}>{language === 'ko' ? ko : en}</span>
              <span class="kk-aside"> {gloss}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
