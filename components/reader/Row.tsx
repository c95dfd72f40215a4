import { Component } from 'preact';
import type { Heading, Passage } from '@/data/types';
import { placeOf } from '../place';
import { headingIn } from '../words/reader-headings';
import { Apparatus, HeadingNotes } from './Apparatus';
import { Beside } from './Beside';
import { Text } from './Text';
import type { View } from './view';

interface Props {
  passage: Passage;
  view: View;
  /** Drawn whole; before that, its plain text keeps its place. */
  ready: boolean;
  /** The reader came for this one: the well lies behind it. */
  here: boolean;
  onCite: (id: string) => void;
}

/** One passage with everything beside it. It is drawn anew only when something of its own has changed. */
export class PassageRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const now = this.props;
    return next.view !== now.view || next.ready !== now.ready || next.here !== now.here || next.passage !== now.passage;
  }

  render({ passage, view, ready, here, onCite }: Props) {
    const { words, language, ties } = view;
    const { id, work } = passage;
    const short = id.slice(work.length + 1);
    const place = placeOf(id, language);
    const marked = ties.marked.get(id);
    const article = /^[1-4]\.1a?$/.test(short) && work === 'decl';
    return (
      <article
        class={`r-row ${article ? 'r-art' : ''} ${passage.kind === 'footnote' ? 'r-fn' : ''} ${here ? 'here' : ''}`}
        id={id}
        aria-label={`${words.works[work]} ${place}`}
        aria-current={here ? 'location' : undefined}
        style={{ containIntrinsicBlockSize: `auto ${estimate(passage)}px` }}
      >
        <div class="r-pid">
          {/* An id is of no language. */}
          <a href={`#${id}`} lang="zxx">
            {short}
          </a>
          {marked && (
            <a href={`#${marked}`} aria-label={words.backToMark}>
              ↑
            </a>
          )}
          <button type="button" class="r-cite" aria-label={words.citeThis(place)} onClick={() => onCite(id)}>
            {words.cite}
          </button>
        </div>
        <Text passage={passage} view={view} ready={ready} />
        <Beside passage={passage} view={view} />
        {ready ? <Apparatus passage={passage} view={view} /> : <ul class="r-app" />}
      </article>
    );
  }
}

/** About how high a row is, in px, until it has been laid out: lines of 24 signs, or of 30 in Korean. */
const estimate = ({ text, lang }: Passage): number =>
  40 + Math.ceil(text.length / (lang === 'ja' ? 24 : 30)) * (lang === 'ja' ? 40 : 32);

/** A printed heading, with our rendering of it beside. */
export function HeadingRow({ heading, taken, view }: { heading: Heading; taken: boolean; view: View }) {
  const Level = `h${Math.min(heading.level, 6)}` as 'h2';
  const lang = heading.id === 'paper.abstract-en' ? 'en' : heading.id.startsWith('paper') ? 'ko' : 'ja';
  const ours = lang === view.language ? undefined : headingIn(heading.text, view.language);
  return (
    <div class={`r-row r-head r-head-${heading.level}`} id={taken ? undefined : heading.id}>
      <span />
      <Level class="kk-serif" lang={lang}>
        {heading.text}
      </Level>
      <p class="r-beside kk-serif r-trans">{view.beside !== 'none' && ours}</p>
      {heading.sics.length + heading.emendations.length > 0 ? <HeadingNotes heading={heading} view={view} /> : <span />}
    </div>
  );
}
