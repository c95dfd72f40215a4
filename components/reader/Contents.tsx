import type { Edition, WorkId } from '@/data/types';
import { HUES, SIGLA } from '../card/signs';
import { sectionOf, type View } from './view';

const WORKS: readonly WorkId[] = ['decl', 'rec', 'paper'];

/** The three works and their sections; says which work is shown and where in it the reader is. */
export function Contents({ view, work, at, onGo }: { view: View; work: WorkId; at: string; onGo?: () => void }) {
  const { words, edition } = view;
  const section = sectionOf(at);
  return (
    <nav class="r-toc" aria-label={words.contents}>
      <ol>
        {WORKS.map((one) => (
          <li key={one}>
            <span class={`kk-sig ${HUES[one]}`} lang="ja" aria-hidden="true">
              {SIGLA[one]}
            </span>
            <a href={`#${one}`} aria-current={one === work ? 'page' : undefined} onClick={onGo}>
              {words.works[one]}
            </a>
            <ol>
              {sectionsOf(one, edition).map((id) => (
                <li key={id}>
                  <a
                    href={`#${id}`}
                    aria-current={one === work && id === section ? 'location' : undefined}
                    onClick={onGo}
                  >
                    {words.sections[id]}
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Sections in the order of the work: the articles of the declaration, the parts of the others. */
const sectionsOf = (work: WorkId, edition: Edition): string[] => {
  const ids = edition.parts[work].map((part) => sectionOf('passage' in part ? part.passage : part.heading.id));
  return [...new Set(ids)].filter((id) => id !== work && !/byline|keywords|title|author|fn\d/.test(id));
};
