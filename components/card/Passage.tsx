import type { ComponentChildren } from 'preact';
import { type ReadingStyle, RubyPiece, readingsClass } from '../Ruby';
import type { CardTarget, Span } from './data';
import { type Atom, atomsOf, type Layer, layersOf, runsOf } from './layers';
import { SIC_UNDER } from './signs';

interface Props {
  target: CardTarget;
  style: ReadingStyle;
  /** The word whose term is open. */
  openWord: HTMLElement | undefined;
  onTerm: (id: string, word: HTMLElement) => void;
}

/** A passage as printed, readings on their own kanji. What the page lacks, what it shares, what the editor did and what is a term is marked on its own signs. */
export function Passage({ target, style, openWord, onTerm }: Props) {
  const layers = layersOf(target);
  const gaps = target.differences.filter(({ start, end }) => start === end).map(({ start }) => start);
  const atoms = atomsOf(target.ruby, [
    ...layers.flatMap(({ spans }) => spans),
    ...gaps.map((at) => ({ start: at, end: at })),
  ]);

  const base = (run: readonly Atom[]) =>
    run.map((atom) => {
      const piece = <RubyPiece key={atom.start} token={atom.token} before={atom.before} {...style} />;
      if (!gaps.includes(atom.end)) return piece;
      const drawnWhole = atom.token.reading !== undefined && style.furigana !== 'never';
      if (drawnWhole)
        return (
          <span class="kk-gap" key={atom.start}>
            {piece}
          </span>
        );
      // The caret hangs at the end of one sign: a word could be cut by the line's end, and the caret left behind.
      const signs = [...atom.token.text];
      return (
        <span key={atom.start}>
          {signs.slice(0, -1).join('')}
          <span class="kk-gap">{signs.at(-1)}</span>
        </span>
      );
    });
  const render = (run: readonly Atom[], depth: number): ComponentChildren => {
    const layer = layers[depth];
    if (!layer) return base(run);
    return runsOf(run, layer.spans).map(({ atoms: own, span }) => {
      const inside = render(own, depth + 1);
      return span ? (
        <Wrapped key={own[0]?.start} layer={layer} span={span} {...{ target, openWord, onTerm, inside }} />
      ) : (
        inside
      );
    });
  };
  return (
    <p class={`kk-text kk-serif ${readingsClass(style)}`} lang={target.lang}>
      {render(atoms, 0)}
    </p>
  );
}

/** Words longer than this are not held together by a sign under them. */
const LONGEST_UNDER = 4;

interface WrappedProps extends Omit<Props, 'style'> {
  layer: Layer;
  span: Span;
  inside: ComponentChildren;
}

function Wrapped({ layer, span, target, openWord, onTerm, inside }: WrappedProps) {
  if (layer.name === 'hit') return <mark class="kk-hit">{inside}</mark>;
  if (layer.name === 'only') return <mark class="kk-only">{inside}</mark>;
  if (layer.name === 'mended') return <span class="kk-mended">{inside}</span>;
  if (layer.name === 'sic') {
    // Japanese editions set ママ under the word; a long one keeps its lines, and the sign follows it.
    if (target.lang === 'ja' && span.end - span.start <= LONGEST_UNDER)
      return (
        <ruby class="kk-sic">
          {inside}
          <rt>{SIC_UNDER}</rt>
        </ruby>
      );
    return (
      <>
        {inside}
        <span class="kk-sicmark kk-sans" lang={target.lang === 'ja' ? 'ja' : 'en'}>
          {target.lang === 'ja' ? `（${SIC_UNDER}）` : ' [sic]'}
        </span>
      </>
    );
  }
  const term = target.termSpans.find(({ start }) => start === span.start);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer alone; for keys the same terms are buttons under 語
    // biome-ignore lint/a11y/noStaticElementInteractions: as above
    <span
      class="kk-inline-term"
      data-open={openWord?.dataset.at === String(span.start) ? '' : undefined}
      data-at={span.start}
      onClick={(event) => term && onTerm(term.id, event.currentTarget)}
    >
      {inside}
    </span>
  );
}
