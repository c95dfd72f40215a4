import { useRef, useState } from 'preact/hooks';
import type { ReadingStyle } from '../Ruby';
import type { Words } from '../words';
import type { CardData, CardTarget, Language, TermEntry } from './data';
import { type Act, Foot, type Said } from './Foot';
import { Head } from './Head';
import { Nested } from './Nested';
import { HUES } from './signs';
import { Tabs } from './Tabs';
import { Target } from './Target';
import { TermBody } from './TermBody';

export interface CardProps {
  /** The footnote's numeral; 0 where the page shows none. */
  number: number;
  data: CardData;
  words: Words;
  language: Language;
  /** How readings are shown. */
  style: ReadingStyle;
  pinned: boolean;
  /** How often a term is on the page; 0 where it was not counted. */
  times: number;
  acts: readonly Act[];
  /** What was done last, said in the place of the foot. */
  said?: Said | undefined;
  onPin: () => void;
  onClose: () => void;
  onAct: (act: Act, target: CardTarget | undefined) => void;
  /** Opens a passage in the edition. */
  onOpen: (id: string) => void;
  /** What is known of a term inside the card. */
  termOf: (id: string) => Promise<TermEntry | undefined>;
}

/** The card beside a stretch: head, tabs where there are several targets, body, foot. Gets its data by props and calls no browser. */
export function Card(props: CardProps) {
  const { number, data, words, language, style, onOpen, termOf } = props;
  const [chosen, choose] = useState(0);
  const [inner, setInner] = useState<{ entry: TermEntry; word: HTMLElement } | undefined>();
  const asked = useRef(0);
  const target = data.targets[chosen] ?? data.targets[0];
  const titleId = `kk-title-${number}`;
  const panelId = `kk-panel-${number}`;
  if (!target && !data.term) return null;

  const openTerm = async (id: string, word: HTMLElement) => {
    if (inner?.word === word) return setInner(undefined);
    asked.current += 1;
    const mine = asked.current;
    const entry = await termOf(id);
    if (entry && mine === asked.current && word.isConnected) setInner({ entry, word });
  };
  const closeInner = () => {
    inner?.word.focus({ preventScroll: true });
    setInner(undefined);
  };
  const body = target ? (
    <Target
      key={target.id}
      target={target}
      words={words}
      language={language}
      style={style}
      why={data.why}
      pageLang={data.pageLang}
      titleId={titleId}
      openWord={inner?.word}
      onOpen={onOpen}
      onTerm={openTerm}
    />
  ) : (
    data.term && (
      <TermBody entry={data.term} words={words} language={language} style={style} titleId={titleId} onOpen={onOpen} />
    )
  );
  const tabbed = data.targets.length > 1;
  return (
    <>
      <div
        class={`kk-card ${target ? HUES[target.work] : 'kk-gls'}`}
        role="dialog"
        aria-labelledby={titleId}
        onClickCapture={(event) => {
          if (inner && !inner.word.contains(event.target as Node)) setInner(undefined);
        }}
      >
        <Head {...props} target={target} />
        {tabbed && (
          <Tabs
            targets={data.targets}
            chosen={chosen}
            label={words.passages}
            panelId={panelId}
            onChoose={(k) => {
              setInner(undefined);
              choose(k);
            }}
          />
        )}
        <div
          class="kk-body"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          id={panelId}
          {...(tabbed
            ? { role: 'tabpanel', 'aria-labelledby': `${panelId}-${chosen}` }
            : { role: 'group', 'aria-label': words.text })}
          onScroll={() => inner && setInner(undefined)}
        >
          {body}
        </div>
        <Foot acts={props.acts} said={props.said} words={words} onAct={(act) => props.onAct(act, target)} />
      </div>
      {inner && (
        <Nested
          entry={inner.entry}
          word={inner.word}
          words={words}
          language={language}
          style={style}
          titleId={`${titleId}-inner`}
          onClose={closeInner}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
