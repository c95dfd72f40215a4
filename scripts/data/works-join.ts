/** How lines of a source meet: Japanese with nothing between; in the study a blank at a line's end is a blank between words. */
export type Joining = 'solid' | 'spaced';

/** A reading in place of what is printed (⏎ is a line end). */
export interface Replacement {
  printed: string;
  read: string;
}

/** Where a reading stands in the joined text. UTF-16 units. */
export interface Place extends Replacement {
  start: number;
  end: number;
}

export const LINE_END = '⏎';
/** Private-use characters that follow a reading through the joining; no source has them. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Joins printed lines, LINE_END between them. */
export const joinLines = (lines: string, joining: Joining): string =>
  joining === 'solid'
    ? lines.split(LINE_END).join('')
    : lines
        .split(LINE_END)
        .reduce((before, line) => (before.endsWith(' ') ? `${before.trimEnd()} ` : before) + line.trimStart());

/**
 * Emends printed lines and joins them. Every replacement is looked for in what is printed, where it must stand once and
 * touch no other; one that does not goes to `wrong` and is left out of `places`.
 */
export const readPrinted = <R extends Replacement>(
  lines: readonly string[],
  replacements: readonly R[],
  joining: Joining,
  wrong: (one: R, message: string) => void,
): { written: string; places: (Place & { of: R })[] } => {
  const printed = lines.join(LINE_END);
  const found: { at: number; one: R }[] = [];
  for (const one of replacements) {
    const at = printed.indexOf(one.printed);
    if (one.printed === '' || at < 0) wrong(one, `the source does not have "${one.printed}" here`);
    else if (printed.indexOf(one.printed, at + 1) >= 0)
      wrong(one, `"${one.printed}" stands more than once: give more of its neighbours`);
    else found.push({ at, one });
  }
  found.sort((a, b) => a.at - b.at);
  let marked = '';
  let last = 0;
  const used: R[] = [];
  for (const { at, one } of found) {
    if (at < last) {
      wrong(one, `"${one.printed}" overlaps the emendation before it: make them one, or shorten both`);
      continue;
    }
    marked += printed.slice(last, at) + OPEN + one.read + CLOSE;
    last = at + one.printed.length;
    used.push(one);
  }
  const joined = joinLines(marked + printed.slice(last), joining).trim();
  let written = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const char of joined)
    if (char === OPEN) starts.push(written.length);
    else if (char === CLOSE) ends.push(written.length);
    else written += char;
  const places = used.map((one, k) => ({
    of: one,
    printed: one.printed,
    read: one.read,
    start: starts[k] as number,
    end: ends[k] as number,
  }));
  return { written, places };
};
