import type { ComponentChildren } from 'preact';
import type { Emendation, Heading, Passage, Sic } from '@/data/types';
import { HUES, SIGLA } from '../card/signs';
import { placeOf } from '../place';
import { Terms } from './Terms';
import type { View } from './view';

/** Printed words up to this length are given in the line itself; longer ones unfold. */
const LONGEST_IN_LINE = 24;

/** Everything that stands to a passage: 校 emendations, 注 what is kept as printed and notes, 宣 録 論 the other works, 語 terms. */
export function Apparatus({ passage, view }: { passage: Passage; view: View }) {
  const { words, language, ties } = view;
  return (
    <ul class="r-app">
      {passage.emendations.map((one) => (
        <Emended key={one.start} one={one} lang={passage.lang} view={view} />
      ))}
      <Kept sics={passage.sics} text={passage.text} lang={passage.lang} view={view} />
      {passage.notes.map((note) => (
        <Item key={note.en} hue="kk-ed" sign="注" name={words.note}>
          {note[language]}
        </Item>
      ))}
      {(ties.links.get(passage.id) ?? []).map(({ id, says }) => {
        const other = view.edition.passages[id];
        return (
          other && (
            <Item key={id} hue={HUES[other.work]} sign={SIGLA[other.work]}>
              <a class="r-to" href={`#${id}`}>
                {words.works[other.work]} {placeOf(id, language)}
              </a>{' '}
              {says[language]}
            </Item>
          )
        );
      })}
      <Terms passage={passage} view={view} />
    </ul>
  );
}

/** What is mended in a heading, and notes on its words. */
export function HeadingNotes({ heading, view }: { heading: Heading; view: View }) {
  return (
    <ul class="r-app">
      {heading.emendations.map((one) => (
        <Emended key={one.start} one={one} lang={heading.id.startsWith('rec') ? 'ja' : 'ko'} view={view} />
      ))}
      <Kept sics={heading.sics} text={heading.text} lang={heading.id.startsWith('rec') ? 'ja' : 'ko'} view={view} />
    </ul>
  );
}

interface ItemProps {
  hue: string;
  sign: string;
  /** What the sign says, for those who do not see it. */
  name?: string;
  children: ComponentChildren;
}

export function Item({ hue, sign, name, children }: ItemProps) {
  return (
    <li class={hue}>
      <span class="kk-sig" lang="ja" aria-hidden="true">
        {sign}
      </span>
      <div>
        {name && <b class="kk-sr">{name}: </b>}
        {children}
      </div>
    </li>
  );
}

/** What the copy has where the edition reads otherwise, and why. */
function Emended({ one, lang, view: { words, language } }: { one: Emendation; lang: string; view: View }) {
  const printed = one.printed.replace(/ /g, '␣');
  const kind = words.emendationKinds[one.kind];
  return (
    <Item hue="kk-ed" sign="校" name={words.emendation}>
      {kind ?? <span lang="en">{one.kind}</span>}
      {`${words.because}${one.why[language]}`}
      {one.confidence === 'probable' && ` (${words.probable})`}
      {words.stop}
      {printed.length <= LONGEST_IN_LINE ? (
        <>
          {words.copyHas}{' '}
          <span class="kk-serif r-printed" lang={lang}>
            {printed}
          </span>
        </>
      ) : (
        <details>
          <summary>{words.copyHas}</summary>
          <span class="kk-serif r-printed" lang={lang}>
            {printed}
          </span>
        </details>
      )}
    </Item>
  );
}

interface KeptProps {
  sics: readonly Sic[];
  text: string;
  lang: string;
  view: View;
}

/** Words that stand though they seem wrong: the grave ones each, the small ones folded together. */
function Kept({ sics, text, lang, view: { words, language } }: KeptProps) {
  const told = (sic: Sic) => (
    <>
      <span class="kk-serif" lang={lang}>
        {text.slice(sic.start, sic.end).trim()}
      </span>{' '}
      <span lang="la">[sic]</span>
      {sic.expected && (
        <>
          {' '}
          ({words.expected}{' '}
          <span class="kk-serif" lang={lang}>
            {sic.expected}
          </span>
          )
        </>
      )}
      : {sic.note[language]}
    </>
  );
  const minor = sics.filter((sic) => sic.minor);
  return (
    <>
      {sics
        .filter((sic) => !sic.minor)
        .map((sic) => (
          <Item key={sic.start} hue="kk-ed" sign="注" name={words.sic}>
            {told(sic)}
          </Item>
        ))}
      {minor.length > 0 && (
        <Item hue="kk-ed" sign="注">
          <details>
            <summary>{words.minor(minor.length)}</summary>
            {minor.map((sic) => (
              <p key={sic.start}>{told(sic)}</p>
            ))}
          </details>
        </Item>
      )}
    </>
  );
}
