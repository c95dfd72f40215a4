import type { Passage } from '@/data/types';
import { RubyPiece, readingsClass } from '../Ruby';
import { type Run, runsOf } from './runs';
import type { View } from './view';

interface Props {
  passage: Passage;
  view: View;
  /** Readings and signs are drawn; without them the plain text keeps the place. */
  ready: boolean;
}

/** A passage as printed: readings on their own kanji, emended signs over a thin line, [sic], footnote marks. */
export function Text({ passage, view, ready }: Props) {
  const label = passage.label.trim();
  const kind = passage.kind === 'footnote' ? 'r-small' : label ? '' : `r-${passage.kind}`;
  return (
    <p class={`kk-text kk-serif r-text ${kind} ${readingClass(view)}`} lang={passage.lang}>
      {label && <span class="r-n">{label}</span>}
      <span data-text={passage.id}>{ready ? <Runs passage={passage} view={view} /> : passage.text}</span>
    </p>
  );
}

/** `never` keeps the room of the readings too: no line of a text moves when furigana change. */
const readingClass = ({ furigana }: View): string => (furigana === 'never' ? 'r-never' : readingsClass({ furigana }));

function Runs({ passage, view }: { passage: Passage; view: View }) {
  const runs = runsOf(passage, view.edition.readings[passage.id] ?? [{ text: passage.text }]);
  if (passage.kind === 'signature') return <Signatures runs={runs} view={view} />;
  return (
    <>
      {runs.map((run, k) => (
        <Piece key={run.start} run={run} before={runs[k - 1]} view={view} />
      ))}
    </>
  );
}

function Piece({ run, before, view }: { run: Run; before?: Run | undefined; view: View }) {
  const { token, emended, sic, footnote } = run;
  const style = { furigana: view.furigana === 'never' ? ('hover' as const) : view.furigana, script: view.script };
  const signs = [emended && 'r-em', sic !== 'no' && 'r-sic', sic === 'end' && 'r-sic-end'].filter(Boolean).join(' ');
  const piece = <RubyPiece token={token} before={before?.token} {...style} />;
  return (
    <>
      {signs ? <span class={signs}>{piece}</span> : piece}
      {footnote && <Mark id={footnote} view={view} />}
    </>
  );
}

/** The number of a footnote where the print has it; leads to the note, which stands under the passage. */
function Mark({ id, view }: { id: string; view: View }) {
  const number = id.replace(/^.*fn/, '');
  return (
    <a class="r-mark kk-sans" href={`#${id}`} data-skip aria-label={view.words.footnoteMark(number)}>
      {number})
    </a>
  );
}

/** Two columns, as printed: what the text parts by a wide blank stands on lines of its own. */
function Signatures({ runs, view }: { runs: Run[]; view: View }) {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    lines[lines.length - 1]?.push(run);
    if (run.token.text.endsWith('\u3000')) lines.push([]);
  }
  return (
    <span class="r-two">
      {lines.map((line) => (
        <span key={line[0]?.start}>
          {line.map((run, k) => (
            <Piece key={run.start} run={run} before={line[k - 1]} view={view} />
          ))}
        </span>
      ))}
    </span>
  );
}
