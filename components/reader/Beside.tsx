import type { Passage, WorkId } from '@/data/types';
import { HUES, SIGLA } from '../card/signs';
import { placeOf } from '../place';
import { Text } from './Text';
import { isWork, renderingOf, type View } from './view';

/** What stands beside a passage: our rendering of it, or the passages of another work that bear on it. */
export function Beside({ passage, view }: { passage: Passage; view: View }) {
  if (isWork(view.beside)) return <Parallel passage={passage} work={view.beside} view={view} />;
  const rendering = renderingOf(passage, view);
  if (!rendering) return <div class="r-beside" />;
  const voice = rendering.kind === 'gist' ? 'kk-gist' : 'kk-serif r-trans';
  return (
    <div class="r-beside">
      <p class={voice} lang={rendering.lang} data-beside={passage.id}>
        {rendering.text}
      </p>
    </div>
  );
}

/** Another work along the links. A passage of the study, long as it is, unfolds under its gist. */
function Parallel({ passage, work, view }: { passage: Passage; work: WorkId; view: View }) {
  const ties = (view.ties.links.get(passage.id) ?? []).filter(({ id }) => view.edition.passages[id]?.work === work);
  return (
    <div class={`r-beside r-parallel ${HUES[work]}`}>
      {ties.map(({ id, says }) => {
        const other = view.edition.passages[id];
        if (!other) return null;
        const text = <Text passage={other} view={view} ready={true} />;
        return (
          <div class="r-tie" key={id}>
            <p class="r-tie-head">
              <span class="kk-sig" lang="ja" aria-hidden="true">
                {SIGLA[work]}
              </span>
              <a class="r-to" href={`#${id}`}>
                {view.words.works[work]} {placeOf(id, view.language)}
              </a>
            </p>
            <p class="r-says">{says[view.language]}</p>
            {work === 'paper' ? <Long passage={other} view={view} text={text} /> : text}
          </div>
        );
      })}
    </div>
  );
}

function Long({ passage, view, text }: { passage: Passage; view: View; text: preact.JSX.Element }) {
  const gist = renderingOf(passage, { ...view, beside: 'auto' });
  if (!gist) return text;
  return (
    <>
      <p class="kk-gist" lang={gist.lang}>
        {gist.text}
      </p>
      <details>
        <summary>{view.words.original}</summary>
        {text}
      </details>
    </>
  );
}
