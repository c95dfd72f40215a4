import type { ComponentChildren } from 'preact';
import type { RubyToken } from '@/data/types';
import { readingIn, type Script } from '@/readings/script';

/** When readings stand over their kanji. */
export type Furigana = 'always' | 'hover' | 'never';

/** How a reader wants Japanese readings: one object, handed down unchanged. */
export interface ReadingStyle {
  furigana: Furigana;
  script: Script;
}

interface PieceProps extends ReadingStyle {
  token: RubyToken;
  /** The token before it in the same run: two neighbours with readings may part, and Chromium must be told so. */
  before?: RubyToken | undefined;
  /** What stands for the base instead of the token's text: the same characters, decorated. */
  children?: ComponentChildren;
}

/** One token with its reading. Without a reading, or where readings are switched off, its base alone. */
export function RubyPiece({ token, before, furigana, script, children = token.text }: PieceProps) {
  if (token.reading === undefined || furigana === 'never') return <>{children}</>;
  return (
    <>
      {before?.reading !== undefined && <wbr />}
      <ruby>
        {children}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: rt takes no focus. A screen reader says the base: said twice, no sentence could be followed */}
        <rt aria-hidden="true" lang={script === 'romaji' ? 'ja-Latn' : undefined}>
          {readingIn(token.reading, script)}
        </rt>
      </ruby>
    </>
  );
}

/** The class that a block of running text takes so that its readings appear when asked for and no line moves. */
export const readingsClass = ({ furigana }: Pick<ReadingStyle, 'furigana'>): string =>
  furigana === 'hover' ? 'kk-on-hover' : '';

interface Props extends ReadingStyle {
  tokens: readonly RubyToken[];
  /** Language of the text; Japanese unless told. */
  lang?: string;
}

/** A run of Japanese with readings on their own kanji. `hover`: the room is kept, the reading is seen under the pointer or while a focused element holds it. */
export function Ruby({ tokens, furigana, script, lang = 'ja' }: Props) {
  return (
    <span lang={lang} class={readingsClass({ furigana })}>
      {tokens.map((token, k) => (
        <RubyPiece key={k} token={token} before={tokens[k - 1]} furigana={furigana} script={script} />
      ))}
    </span>
  );
}
