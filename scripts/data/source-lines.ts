/** A source line, whole or from/to a column (UTF-16 units). */
export interface LineSpan {
  line: number;
  from: number;
  to?: number;
}

/** Reads "12", "12-14, 20", "289-290.13" (to column 13 of 290), "290.13-292" (from there on). Undefined where it is none of these. */
export const parseLines = (spec: string): LineSpan[] | undefined => {
  const spans: LineSpan[] = [];
  for (const part of spec.split(',')) {
    const match = /^\s*(\d+)(?:\.(\d+))?(?:-(\d+)(?:\.(\d+))?)?\s*$/.exec(part);
    if (!match) return undefined;
    const first = Number(match[1]);
    const last = match[3] === undefined ? first : Number(match[3]);
    if (last < first) return undefined;
    for (let line = first; line <= last; line += 1)
      spans.push({
        line,
        from: line === first && match[2] !== undefined ? Number(match[2]) : 0,
        to: line === last && match[4] !== undefined ? Number(match[4]) : undefined,
      });
  }
  return spans;
};

/** The text of the spans, blank lines left out: they are layout. */
export const readLines = (source: readonly string[], spans: readonly LineSpan[]): string[] =>
  spans.map(({ line, from, to }) => (source[line - 1] ?? '').slice(from, to)).filter((line) => line.trim() !== '');
