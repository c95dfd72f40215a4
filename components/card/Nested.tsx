import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadingStyle } from '../Ruby';
import type { Words } from '../words';
import type { Language, TermEntry } from './data';
import { TermBody } from './TermBody';

interface Props {
  entry: TermEntry;
  /** The word in the card that it belongs to. */
  word: HTMLElement;
  words: Words;
  language: Language;
  style: ReadingStyle;
  titleId: string;
  onClose: () => void;
  onOpen: (id: string) => void;
}

const GAP = 6;
const EDGE = 12;

/** A term inside a card: one small card under its word, and no further. */
export function Nested({ entry, word, words, language, style, titleId, onClose, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | undefined>();
  useLayoutEffect(() => {
    const own = box.current;
    const home = own?.offsetParent;
    if (!own || !home) return;
    const [line, card, size] = [
      word.getBoundingClientRect(),
      home.getBoundingClientRect(),
      own.getBoundingClientRect(),
    ];
    const below = line.bottom + GAP + size.height <= innerHeight - EDGE;
    const top = below || line.top - GAP - size.height < EDGE ? line.bottom + GAP : line.top - GAP - size.height;
    const left = Math.max(EDGE, Math.min(line.left, innerWidth - EDGE - size.width));
    setAt({ left: left - card.left, top: top - card.top });
  }, [word]);
  // Focus only once it is seen: what is hidden cannot take it.
  useLayoutEffect(() => {
    if (at) box.current?.querySelector<HTMLElement>('.kk-body')?.focus({ preventScroll: true });
  }, [at]);
  return (
    <div
      ref={box}
      class="kk-card kk-gls kk-nested"
      role="dialog"
      aria-labelledby={titleId}
      style={at ? `left: ${at.left}px; top: ${at.top}px` : 'visibility: hidden'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="kk-body" tabIndex={0} aria-label={words.term}>
        <TermBody
          entry={entry}
          words={words}
          language={language}
          style={style}
          titleId={titleId}
          onOpen={onOpen}
          short
        />
      </section>
    </div>
  );
}
