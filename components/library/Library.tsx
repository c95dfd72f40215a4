import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Language } from '../card/data';
import { libraryWords } from '../words/library';
import { Chosen } from './Chosen';
import type { LibraryActions, LibraryData, Panel } from './data';
import { Find } from './Find';
import { In } from './In';
import { Keep } from './Keep';
import { Notices } from './Notices';
import { Out } from './Out';
import { Rows } from './Rows';
import { Tags } from './Tags';

interface Props {
  data: LibraryData;
  language: Language;
  /** Name of the project and the tabs of the page. */
  head: ComponentChildren;
  actions: LibraryActions;
}

const PANELS: readonly Panel[] = ['out', 'in', 'tags', 'keep'];

/** The library of highlights: what must be told, search, the list, what can be done with it. */
export function Library({ data, language, head, actions }: Props) {
  const words = libraryWords[language];
  const { panel, chosen, saying, total, found, progress } = data;
  const names: Record<Panel, string> = { out: words.out, in: words.in, tags: words.ofTags, keep: words.keeping };
  useUndoKey(saying?.undo ? actions.onUndo : undefined);
  return (
    <div class="l-page">
      <header class="r-bar">
        <div class="r-line">
          {head}
          <div class="r-tools">
            {PANELS.map((one) => (
              <button
                key={one}
                type="button"
                class="kk-act"
                aria-expanded={panel === one}
                onClick={() => actions.onPanel(panel === one ? undefined : one)}
              >
                {names[one]}
              </button>
            ))}
          </div>
        </div>
        {panel && (
          <section
            class="r-panel l-panel"
            aria-label={names[panel]}
            onKeyDown={(event) => event.key === 'Escape' && actions.onPanel(undefined)}
          >
            <Inside panel={panel} data={data} language={language} actions={actions} />
            <button type="button" class="kk-act l-shut" onClick={() => actions.onPanel(undefined)}>
              {words.close}
            </button>
          </section>
        )}
      </header>
      <main class="l-main">
        <Notices notices={data.notices} words={words} language={language} actions={actions} total={total} />
        <h1 class="l-title">{words.title}</h1>
        <Find data={data} words={words} language={language} actions={actions} />
        <p class="l-tally" role="status">
          {progress.is === 'reading'
            ? words.reading(progress.count)
            : progress.is === 'searching'
              ? words.searching
              : found < total
                ? words.found(found, total)
                : words.count(total)}
        </p>
        {chosen.size > 0 && <Chosen data={data} words={words} actions={actions} />}
        {found > 0 ? (
          <Rows data={data} words={words} language={language} actions={actions} />
        ) : progress.is !== 'there' ? null : total === 0 ? (
          <div class="l-none">
            <p>{words.empty}</p>
            <p>{words.emptyHow}</p>
          </div>
        ) : (
          <div class="l-none">
            <p>{words.nothing}</p>
            {data.query && <p>{words.nothingHow}</p>}
            <button
              type="button"
              class="kk-act"
              onClick={() => {
                actions.onQuery('');
                actions.onFilter({});
              }}
            >
              {words.all}
            </button>
          </div>
        )}
        <datalist id="l-tags">
          {[...data.tally.tags.keys()].filter(Boolean).map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </main>
      <div class="l-said" role="status">
        {saying && (
          <p class="kk-say">
            {words.said[saying.said](saying.count)}
            {saying.undo && (
              <button type="button" onClick={actions.onUndo}>
                {words.undo}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

function Inside({ panel, data, language, actions }: Omit<Props, 'head'> & { panel: Panel }) {
  const words = libraryWords[language];
  switch (panel) {
    case 'out':
      return <Out data={data} words={words} onOut={actions.onOut} />;
    case 'in':
      return <In incoming={data.incoming} words={words} actions={actions} />;
    case 'tags':
      return <Tags tags={data.tally.tags} words={words} language={language} onRetag={actions.onRetag} />;
    case 'keep':
      return data.keeping ? <Keep keeping={data.keeping} words={words} language={language} actions={actions} /> : null;
  }
}

/** The key for undoing, where no field has its own use for it. */
const useUndoKey = (undo: (() => void) | undefined) => {
  useEffect(() => {
    if (!undo) return;
    const heard = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea');
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, [undo]);
};
