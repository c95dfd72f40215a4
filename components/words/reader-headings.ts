import type { Language } from '../card/data';

/** Our renderings of the works' printed headings, by the heading as printed. The record's into English and Korean, the study's into English and Japanese. */
const HEADINGS: Record<string, Partial<Record<Language, string>>> = {
  'Ⅰ 全般的な評価と今後の取り組み': {
    en: 'I. Overall assessment and further efforts',
    ko: 'Ⅰ 전반적인 평가와 앞으로의 대처',
  },
  'Ⅱ 各国の反応': { en: 'II. Reactions of other countries', ko: 'Ⅱ 각국의 반응' },
  '１．北朝鮮（１７日午後１０時すぎ、朝鮮中央放送（対内向け））': {
    en: '1. North Korea (the 17th, after 10 p.m., Korean Central Broadcasting, home service)',
    ko: '1. 북한(17일 오후 10시 지나 조선중앙방송, 대내용)',
  },
  '２．米国': { en: '2. United States', ko: '2. 미국' },
  '３．ＥＵ': { en: '3. EU', ko: '3. EU' },
  '４．中国（１７日、外交部定例記者会見）': {
    en: '4. China (the 17th, regular press conference of the Foreign Ministry)',
    ko: '4. 중국(17일, 외교부 정례 기자회견)',
  },
  '５．国連事務総長（１７日発出された本件に関する事務総長声明：ポイント）': {
    en: '5. UN Secretary-General (his statement on the matter, issued on the 17th: main points)',
    ko: '5. 유엔 사무총장(17일에 나온 이 건에 관한 사무총장 성명: 요점)',
  },
  'Ⅲ 会談の概要': { en: 'III. Outline of the talks', ko: 'Ⅲ 회담의 개요' },
  '１．冒頭発言等': { en: '1. Opening remarks', ko: '1. 모두발언 등' },
  '（１）冒頭、金正日国防委員長より、以下の発言があった。': {
    en: '(1) At the opening, Kim Jong Il, Chairman of the National Defence Commission, said the following.',
    ko: '(1) 서두에 김정일 국방위원장이 다음과 같이 발언하였다.',
  },
  '（２）これに対し総理より、以下のとおり発言した。': {
    en: '(2) In reply, the Prime Minister said as follows.',
    ko: '(2) 이에 대하여 총리가 다음과 같이 발언하였다.',
  },
  '２．日朝間の諸懸案': { en: '2. Pending issues between Japan and the DPRK', ko: '2. 일·조 간의 여러 현안' },
  '（１）拉致問題': { en: '(1) The abduction issue', ko: '(1) 납치 문제' },
  '（イ）総理より、以下のとおり述べた。': {
    en: '(a) The Prime Minister stated as follows.',
    ko: '(가) 총리가 다음과 같이 말하였다.',
  },
  '（ロ）これに対し、金正日委員長より、以下の発言があった。': {
    en: '(b) In reply, Chairman Kim Jong Il said the following.',
    ko: '(나) 이에 대하여 김정일 위원장이 다음과 같이 발언하였다.',
  },
  '（２）核開発問題': { en: '(2) The nuclear development issue', ko: '(2) 핵개발 문제' },
  '（イ）総理より、以下のとおり発言した。': {
    en: '(a) The Prime Minister said as follows.',
    ko: '(가) 총리가 다음과 같이 발언하였다.',
  },
  '（３）ミサイル問題': { en: '(3) The missile issue', ko: '(3) 미사일 문제' },
  '（４）工作船': { en: '(4) Spy ships', ko: '(4) 공작선' },
  '（５）安全保障協議': { en: '(5) Security consultations', ko: '(5) 안전보장 협의' },
  '３．国交正常化に関する諸問題': { en: '3. Matters of normalization', ko: '3. 국교정상화에 관한 여러 문제' },
  '（１）金正日国防委員長より、以下の発言があった。': {
    en: '(1) Kim Jong Il, Chairman of the National Defence Commission, said the following.',
    ko: '(1) 김정일 국방위원장이 다음과 같이 발언하였다.',
  },
  '（２）これに対して総理より、次のとおり発言した。': {
    en: '(2) In reply, the Prime Minister said as follows.',
    ko: '(2) 이에 대하여 총리가 다음과 같이 발언하였다.',
  },
  '（過去の歴史認識）': { en: '(View of past history)', ko: '(과거의 역사 인식)' },
  '（経済的諸問題）': { en: '(Economic matters)', ko: '(경제적인 여러 문제)' },
  '（３）以上に対し、金正日委員長より以下の発言があった。': {
    en: '(3) In reply to the above, Chairman Kim Jong Il said the following.',
    ko: '(3) 이상에 대하여 김정일 위원장이 다음과 같이 발언하였다.',
  },
  '４．北東アジアにおける平和と安定': {
    en: '4. Peace and stability in North East Asia',
    ko: '4. 동북아시아의 평화와 안정',
  },
  '（１）南北関係': { en: '(1) North–South relations', ko: '(1) 남북 관계' },
  '（イ）総理より、次のとおり発言した。': {
    en: '(a) The Prime Minister said as follows.',
    ko: '(가) 총리가 다음과 같이 발언하였다.',
  },
  '（ロ）これに対して金正日委員長より、以下の発言があった。': {
    en: '(b) In reply, Chairman Kim Jong Il said the following.',
    ko: '(나) 이에 대하여 김정일 위원장이 다음과 같이 발언하였다.',
  },
  '（２）米朝関係': { en: '(2) US–DPRK relations', ko: '(2) 미·조 관계' },
  '（３）地域の信頼情勢他': {
    en: '(3) The situation of trust [sic] in the region, and other matters',
    ko: '(3) 지역의 신뢰 정세[sic] 등',
  },
  국문요약: { en: 'Abstract in Korean', ja: '韓国語要旨' },
  'Ⅰ. 서론': { en: 'I. Introduction', ja: 'Ⅰ. 序論' },
  'Ⅱ. 1950년대 중반 북한과 일본의 관계 개선 시도': {
    en: 'II. The attempt of North Korea and Japan to improve relations in the mid-1950s',
    ja: 'Ⅱ. 1950年代半ばにおける北朝鮮と日本の関係改善の試み',
  },
  '1. 관계 개선 시도의 전개과정': { en: '1. Course of the attempt', ja: '1. 関係改善の試みの展開過程' },
  '2. 접근의 동인': { en: '2. The drive of the approach', ja: '2. 接近の動因' },
  '3. 결별의 구조적 제약': { en: '3. The structural restrictions of the split', ja: '3. 決別の構造的制約' },
  'Ⅲ. 1990년대 초반 북한과 일본의 수교 회담': {
    en: 'III. The normalization talks of North Korea and Japan in the early 1990s',
    ja: 'Ⅲ. 1990年代初頭における北朝鮮と日本の国交正常化会談',
  },
  '1. 수교 회담의 전개과정': { en: '1. Course of the talks', ja: '1. 国交正常化会談の展開過程' },
  'Ⅳ. 2000년대 북일 정상회담': {
    en: 'IV. The North Korea–Japan summits of the 2000s',
    ja: 'Ⅳ. 2000年代の朝日首脳会談',
  },
  '1. 정상회담의 전개과정': { en: '1. Course of the summits', ja: '1. 首脳会談の展開過程' },
  'Ⅴ. 북한과 일본 관계 : 비대칭적 동인과 구조적 제약': {
    en: 'V. Relations of North Korea and Japan: asymmetric drives and structural restrictions',
    ja: 'Ⅴ. 北朝鮮と日本の関係：非対称的な動因と構造的制約',
  },
  'Ⅵ. 결론': { en: 'VI. Conclusion', ja: 'Ⅵ. 結論' },
  Abstract: { ja: '英文要旨', ko: '영문초록' },
};

/** Our rendering of a printed heading; English where the language has none. */
export const headingIn = (printed: string, language: Language): string | undefined =>
  HEADINGS[printed]?.[language] ?? HEADINGS[printed]?.en;
