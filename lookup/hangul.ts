/** Hangul taken apart, so that a syllable still being typed and a word in either orthography can be compared. */

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** Vowels and finals that are typed with two keys. */
const SPLIT: Record<string, string> = {
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

const syllable = (unit: number): number => {
  const index = unit - 0xac00;
  return index >= 0 && index < 11172 ? index : -1;
};

/** 납치 → ㄴㅊ; other characters are dropped. */
export const initialsOf = (text: string): string => {
  let out = '';
  for (let k = 0; k < text.length; k += 1) {
    const index = syllable(text.charCodeAt(k));
    if (index >= 0) out += INITIALS[Math.floor(index / 588)];
  }
  return out;
};

/** Whether a query is initial consonants alone. */
export const areInitials = (text: string): boolean => /^[ㄱ-ㅎ\s]+$/.test(text) && /[ㄱ-ㅎ]/.test(text);

/**
 * Letters as they are typed: 납치 → ㄴㅏㅂㅊㅣ, 관계 → ㄱㅗㅏㄴㄱㅖ. Blanks and punctuation are dropped, the rest stays in lower case.
 * `starts` says where each syllable (or other character) begins.
 */
export const jamoOf = (text: string): { jamo: string; starts: number[] } => {
  let jamo = '';
  const starts: number[] = [];
  // NFKC would turn a lone ㄴ into a conjoining letter: only what is not a lone letter is normalised.
  for (const char of text.normalize('NFC').toLowerCase()) {
    const index = syllable(char.charCodeAt(0));
    if (index >= 0) {
      starts.push(jamo.length);
      const vowel = VOWELS[Math.floor((index % 588) / 28)] as string;
      const final = FINALS[index % 28] as string;
      jamo +=
        INITIALS[Math.floor(index / 588)] + (SPLIT[vowel] ?? vowel) + (final === ' ' ? '' : (SPLIT[final] ?? final));
    } else if (char >= 'ㄱ' && char <= 'ㅣ') {
      starts.push(jamo.length);
      jamo += SPLIT[char] ?? char;
    } else if (/[\p{L}\p{N}]/u.test(char)) {
      starts.push(jamo.length);
      jamo += char.normalize('NFKC');
    }
  }
  return { jamo, starts };
};

const TENSE: Record<string, string> = {
  ㄲ: 'ㄱ',
  ㅋ: 'ㄱ',
  ㄸ: 'ㄷ',
  ㅌ: 'ㄷ',
  ㅃ: 'ㅂ',
  ㅍ: 'ㅂ',
  ㅆ: 'ㅅ',
  ㅉ: 'ㅈ',
  ㅊ: 'ㅈ',
};

/**
 * Both orthographies made one: ㄹ and ㄴ at a syllable's head as the South writes them (련락 → 연락, 로동 → 노동, 녀성 → 여성),
 * tense and aspirated consonants as plain (쏘련 → 소련, 이찌로 → 이치로), ㅔ as ㅐ. Coarse: only for what the spelling as typed does not find.
 */
export const foldOrthography = (text: string): { jamo: string; starts: number[] } => {
  let southern = '';
  for (const char of text.normalize('NFC')) {
    const index = syllable(char.charCodeAt(0));
    const initial = Math.floor(index / 588);
    const vowel = Math.floor((index % 588) / 28);
    // ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ: before these ㄴ and ㄹ fall silent at a word's head.
    const palatal = [2, 3, 6, 7, 12, 17, 20].includes(vowel);
    if (index >= 0 && (initial === 5 || initial === 2))
      southern += String.fromCharCode(0xac00 + (palatal ? 11 : 2) * 588 + (index % 588));
    else southern += char;
  }
  const { jamo, starts } = jamoOf(southern);
  return { jamo: jamo.replace(/[ㄲㅋㄸㅌㅃㅍㅆㅉㅊㅔ]/g, (letter) => TENSE[letter] ?? 'ㅐ'), starts };
};
