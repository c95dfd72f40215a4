/**
 * A text without what may change when only the markup does: white space, invisible characters, letter case, width, the shape of
 * quotation marks and dashes. `units[i]` is the text's UTF-16 unit at `at[i]`; only the first `length` count.
 */
export interface BareText {
  units: Uint16Array;
  at: Uint32Array;
  length: number;
}

const DROPPED = [
  [0x0000, 0x0020],
  [0x007f, 0x00a0],
  [0x00ad, 0x00ad],
  [0x1680, 0x1680],
  [0x180b, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;
/** Every character of a row is read as its first. */
const SAME = ["'‘’‚‛′`´", '"“”„‟″〝〞', '-‐‑‒–—―−─－', '~〜～', '・·･‧', '…⋯'];

let table: Uint16Array | undefined;
/** What each unit is read as; 0: nothing. Made when first needed. */
const bareTable = (): Uint16Array => {
  if (table) return table;
  const made = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0x41; unit <= 0x5a; unit += 1) made[unit] = unit + 0x20;
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) made[unit] = made[unit - 0xfee0] as number;
  for (const row of SAME) for (const letter of row) made[letter.charCodeAt(0)] = row.charCodeAt(0);
  for (const [first, last] of DROPPED) made.fill(0, first, last + 1);
  table = made;
  return made;
};

export const bareOf = (text: string): BareText => {
  const read = bareTable();
  const units = new Uint16Array(text.length);
  const at = new Uint32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = read[text.charCodeAt(i)] as number;
    if (unit === 0) continue;
    units[length] = unit;
    at[length] = i;
    length += 1;
  }
  return { units, at, length };
};

/** The first bare unit at or after an offset of the text. */
export const bareIndexOf = ({ at, length }: BareText, offset: number): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Ideographs, kana, hangul: one says about as much as two letters of an alphabet. */
export const isDense = (unit: number): boolean => unit >= 0x2e80 && unit < 0xfe00;
/** How much a unit tells of where it stands. */
export const weightOf = (unit: number): number => (isDense(unit) ? 1 : 0.5);

export const weightIn = (units: Uint16Array, from: number, to: number): number => {
  let weight = 0;
  for (let i = from; i < to; i += 1) weight += weightOf(units[i] as number);
  return weight;
};
