import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** One thing wrong in a data file, said so that it can be mended without reading code. */
export interface DataProblem {
  file: string;
  line: number;
  id?: string;
  message: string;
}

export const showProblem = ({ file, line, id, message }: DataProblem): string =>
  `${file}:${line}${id ? ` (${id})` : ''}: ${message}`;

/** An entry of a YAML list, with the line it begins at and the line of each of its fields. */
export interface Entry {
  value: Record<string, unknown>;
  line: number;
  lineOf: (field: string) => number;
}

/** Reads a YAML file that is a list of entries. Syntax errors and entries that are no maps become problems; the rest is returned. */
export const readEntries = (path: string, file: string, problems: DataProblem[]): Entry[] => {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  for (const error of document.errors)
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0] ?? 'not YAML',
    });
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) {
    problems.push({ file, line: 1, message: 'the file must be a list: every entry begins with "- "' });
    return [];
  }
  const entries: Entry[] = [];
  for (const item of document.contents.items) {
    const at = (node: unknown) => (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;
    const line = lines.linePos(at(item)).line;
    if (!isMap(item)) {
      problems.push({ file, line, message: 'an entry must have fields ("name: value")' });
      continue;
    }
    const places = new Map<string, number>();
    for (const pair of item.items)
      if (isScalar(pair.key)) places.set(String(pair.key.value), lines.linePos(at(pair.key)).line);
    entries.push({
      value: item.toJSON() as Record<string, unknown>,
      line,
      lineOf: (field) => places.get(field) ?? line,
    });
  }
  return entries;
};
