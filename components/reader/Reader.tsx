import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Edition, WorkId } from '@/data/types';
import type { Language } from '../card/data';
import type { ReadingStyle } from '../Ruby';
import { readerWords } from '../words/reader';
import { Cite } from './Cite';
import { Contents } from './Contents';
import { FindBar } from './FindBar';
import { buildTies } from './index-links';
import { goTo } from './place-in-page';
import { passagesOf } from './route';
import { Tools } from './Tools';
import { useFind } from './use-find';
import { useSeen } from './use-seen';
import type { Beside, View } from './view';
import { Work } from './Work';

interface Props {
  edition: Edition;
  language: Language;
  style: ReadingStyle;
  work: WorkId;
  /** The id that the address names. */
  at: string;
  /** Name of the project and the tabs of the page, at the head of the tools. */
  head: ComponentChildren;
  onStyle: (change: Partial<ReadingStyle>) => void;
  /** Shows a passage without a new step in the history. */
  onShow: (id: string) => void;
  onCopy: (text: string) => Promise<boolean>;
  onSave: (name: string, media: string, text: string) => void;
  onPrint: () => void;
}

/** The edition as a page: tools, contents, one work. Which work and which passage is the address's matter. */
export function Reader({ edition, language, style, work, at, head, onStyle, onShow, onCopy, onSave, onPrint }: Props) {
  const { furigana, script } = style;
  const ties = useMemo(() => buildTies(edition), [edition]);
  const [beside, setBeside] = useState<Beside>('auto');
  const shown = beside === work ? 'auto' : beside;
  const view = useMemo<View>(
    () => ({ edition, ties, language, words: readerWords[language], beside: shown, furigana, script }),
    [edition, ties, language, shown, furigana, script],
  );
  const { words } = view;
  const [contents, setContents] = useState(false);
  const [cited, setCited] = useState<string>();
  const [drawn, setDrawn] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLElement | null>(null);
  const seen = useSeen(root, work, drawn);
  const find = useFind(view, work, seen ?? at, drawn, onShow);
  useArrival(at, edition, drawn);

  const openFind = () => {
    back.current = document.activeElement as HTMLElement | null;
    find.start();
    root.current?.querySelector<HTMLInputElement>('.r-find input')?.select();
  };
  useKey('/', openFind);
  const cite = (id: string) => {
    back.current = document.activeElement as HTMLElement | null;
    setCited(id);
  };
  const returnFocus = () => back.current?.focus({ preventScroll: true });

  return (
    <div class="r-page" ref={root}>
      <header class="r-bar">
        <div class="r-line">
          {head}
          <Tools
            view={view}
            work={work}
            contentsOpen={contents}
            onStyle={onStyle}
            onBeside={setBeside}
            onContents={() => setContents(!contents)}
            onFind={openFind}
            onCite={() => cite(passagesOf(at, edition).length > 0 ? at : work)}
            onPrint={onPrint}
          />
        </div>
        {find.open && (
          <FindBar
            words={words}
            sought={find.sought}
            at={find.at}
            of={find.of}
            more={find.more}
            onSeek={find.seek}
            onStep={find.step}
            onClose={() => {
              find.close();
              returnFocus();
            }}
          />
        )}
        {cited && (
          <Cite
            work={work}
            id={cited}
            passage={edition.passages[cited]}
            words={words}
            language={language}
            onCopy={onCopy}
            onSave={onSave}
            onClose={() => {
              setCited(undefined);
              returnFocus();
            }}
          />
        )}
      </header>
      <div class={`r-sheet ${contents ? 'r-with-contents' : ''}`}>
        <Contents view={view} work={work} at={seen ?? at} onGo={() => setContents(false)} />
        <main>
          <Work key={work} work={work} at={at} view={view} onCite={cite} onDrawn={() => setDrawn((n) => n + 1)} />
        </main>
      </div>
    </div>
  );
}

/** Goes to what the address names, and once more when rows above it have been drawn, unless the reader has moved meanwhile. */
const useArrival = (at: string, edition: Edition, drawn: number) => {
  const moved = useRef(false);
  useEffect(() => {
    moved.current = false;
    goTo([at, ...passagesOf(at, edition)]);
    const move = () => {
      moved.current = true;
    };
    const signs = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const;
    for (const sign of signs) addEventListener(sign, move, { passive: true });
    return () => {
      for (const sign of signs) removeEventListener(sign, move);
    };
  }, [at, edition]);
  useEffect(() => {
    if (drawn > 0 && !moved.current) goTo([at, ...passagesOf(at, edition)]);
  }, [drawn]);
};

/** A single key that acts on the page; never while something is typed. */
const useKey = (key: string, act: () => void) => {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
      if (event.key !== key || typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', heard);
    return () => removeEventListener('keydown', heard);
  }, [key]);
};
