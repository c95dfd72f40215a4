import * as OpenCC from 'opencc-js';

/** Parallel strings: each character of `from` is written as the one at the same place of `to` before anything is compared. */
export interface Variants {
  from: string;
  to: string;
}

/** Variants that the conversion tables do not join, and that the works and their pages need. */
const OWN: readonly (readonly [string, string])[] = [
  ['會', '会'],
  ['曾', '曽'],
];

/**
 * Joins Japanese, traditional and simplified forms of a character (經 経 → 经), by OpenCC's character tables.
 * Only single characters of the BMP: words are the lexicon's business.
 */
export const makeVariants = (): Variants => {
  const simplify = OpenCC.Converter({ from: 't', to: 'cn' });
  const restore = OpenCC.Converter({ from: 'jp', to: 't' });
  let from = '';
  let to = '';
  for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) {
    const char = String.fromCharCode(unit);
    const own = OWN.find(([old]) => old === char)?.[1] ?? char;
    const plain = simplify(restore(own));
    if (plain.length === 1 && plain !== char) {
      from += char;
      to += plain;
    }
  }
  return { from, to };
};
