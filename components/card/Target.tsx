import type { Words } from '../words';
import type { CardTarget, ComparedPart, Language, Witness } from './data';
import { Passage } from './Passage';

export const SIGLA = { decl: '宣', rec: '録', paper: '論' } as const;
export const HUES = { decl: 'kk-decl', rec: 'kk-rec', paper: 'kk-pap' } as const;

/** Until the reader’s settings reach the card. */
const DEFAULT_STYLE = { furigana: 'always', script: 'hiragana' } as const;

interface Props {
  target: CardTarget;
  words: Words;
  language: Language;
  why: readonly string[];
  titleId: string;
}

/** One target with everything that stands to it: passage, differences, translation, witnesses, terms, notes, reasons. */
export function Target({ target, words, language, why, titleId }: Props) {
  const apparatus = target.notes.length + target.witnesses.length + target.terms.length + why.length > 0;
  return (
    <>
      <section class={`kk-w kk-target ${HUES[target.work]}`}>
        <span class="kk-sig" aria-hidden="true">
          {SIGLA[target.work]}
        </span>
        <h2 class="kk-src" id={titleId}>
          <b>{target.title}</b> {target.place} <span class="kk-id">{target.id}</span>
        </h2>
        <Passage target={target} style={DEFAULT_STYLE} />
        {target.pairs.length > 0 && <Pairs target={target} words={words} />}
        {target.translation && (
          <div class="kk-trans">
            <h3 class="kk-label">{words.translation}</h3>
            <p class="kk-serif" lang={target.translation.lang}>
              {target.translation.text}
            </p>
          </div>
        )}
      </section>
      {apparatus && (
        <div class="kk-app">
          {target.notes.map((note) => (
            <section class="kk-w kk-ed" key={note}>
              <span class="kk-sig" aria-hidden="true">
                注
              </span>
              <h3 class="kk-src">
                <b>{words.editorsNote}</b>
              </h3>
              <p class="kk-gist" lang={language}>
                {note}
              </p>
            </section>
          ))}
          {target.witnesses.map((witness) => (
            <WitnessSection key={witness.id} witness={witness} words={words} language={language} />
          ))}
          {target.terms.length > 0 && (
            <section class="kk-w kk-gls">
              <span class="kk-sig" aria-hidden="true">
                語
              </span>
              <h3 class="kk-src">
                <b>{words.terms}</b>
              </h3>
              <dl class="kk-terms">
                {target.terms.map((term) => (
                  <TermLine key={term.id} term={term} />
                ))}
              </dl>
            </section>
          )}
          {why.length > 0 && (
            <section class="kk-w">
              <h3 class="kk-src">
                <b>{words.why}</b>
              </h3>
              <p class="kk-gist kk-why">{why.join(' · ')}</p>
            </section>
          )}
        </div>
      )}
      <p class="kk-ours">{words.ours}</p>
    </>
  );
}

function WitnessSection({ witness, words, language }: { witness: Witness; words: Words; language: Language }) {
  return (
    <section class={`kk-w ${HUES[witness.work]}`}>
      <span class="kk-sig" aria-hidden="true">
        {SIGLA[witness.work]}
      </span>
      <h3 class="kk-src">
        <b>{witness.work === 'paper' ? words.paperSays : words.recordSays}</b> {witness.place}{' '}
        <span class="kk-id">{witness.id}</span>
      </h3>
      <p class="kk-gist" lang={language}>
        {witness.says}
      </p>
      {witness.original && (
        <details>
          <summary>{words.original}</summary>
          <p class="kk-said kk-serif" lang={witness.original.lang}>
            {witness.original.text}
          </p>
        </details>
      )}
    </section>
  );
}

function TermLine({ term }: { term: CardTarget['terms'][number] }) {
  return (
    <>
      <dt class="kk-serif" lang="ja">
        {term.ruby.map((token) =>
          token.reading ? (
            <ruby key={token.text}>
              {token.text}
              <rt>{token.reading}</rt>
            </ruby>
          ) : (
            token.text
          ),
        )}
      </dt>
      <dd>
        {term.equivalents} {term.gloss}
      </dd>
    </>
  );
}

function Pairs({ target, words }: { target: CardTarget; words: Words }) {
  return (
    <table class="kk-pairs">
      <thead>
        <tr>
          <th scope="col">{words.asPrinted}</th>
          <th scope="col">{words.onThisPage}</th>
        </tr>
      </thead>
      <tbody lang={target.lang}>
        {target.pairs.map((pair, k) => (
          <tr key={k}>
            <td class="kk-serif">
              <Compared parts={pair.printed} words={words} />
            </td>
            <td class="kk-serif">
              <Compared parts={pair.page} words={words} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Compared({ parts, words }: { parts: ComparedPart[]; words: Words }) {
  if (parts.every(({ text }) => text === '')) return <span class="kk-none">{words.nothing}</span>;
  return (
    <>
      {parts.map(({ text, differs }, k) =>
        differs ? (
          text === '' ? (
            <span class="kk-gap" key={k} />
          ) : (
            <mark class="kk-only" key={k}>
              {text}
            </mark>
          )
        ) : (
          text
        ),
      )}
    </>
  );
}
