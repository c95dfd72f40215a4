import { useState } from 'preact/hooks';
import type { Language } from '../card/data';
import { type ReadingStyle, Ruby } from '../Ruby';
import { highlighterWords } from '../words/highlighter';
import type { PanelWords } from '../words/panel';
import type { PanelNote, PanelPage, PanelTerm } from './data';
import { Filters, type Listed } from './Filters';
import { type HighlightActions, Highlights } from './Highlights';
import { Leans } from './Leans';
import { Notes } from './Notes';
import { kindsOf } from './tally';

export interface PageActions extends HighlightActions {
  /** The addresses of a passage in the reader and of all highlights. */
  href: (id: string) => string;
  library: string;
  onGo: (note: PanelNote) => void;
  onBack: (() => void) | undefined;
  /** The footnote gone to last, as `keyOf` names it. */
  current: string | undefined;
}

interface Props extends PageActions {
  page: PanelPage;
  words: PanelWords;
  language: Language;
  /** When readings stand over the terms, and in which script. */
  reading: ReadingStyle;
}

/** A page that was read: what it leans on, its footnotes, its terms, the reader's highlights. What there is none of is absent. */
export function Page({ page, words, language, reading, ...actions }: Props) {
  const { href, library, onGo, onBack, current } = actions;
  const [shown, show] = useState<ReadonlySet<Listed>>(new Set(['quote', 'restate', 'mention']));
  const [order, setOrder] = useState<'page' | 'work'>('page');
  const toggle = (kind: Listed) => {
    const next = new Set(shown);
    if (!next.delete(kind)) next.add(kind);
    show(next);
  };
  const { notes, terms } = page;
  const listed = notes.filter(({ kind }) => shown.has(kind));
  const termsShown = shown.has('term') && terms.length > 0;
  return (
    <>
      {notes.length > 0 ? (
        <Leans page={page} words={words} language={language} href={href} />
      ) : (
        <p class="kk-plain" role="status">
          {words.nothing}
        </p>
      )}
      {(notes.length > 0 || terms.length > 0) && (
        <Filters
          counts={{ ...kindsOf(notes), term: terms.length }}
          shown={shown}
          order={order}
          words={words}
          onToggle={toggle}
          onOrder={setOrder}
          onBack={onBack}
        />
      )}
      {notes.length > 0 && (
        <p class="kk-sr" role="status">
          {words.shown(listed.length, notes.length)}
        </p>
      )}
      {listed.length > 0 && (
        <Notes
          notes={listed}
          order={order}
          passages={page.passages}
          current={current}
          words={words}
          language={language}
          onGo={onGo}
        />
      )}
      {notes.length > 0 && listed.length === 0 && !termsShown && <p class="kk-plain">{words.nothingShown}</p>}
      {termsShown && <Terms terms={terms} words={words} language={language} reading={reading} />}
      {page.highlights.length > 0 && (
        <Highlights
          {...actions}
          highlights={page.highlights}
          words={words}
          bar={highlighterWords[language]}
          library={library}
          onBack={notes.length + terms.length > 0 ? undefined : onBack}
        />
      )}
    </>
  );
}

interface TermsProps {
  terms: PanelTerm[];
  words: PanelWords;
  language: Language;
  reading: ReadingStyle;
}

function Terms({ terms, words, language, reading }: TermsProps) {
  return (
    <section class="kk-found" aria-labelledby="kk-found">
      <h2 id="kk-found">{words.terms}</h2>
      <dl>
        {terms.map(({ id, ruby, equivalent, gloss, times }) => (
          <div key={id}>
            <dt>
              <span class="kk-serif">
                <Ruby tokens={ruby} furigana={reading.furigana} script={reading.script} />
              </span>{' '}
              {equivalent && <span lang={language}>{equivalent}</span>} <i>{times}</i>
            </dt>
            <dd lang={language}>{gloss}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
