import type { Edition } from '../../data/types';
import type { MatcherData } from '../../matching/types';

/** Texts made to be slow: what a page that means harm, or is merely broken, might hold. Each is a pattern said over and over. */
export const hostilePatterns = ({ passages }: Edition, { forms, anaphora }: MatcherData): Record<string, string> => {
  const texts = Object.values(passages).map(({ text }) => text);
  const declaration = passages['decl.2.1']?.text ?? '';
  const seeds = texts.flatMap((text) => [text.slice(10, 15), text.slice(40, 45)]);
  return {
    'one passage': declaration,
    'its first half': declaration.slice(0, declaration.length / 2),
    'seeds of passages': seeds.join(''),
    'seeds, parted': seeds.join('口'),
    'one seed': '日朝平壌宣言',
    'one form': '北朝鮮',
    'one form, spaced': 'North Korea ',
    'all forms': forms.map(([form]) => form).join(''),
    'clauses without a stop': '日本と北朝鮮は国交正常化交渉を再開し、',
    'sentences of ours': 'The two sides agreed to resume normalization talks in October 2002. ',
    'pointing words': `日朝平壌宣言。${anaphora.flatMap(({ forms: own }) => own).join('。')}。`,
    'brackets in turn': '「」',
    'brackets that stay open': '「は。',
    'quotation marks in one another': '「『“（',
    'closing marks': '」。』',
    digits: '2002',
    'digits, parted': '2 0,',
    'kanji numerals': '二〇〇二',
    eras: '平成十四',
    'full stops': '.',
    'full stops, parted': '. ',
    initials: 'a.b.',
    'line ends': '\r\n',
    'carriage returns': '\r',
    blanks: ' \u3000',
    'one letter': 'a',
    'one kana': 'ん',
    'zero-width signs': '\u200b\u2060',
    'combining marks': '\u0301\u3099',
    'half-width voiced kana': 'ｶﾞﾊﾟ',
    'letters of Hangul': '\u1112\u1161\u11ab',
    'final letters': '가\u11a8',
    'halves of surrogates': '\ud83d',
    'turned text': '\u202e日朝\u202c平壌\u2066宣言\u2069',
    'squared words': '㍿㌖㋿',
  };
};

/** `size` UTF-16 units of a pattern. */
export const repeated = (pattern: string, size: number): string =>
  pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);

/** Patterns that are not one thing over and over: nested marks close in the end. */
export const nested = (size: number): string => `${'「'.repeat(size / 2)}日朝平壌宣言。${'」'.repeat(size / 2)}`;
