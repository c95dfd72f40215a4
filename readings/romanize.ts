import { AFTER_N, AS_SAID, LATERAL } from './romanize-words';

/**
 * Korean in the Revised Romanization (국어의 로마자 표기법, 2000): as it is pronounced between the syllables of a word, tense sounds not marked.
 * Of what only a dictionary knows (꽃잎, 추진력) `romanize-words.ts` has what the works need; the rest is romanized by its letters.
 */

const INITIAL = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWEL = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
/** Places in `INITIAL`. */
const [G, KK, N, D, R, M, B, S, SS, SILENT, J, CH, K, T, P] = [
  0, 1, 2, 3, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17,
] as const;
/** Finals: the consonant that sounds at a word's end (as an initial), and what moves to a following vowel. */
const FINALS: readonly (readonly [end: number, moves: number, stays?: number])[] = [
  [-1, -1],
  [G, G],
  [G, KK],
  [G, S, G],
  [N, N],
  [N, J, N],
  [N, N],
  [D, D],
  [R, R],
  [G, G, R],
  [M, M, R],
  [R, B, R],
  [R, S, R],
  [R, T, R],
  [P, P, R],
  [R, R],
  [M, M],
  [B, B],
  [B, S, B],
  [D, S],
  [D, SS],
  [SILENT, -1],
  [D, J],
  [D, CH],
  [G, K],
  [D, T],
  [B, P],
  [D, -1],
];
/** How a final is written at the end of a syllable that another consonant follows. */
const END: Record<number, string> = { 0: 'k', 2: 'n', 3: 't', 5: 'l', 6: 'm', 7: 'p', 11: 'ng', 17: 'p' };
/** ㅎ after, or before, these makes them breathe. */
const BREATH: Record<number, number> = { 0: 15, 3: 16, 7: 17, 12: 14 };
/** Finals that hold ㅎ: ㄶ, ㅀ, ㅎ. */
const WITH_H = new Set([6, 15, 27]);
const NASAL: Record<number, number> = { 0: 11, 3: 2, 7: 6 };

interface Syllable {
  initial: number;
  vowel: number;
  final: number;
}

const syllableOf = (char: string): Syllable | undefined => {
  const index = char.charCodeAt(0) - 0xac00;
  if (index < 0 || index >= 11172) return undefined;
  return { initial: Math.floor(index / 588), vowel: Math.floor((index % 588) / 28), final: index % 28 };
};

/** Whether a vowel is ㅣ, which turns a moved ㄷ and ㅌ into ㅈ and ㅊ. */
const isI = (vowel: number) => vowel === 20;

/** Whether ㅎ joins the consonant before it to one that breathes: in the endings 히다, 혀; in nouns it is written (묵호 Mukho). */
const breathes = ({ vowel, final }: Syllable): boolean =>
  vowel === 20 ? [0, 4, 8, 16, 17].includes(final) : vowel === 6 && [0, 20].includes(final);

/** Whether ㄴ stays before ㄹ, which then becomes ㄴ too: where a syllable has joined to a longer word. */
const keepsN = (chars: readonly string[], at: number): boolean =>
  at > 0 && AFTER_N.has(chars[at + 1] ?? '') && !LATERAL.has(`${chars[at]}${chars[at + 1]}`);

/** One word of hangul in Latin letters, in lower case; what is no hangul stays. In a `name` no sound changes another. */
const romanizeWord = (spelt: string, name = false): string => {
  let word = spelt;
  for (const [written, said] of AS_SAID) word = word.replaceAll(written, said);
  const chars = [...word];
  const all = chars.map((char) => syllableOf(char) ?? char);
  let out = '';
  /** The sound with which the next syllable begins, where it is not its own. */
  let begins: number | undefined;
  /** Whether the sound before is ㄹ, so that a following ㄹ doubles it. */
  let afterL = false;
  all.forEach((here, k) => {
    if (typeof here === 'string') {
      out += here;
      begins = undefined;
      afterL = false;
      return;
    }
    const initial = begins ?? here.initial;
    out += afterL && initial === 5 ? 'l' : (INITIAL[initial] ?? '');
    out += VOWEL[here.vowel] ?? '';
    begins = undefined;
    afterL = false;
    if (here.final === 0) return;
    const next = all[k + 1];
    const [end, moves, stays] = FINALS[here.final] as readonly [number, number, number?];
    if (next === undefined || typeof next === 'string') {
      out += END[end] ?? '';
      return;
    }
    if (next.initial === SILENT) {
      // The consonant moves over; ㅎ falls silent, ㅇ stays.
      if (moves < 0) {
        out += end === SILENT ? 'ng' : '';
        return;
      }
      if (stays !== undefined) out += END[stays] ?? '';
      begins = isI(next.vowel) && moves === D ? J : isI(next.vowel) && moves === T ? CH : moves;
      afterL = stays === R && begins === R;
      return;
    }
    if (WITH_H.has(here.final) && BREATH[next.initial] !== undefined) {
      if (here.final === 6) out += 'n';
      if (here.final === 15) out += 'l';
      begins = BREATH[next.initial];
      return;
    }
    if (next.initial === 18 && BREATH[moves] !== undefined && breathes(next)) {
      if (stays !== undefined) out += END[stays] ?? '';
      begins = moves === D ? CH : BREATH[moves];
      return;
    }
    let [last, first] = [end, next.initial];
    if (name) {
      out += END[last] ?? '';
      return;
    }
    if (first === N || first === M) last = NASAL[last] ?? last;
    if (first === R && last !== R) {
      if (last === N && !keepsN(chars, k)) last = R;
      else {
        last = NASAL[last] ?? last;
        first = N;
      }
    }
    if (first === N && last === R) first = R;
    begins = first;
    afterL = last === R;
    out += END[last] ?? '';
  });
  return out;
};

/** Korean text in Latin letters, word by word; blanks, digits and punctuation stay. */
export const romanize = (text: string): string =>
  text.normalize('NFC').replace(/[\uac00-\ud7a3]+/g, (word) => romanizeWord(word));

/** A given name, or a family name: as its syllables are said one by one (한복남 Han Boknam). */
const romanizeName = (name: string): string => romanizeWord(name.normalize('NFC'), true);

const bareLatin = (latin: string) => latin.toLowerCase().replace(/[\s-]/g, '');

/** Whether `latin` is the romanization of a word, or of a name too, case, blanks and hyphens aside. */
export const sameRomanization = (hangul: string, latin: string, name = false): boolean =>
  bareLatin(romanize(hangul)) === bareLatin(latin) ||
  (name && bareLatin(hangul.replace(/[\uac00-\ud7a3]+/g, romanizeName)) === bareLatin(latin));
