import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WorkId } from '@/data/types';
import { Front } from './Front';
import { HeadingRow, PassageRow } from './Row';
import { pointedAt } from './route';
import { isWork, type Rendering, type Row, renderingOf, rowsOf, type View } from './view';

/** Rows drawn whole at first, round the place that was asked for, and with each further slice: a slice takes a few ms. */
const FIRST = 4;
const SLICE = 4;

const NEXT: Record<WorkId, WorkId | undefined> = { decl: 'rec', rec: 'paper', paper: undefined };

interface Props {
  work: WorkId;
  /** What the address names. */
  at: string;
  view: View;
  onCite: (id: string) => void;
  /** All rows are drawn. */
  onDrawn: () => void;
}

/** One work, to be read through: title, columns, rows, colophon. */
export function Work({ work, at, view, onCite, onDrawn }: Props) {
  const { edition, ties, words } = view;
  const rows = useMemo(() => rowsOf(work, edition, ties), [work, edition, ties]);
  const here = useMemo(() => new Set(pointedAt(at, edition)), [at, edition]);
  const drawn = useSlices(rows, here, onDrawn);
  const next = NEXT[work];
  const rendering = rows.map((row) => 'passage' in row && renderingOf(row.passage, view)).find(Boolean) as
    | Rendering
    | undefined;
  const lang = rendering && (words.languages[rendering.lang] ?? rendering.lang);
  const beside = isWork(view.beside)
    ? words.parallel(words.works[view.beside])
    : rendering && lang && words[rendering.kind](lang);
  return (
    <div class={`r-edition ${isWork(view.beside) ? 'r-two-works' : beside ? '' : 'r-alone'}`} id={work}>
      <Front work={work} view={view} />
      <div class="r-cols" aria-hidden="true">
        <span />
        <span>{words.asPrinted}</span>
        <span>{beside}</span>
        <span>{words.apparatus}</span>
      </div>
      {rows.map((row, k) =>
        'heading' in row ? (
          <HeadingRow
            key={`h-${row.heading.id}`}
            heading={row.heading}
            taken={row.heading.id in edition.passages}
            view={view}
          />
        ) : (
          <PassageRow
            key={row.passage.id}
            passage={row.passage}
            view={view}
            ready={drawn(k)}
            here={here.has(row.passage.id)}
            onCite={onCite}
          />
        ),
      )}
      <p class="r-colophon">
        {words.colophon[work]} <Signs view={view} />
      </p>
      {next && (
        <p class="r-next">
          <a href={`#${next}`}>{words.nextWork(words.works[next])}</a>
        </p>
      )}
    </div>
  );
}

/** What the editor's signs mean; each sign in its own language. */
function Signs({ view: { words } }: { view: View }) {
  const pieces = words.signs('ママ', '[sic]').split(/(ママ|\[sic\])/);
  return (
    <>
      {pieces.map((piece, k) => (
        <span key={k} lang={piece === 'ママ' ? 'ja' : piece === '[sic]' ? 'la' : undefined}>
          {piece}
        </span>
      ))}
    </>
  );
}

/**
 * Draws rows in slices outward from the place that was asked for, each in a task of its own, so that no task is long.
 * Printing draws what is left at once.
 */
const useSlices = (rows: readonly Row[], here: Set<string>, onDrawn: () => void): ((row: number) => boolean) => {
  const [state, set] = useState({ rows, centre: 0, reach: 0 });
  const fresh = state.rows !== rows;
  const centre = fresh
    ? Math.max(
        0,
        rows.findIndex((row) => 'passage' in row && here.has(row.passage.id)),
      )
    : state.centre;
  const reach = fresh ? FIRST : Math.max(state.reach, FIRST);
  const done = centre - reach <= 0 && centre + reach >= rows.length;
  useEffect(() => {
    if (done) {
      onDrawn();
      return;
    }
    const all = () => set({ rows, centre, reach: rows.length });
    const next = setTimeout(() => set({ rows, centre, reach: reach + SLICE }), 0);
    addEventListener('beforeprint', all);
    return () => {
      clearTimeout(next);
      removeEventListener('beforeprint', all);
    };
  }, [rows, centre, reach, done]);
  return (row) => Math.abs(row - centre) <= reach;
};
