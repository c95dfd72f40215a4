/** The first run's article: ours, made up, in three languages, leaning on the works in each of the ways a page can. */
export const ARTICLE = {
  ja: {
    title: '短い文書の長い余白',
    text: [
      '秋の平壌で署名された日朝平壌宣言は、前文と四つの項から成る。ミサイルについては「朝鮮民主主義人民共和国側は、この宣言の精神に従い、ミサイル発射のモラトリアムを2003年以降も延長していく意向を表明した」と引く記事が多いが、原文とは二か所で言葉が違う。',
      '拉致という語は出てこない。会談の席で委員長は、関係者はすでに処罰したと述べて詫びたと、外務省の記録は伝える。',
    ],
  },
  en: {
    title: 'The long margin of a short document',
    text: [
      'Tokyo and Pyongyang agreed to give up property and claims arising from anything that happened before 15 August 1945. Japan would provide grants and low-interest loans once relations were normal.',
      'North Korea said it meant to keep its moratorium on missile launches in and after 2003. A later study puts the failure down to something else: “limited is their autonomy of breaking out of the US world strategy”.',
    ],
  },
  ko: {
    title: '짧은 문서의 긴 여백',
    text: [
      '논문은 “북한에게 있어 일본과의 관계 개선은 체제적 차원에서 매우 중요한 문제였지만, 일본은 외교적 지평의 확장 혹은 국내 정치적 이유로 북한과의 관계 개선을 시도하였다”고 정리한다. 양국은 국교 정상화 이후 일본이 무상자금과 저금리 차관을 제공하기로 하였다.',
    ],
  },
} as const;
