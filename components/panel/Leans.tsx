import type { Language } from '../card/data';
import type { PanelWords } from '../words/panel';
import { passageName } from '../words/passages';
import type { PanelPage } from './data';
import { BAR, drawPicture } from './picture';
import { numberOf, shortPlace } from './place';
import { tallyOf } from './tally';

interface Props {
  page: PanelPage;
  words: PanelWords;
  language: Language;
  /** The address of a passage in the reader. */
  href: (id: string) => string;
}

/** What the page is about: the declaration in small with the touched passages lit, and those passages by name. */
export function Leans({ page, words, language, href }: Props) {
  const { touched, lit, beside } = tallyOf(page.notes, page.outline);
  const others = beside.rec + beside.paper + beside.name > 0;
  const names = touched.map(({ id }) => shortPlace(id, language));
  return (
    <section class="kk-leans" aria-labelledby="kk-leans">
      <Miniature page={page} lit={lit} name={words.picture(page.outline.length, names)} />
      <div>
        <h2 class="kk-label" id="kk-leans">
          {words.leansOn}
        </h2>
        {touched.length > 0 && (
          <ul>
            {touched.map(({ id, times }) => (
              <li key={id}>
                <a href={href(id)} target="_blank" rel="noreferrer">
                  <b>{numberOf(id)}</b> <span>{passageName(id, language)}</span> <i>{times}</i>
                </a>
              </li>
            ))}
          </ul>
        )}
        {others && <p class="kk-also">{words.beside(beside, touched.length > 0)}</p>}
      </div>
    </section>
  );
}

function Miniature({ page, lit, name }: { page: PanelPage; lit: Set<string>; name: string }) {
  const { width, height, bars, numbers } = drawPicture(page.outline);
  return (
    <svg class="kk-mini" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
      <g>
        {numbers.map(({ text, y }) => (
          <text key={text} x={0} y={y}>
            {text}
          </text>
        ))}
        {bars.map(({ id, x, y, width: long }) => (
          <rect key={`${x} ${y}`} class={lit.has(id) ? 'kk-lit' : undefined} x={x} y={y} width={long} height={BAR} />
        ))}
      </g>
    </svg>
  );
}
