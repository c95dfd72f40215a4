import type { RubyToken } from '@/data/types';
import type { CardTarget } from './data';

/** A passage as printed, readings on their own kanji; stretches that the page lacks or changes are marked. */
export function Passage({ target }: { target: CardTarget }) {
  let at = 0;
  return (
    <p class="kk-text kk-serif" lang={target.lang}>
      {target.ruby.map((token) => {
        const start = at;
        at += token.text.length;
        return <Token key={start} token={token} start={start} differences={target.differences} />;
      })}
    </p>
  );
}

function Token({
  token,
  start,
  differences,
}: {
  token: RubyToken;
  start: number;
  differences: CardTarget['differences'];
}) {
  const end = start + token.text.length;
  const touching = differences.filter((one) => one.start < end && one.end > start);
  const gap = differences.some((one) => one.start === one.end && one.start === end);
  const base = token.reading ? (
    <ruby>
      {token.text}
      <rt>{token.reading}</rt>
    </ruby>
  ) : (
    cut(token.text, start, touching)
  );
  const marked = token.reading && touching.length > 0 ? <mark class="kk-only">{base}</mark> : base;
  return (
    <>
      {gap ? <span class="kk-gap">{marked}</span> : marked}
      {token.reading && <wbr />}
    </>
  );
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
