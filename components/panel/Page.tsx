import { useState } from 'preact/hooks';
import type { Language } from '../card/data';
import { type ReadingStyle, Ruby } from '../Ruby';
import type { PanelWords } from '../words/panel';
import type { PanelHighlight, PanelNote, PanelPage, PanelTerm } from './data';
import { Filters, type Listed } from './Filters';
import { Leans } from './Leans';
import { Notes } from './Notes';
import { kindsOf } from './tally';

export interface PageActions {
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
export function Page({ page, words, language, reading, href, library, onGo, onBack, current }: Props) {
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
      {page.highlights.length > 0 && <Highlights highlights={page.highlights} words={words} library={library} />}
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

interface HighlightsProps {
  highlights: PanelHighlight[];
  words: PanelWords;
  library: string;
}

function Highlights({ highlights, words, library }: HighlightsProps) {
  return (
    <section class="kk-saved" aria-labelledby="kk-saved">
      <h2 id="kk-saved">{words.highlights}</h2>
      <ul>
        {highlights.map(({ id, text, lang, note }) => (
          <li key={id}>
            <blockquote lang={lang}>{text}</blockquote>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ul>
      <a href={library} target="_blank" rel="noreferrer">
        {words.library}
      </a>
    </section>
  );
}
