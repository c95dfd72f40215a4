/**
 * What only a dictionary knows of how Korean words are said, as far as the Revised Romanization shows it. Each row is data.
 */

/** Pairs of syllables that are one word: ㄴ before ㄹ becomes ㄹ in them (권력 [궐력]) wherever they stand. */
export const LATERAL = new Set(
  (
    '권력 전력 인력 연령 전령 논란 혼란 반란 민란 환란 단란 문란 곤란 언론 반론 본론 원론 관례 전례 선례 연례 순례 판례 ' +
    '원료 연료 년료 진료 분량 전량 한량 만료 완료 진로 난로 원로 선로 근로 분란 전란 변론 근력 탄력 선량 변량 훈령 군령 ' +
    '본령 혼령 혼례 관령'
  ).split(' '),
);

/** Syllables that join to a word of two syllables or more and keep its ㄴ: 추진력 [추진녁], 의견란 [의견난]. */
export const AFTER_N = new Set([...'력량론란례령로료']);

/** Words that are not said as their letters are: the same word in the letters by which it is romanized. */
export const AS_SAID: readonly (readonly [word: string, said: string])[] = [
  ['핵연료', '핵년료'],
  ['학여울', '학녀울'],
  ['알약', '알략'],
  ['공권력', '공권녁'],
  ['이원론', '이원논'],
  ['자본론', '자본논'],
  ['꽃잎', '꽃닢'],
  ['한여름', '한녀름'],
  ['색연필', '색년필'],
  ['서울역', '서울력'],
  ['남존여비', '남존녀비'],
];
