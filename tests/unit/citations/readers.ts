/** Readers of the formats as other programs read them, for round trips: they know nothing of our writers. */

const NAMED: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** BibTeX: entries by counting braces, behind backslashes too, as BibTeX itself does. */
export const readBibtex = (source: string): { key: string; fields: Record<string, string> }[] => {
  const entries: { key: string; fields: Record<string, string> }[] = [];
  for (let at = source.indexOf('@misc{'); at >= 0; ) {
    const end = closing(source, at + 5);
    const body = source.slice(at + 6, end);
    const key = body.slice(0, body.indexOf(','));
    const fields: Record<string, string> = {};
    for (let from = key.length + 1; ; ) {
      const found = /^\s*([a-z]+) = /.exec(body.slice(from));
      if (!found) break;
      const open = from + found[0].length;
      const close = closing(body, open);
      fields[found[1] as string] = fromTex(body.slice(open + 1, close));
      from = close + 2;
    }
    entries.push({ key, fields });
    at = source.indexOf('@misc{', end);
  }
  return entries;
};

const closing = (text: string, open: number): number => {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  throw new Error('braces do not balance');
};

const fromTex = (value: string): string =>
  value.replace(/\{\\([a-z]+)\}|\\([&%$#_])|[{}]/g, (_, name?: string, sign?: string) =>
    name ? (NAMED[name] ?? '') : (sign ?? ''),
  );

/** RIS: records of tag and value. A line that is neither a field nor empty is an error. */
export const readRis = (source: string): [string, string][][] => {
  const records: [string, string][][] = [];
  let record: [string, string][] | undefined;
  for (const line of source.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    if (line === '') continue;
    const found = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
    if (!found) throw new Error(`not a field: ${line}`);
    const [, tag = '', value = ''] = found;
    if (tag === 'TY') record = [];
    if (tag === 'ER') {
      if (!record) throw new Error('ER before TY');
      records.push(record);
      record = undefined;
    } else record?.push([tag, value]);
  }
  return records;
};
