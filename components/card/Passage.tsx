import type { RubyToken } from '@/data/types';
import { type ReadingStyle, RubyPiece, readingsClass } from '../Ruby';
import type { CardTarget } from './data';

/** A passage as printed, readings on their own kanji; stretches that the page lacks or changes are marked. */
export function Passage({ target, style }: { target: CardTarget; style: ReadingStyle }) {
  let at = 0;
  return (
    <p class={`kk-text kk-serif ${readingsClass(style)}`} lang={target.lang}>
      {target.ruby.map((token, k) => {
        const start = at;
        at += token.text.length;
        return (
          <Token
            key={start}
            token={token}
            before={target.ruby[k - 1]}
            start={start}
            differences={target.differences}
            style={style}
          />
        );
      })}
    </p>
  );
}

function Token({
  token,
  before,
  start,
  differences,
  style,
}: {
  token: RubyToken;
  before: RubyToken | undefined;
  start: number;
  differences: CardTarget['differences'];
  style: ReadingStyle;
}) {
  const end = start + token.text.length;
  const touching = differences.filter((one) => one.start < end && one.end > start);
  const gap = differences.some((one) => one.start === one.end && one.start === end);
  const base = token.reading ? (
    <RubyPiece token={token} before={before} {...style} />
  ) : (
    cut(token.text, start, touching)
  );
  const marked = token.reading && touching.length > 0 ? <mark class="kk-only">{base}</mark> : base;
  return gap ? <span class="kk-gap">{marked}</span> : marked;
}

/** A stretch without readings is cut exactly where it differs. */
const cut = (text: string, start: number, differences: { start: number; end: number }[]) => {
  const parts = [];
  let from = 0;
  for (const one of differences) {
    if (one.start === one.end) continue;
    const a = Math.max(0, one.start - start);
    const b = Math.min(text.length, one.end - start);
    if (a > from) parts.push(text.slice(from, a));
    parts.push(
      <mark class="kk-only" key={a}>
        {text.slice(a, b)}
      </mark>,
    );
    from = b;
  }
  parts.push(text.slice(from));
  return parts;
};
