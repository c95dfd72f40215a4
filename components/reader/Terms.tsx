import { useState } from 'preact/hooks';
import type { Passage, Term } from '@/data/types';
import { Ruby } from '../Ruby';
import { Item } from './Apparatus';
import type { View } from './view';

/** So many terms are named in the line; all of them unfold. */
const NAMED = 2;

type Tongue = 'ja' | 'ko' | 'en';

/** The terms of a passage, in the order in which it uses them: named with their equivalents, explained on demand. */
export function Terms({ passage, view }: { passage: Passage; view: View }) {
  const [open, setOpen] = useState(false);
  const terms = inOrder(view.ties.terms.get(passage.id) ?? [], passage);
  if (terms.length === 0) return null;
  const tongues = tonguesFor(passage.lang, view.language);
  return (
    <Item hue="kk-gls" sign="語" name={view.words.terms}>
      <span class="r-named">
        {terms.slice(0, NAMED).map((term, k) => (
          <span key={term.id}>
            {k > 0 && ' · '}
            <Named term={term} tongues={tongues} />
          </span>
        ))}
      </span>
      <details class="r-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{view.words.allTerms(terms.length)}</summary>
        {open && (
          <dl class="r-terms">
            {terms.map((term) => (
              <div key={term.id}>
                <dt>
                  <span class="kk-serif">
                    <Ruby tokens={term.ruby} furigana="always" script={view.script} />
                  </span>{' '}
                  <span class="kk-serif" lang="ko">
                    {term.ko}
                  </span>{' '}
                  <span lang="en">{term.en}</span>
                </dt>
                <dd>{term.gloss[view.language]}</dd>
              </div>
            ))}
          </dl>
        )}
      </details>
    </Item>
  );
}

/** The passage's own language first, then the reader's, then the other of Japanese and Korean. */
const tonguesFor = (own: string, reader: Tongue): Tongue[] => {
  const first: Tongue = own === 'ko' ? 'ko' : own === 'en' ? 'en' : 'ja';
  return [...new Set<Tongue>([first, reader, 'ja', 'ko'])].slice(0, 3);
};

function Named({ term, tongues }: { term: Term; tongues: Tongue[] }) {
  return (
    <>
      {tongues.map((tongue, k) => (
        <>
          {k > 0 && ' '}
          <span key={tongue} class={tongue === 'en' ? '' : 'kk-serif'} lang={tongue}>
            {term[tongue]}
          </span>
        </>
      ))}
    </>
  );
}

const inOrder = (terms: readonly Term[], { text, lang }: Passage): Term[] => {
  const first = (term: Term): number => {
    const places = term.forms[lang].map((form) => text.indexOf(form)).filter((at) => at >= 0);
    return places.length > 0 ? Math.min(...places) : text.length;
  };
  return terms
    .map((term) => ({ term, at: first(term) }))
    .sort((a, b) => a.at - b.at)
    .map(({ term }) => term);
};
