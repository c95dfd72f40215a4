/** Text in the encodings of old pages: what the platform decodes, turned around. */

const tables = new Map<string, Map<string, number[]>>();

const tableOf = (charset: string): Map<string, number[]> => {
  const known = tables.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, number[]>();
  for (let a = 0x81; a <= 0xfe; a += 1)
    for (let b = 0x40; b <= 0xfe; b += 1) {
      const sign = decoder.decode(Uint8Array.of(a, b));
      if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, [a, b]);
    }
  tables.set(charset, table);
  return table;
};

/** Bytes of a text in Shift_JIS, EUC-JP, EUC-KR or ISO-2022-JP. Throws for what the encoding has no sign for. */
export const encoded = (text: string, charset: string): Buffer => {
  const seven = charset === 'iso-2022-jp';
  const table = tableOf(seven ? 'euc-jp' : charset);
  const bytes: number[] = [];
  let wide = false;
  const turn = (to: boolean) => {
    if (seven && to !== wide) bytes.push(...(to ? [0x1b, 0x24, 0x42] : [0x1b, 0x28, 0x42]));
    wide = to;
  };
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    turn(code >= 0x80);
    const pair = code < 0x80 ? [code] : table.get(sign);
    if (!pair) throw new Error(`${charset} has no ${sign}`);
    bytes.push(...(seven && wide ? pair.map((byte) => byte & 0x7f) : pair));
  }
  turn(false);
  return Buffer.from(bytes);
};
