/** Conjoining letters of Hangul (U+1100–11FF), composed by arithmetic as Unicode's chapter 3.12 gives it. */

const LEADS = 0x1100;
const VOWELS = 0x1161;
const TAILS = 0x11a7;
const SYLLABLES = 0xac00;

const isLead = (unit: number) => unit >= LEADS && unit < LEADS + 19;
const isVowel = (unit: number) => unit >= VOWELS && unit < VOWELS + 21;
const isTail = (unit: number) => unit > TAILS && unit < TAILS + 28;

/** How many UTF-16 units from `start` make one syllable or one letter by itself: 1 to 3. */
export const jamoLength = (text: string, start: number): number => {
  if (!isLead(text.charCodeAt(start)) || !isVowel(text.charCodeAt(start + 1))) return 1;
  return isTail(text.charCodeAt(start + 2)) ? 3 : 2;
};

/** The syllable that `length` letters from `start` make; a letter by itself stays what it is. */
export const composeJamo = (text: string, start: number, length: number): number => {
  const first = text.charCodeAt(start);
  if (length === 1) return first;
  const open = SYLLABLES + ((first - LEADS) * 21 + (text.charCodeAt(start + 1) - VOWELS)) * 28;
  return length === 2 ? open : open + text.charCodeAt(start + 2) - TAILS;
};

/** A written syllable without a final letter, and a final letter after it: one syllable; 0 where they do not make one. */
export const closeSyllable = (syllable: number, tail: number): number =>
  syllable >= SYLLABLES && syllable <= 0xd7a3 && (syllable - SYLLABLES) % 28 === 0 && isTail(tail)
    ? syllable + tail - TAILS
    : 0;
