/** Finding words in the edition, as a reader means them: case, width, kana and spaces do not matter. Pure. */

/** A text that is searched, and where it is shown. */
export interface Searched {
  /** Id of the passage that it belongs to. */
  id: string;
  /** The work's own words, or a rendering of them in that language. */
  field: 'text' | 'beside';
  text: string;
}

/** One place where the words stand. Offsets: UTF-16 units into the searched text. */
export interface Found {
  id: string;
  field: Searched['field'];
  start: number;
  end: number;
}

interface Folded {
  text: string;
  /** For each unit of the folded text, the unit of the source where its character begins and where it ends. */
  from: number[];
  to: number[];
}

/** A reader who finds this many will narrow the words before going through them. */
export const MOST_FOUND = 999;

/** NFKC, small letters, hiragana for katakana, nothing for blanks and for marks that only accent Latin letters. */
const fold = (text: string): Folded => {
  const folded: Folded = { text: '', from: [], to: [] };
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    for (const unit of foldChar(char)) {
      folded.text += unit;
      for (let k = 0; k < unit.length; k += 1) {
        folded.from.push(at);
        folded.to.push(end);
      }
    }
    at = end;
  }
  return folded;
};

const foldChar = (char: string): string => {
  const plain = char.normalize('NFKC').toLowerCase();
  if (/^\s*$/.test(plain)) return '';
  if (/[\u30a1-\u30f6]/.test(plain))
    return plain.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  return /[à-ɏ]/.test(plain) ? plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : plain;
};

/** Texts folded once, for every search that a reader makes. */
export const createFinder = (texts: readonly Searched[]): ((words: string) => Found[]) => {
  let folded: (Searched & { folded: Folded })[] | undefined;
  return (words) => {
    // Half-width voiced kana are two signs that NFKC joins only when they stand together.
    const sought = fold(words.normalize('NFKC')).text;
    if (sought === '') return [];
    folded ??= texts.map((one) => ({ ...one, folded: fold(one.text) }));
    const found: Found[] = [];
    for (const { id, field, folded: hay } of folded) {
      for (let at = hay.text.indexOf(sought); at >= 0; at = hay.text.indexOf(sought, at + sought.length)) {
        found.push({ id, field, start: hay.from[at] ?? 0, end: hay.to[at + sought.length - 1] ?? 0 });
        if (found.length >= MOST_FOUND) return found;
      }
    }
    return found;
  };
};
