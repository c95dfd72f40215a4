import { sayDay } from '@/citations/day';
import { citeWork } from '@/citations/works';
import type { WorkId } from '@/data/types';
import { Ruby } from '../Ruby';
import type { View } from './view';

/** Title as printed, with its reading; our rendering of it; whose it is and when. */
export function Front({ work, view }: { work: WorkId; view: View }) {
  const { title, titleOurs, authors, affiliation, issued, event, note } = citeWork(work);
  const { language } = view;
  const term = view.edition.terms.find(({ ja }) => ja === title);
  const ours = titleOurs?.[language];
  const by = authors.map((author) => {
    const name = 'literal' in author ? author.literal : `${author.given} ${author.family}`;
    return author.ours?.[language] ? `${name} [${author.ours[language]}]` : name;
  });
  const day =
    issued && event ? [event.place[language], sayDay(issued, language)].join(language === 'ja' ? '、' : ', ') : '';
  return (
    <header class="r-front">
      <h1 class={`kk-serif ${term ? '' : 'r-long'}`} lang={term ? 'ja' : 'en'}>
        {term ? <Ruby tokens={term.ruby} furigana="always" script={view.script} /> : title}
      </h1>
      <p>
        {ours && <span class="kk-serif">{ours}. </span>}
        {by.length > 0 && (
          <span class="kk-serif">
            {by.join(', ')}
            {affiliation && ` (${affiliation})`}.{' '}
          </span>
        )}
        {day || note[language]}
      </p>
    </header>
  );
}
