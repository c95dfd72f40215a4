import { pack, unpack } from './pack';
import { type ShippedKeys, WHATS, type What } from './types';

/** One way by which an entry may be found. */
export interface Key {
  text: string;
  entry: number;
  what: What;
  /** 1 for a headword, less for other forms. */
  weight: number;
  /** Where words of it begin, the first at 0. */
  starts: number[];
}

/** Keys, and the order of every place in them where a word begins: what begins with a query is one stretch of it. */
export interface Keys {
  texts: string[];
  entries: Uint16Array;
  whats: Uint8Array;
  weights: Uint8Array;
  rows: Uint32Array;
}

/** More of a key than this is not searched from the middle. */
const LONGEST = 255;

/** Builds the table when the data is compiled. Of keys with the same text for the same entry the heaviest stays. */
export const packKeys = (keys: readonly Key[]): ShippedKeys => {
  const best = new Map<string, Key>();
  for (const key of keys) {
    const id = `${key.entry} ${key.text}`;
    if (key.text !== '' && !key.text.includes('\n') && (best.get(id)?.weight ?? 0) < key.weight) best.set(id, key);
  }
  const all = [...best.values()];
  const rows = all.flatMap(({ starts, text }, k) =>
    [...new Set([0, ...starts])]
      .filter((at) => at <= LONGEST && at < text.length)
      .map((at) => ({ at, k, from: text.slice(at) })),
  );
  rows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.k - b.k));
  return {
    texts: all.map(({ text }) => text).join('\n'),
    entries: pack(Uint16Array.from(all, ({ entry }) => entry)),
    whats: pack(Uint8Array.from(all, ({ what }) => WHATS.indexOf(what))),
    weights: pack(Uint8Array.from(all, ({ weight }) => Math.round(weight * 255))),
    rows: pack(Uint32Array.from(rows, ({ k, at }) => k * 256 + at)),
  };
};

export const unpackKeys = (shipped: ShippedKeys): Keys => ({
  texts: shipped.texts.split('\n'),
  entries: new Uint16Array(unpack(shipped.entries).buffer),
  whats: unpack(shipped.whats),
  weights: unpack(shipped.weights),
  rows: new Uint32Array(unpack(shipped.rows).buffer),
});

/** How the text of a row stands to a query: under 0 before it, 0 where it begins with it, over 0 after it. */
const stands = (text: string, at: number, query: string): number => {
  const size = Math.min(text.length - at, query.length);
  for (let k = 0; k < size; k += 1) {
    const difference = text.charCodeAt(at + k) - query.charCodeAt(k);
    if (difference !== 0) return difference;
  }
  return size < query.length ? -1 : 0;
};

/** The rows that begin with `query`: `[first, end)` into `rows`. */
export const rowsOf = ({ texts, rows }: Keys, query: string): [number, number] => {
  const edge = (after: boolean): number => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const row = rows[middle] as number;
      const side = stands(texts[row >>> 8] as string, row & 255, query);
      if (side < 0 || (after && side === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const first = edge(false);
  return [first, edge(true)];
};
