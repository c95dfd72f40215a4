import type { Language } from './card/data';

/** A passage's place in its work, as a reader of each language would say it. */
export const placeOf = (id: string, language: Language): string => {
  const [work, ...rest] = id.split('.');
  if (rest.length === 0) return '';
  if (work === 'decl') return articlePlace(rest, language);
  if (work === 'rec') return recordPlace(rest, language);
  return paperPlace(rest, language);
};

const HALF = {
  en: { a: ' (first sentence)', b: ' (second sentence)' },
  ja: { a: '前段', b: '後段' },
  ko: { a: ' 전단', b: ' 후단' },
};

const articlePlace = ([article = '', paragraph = '']: string[], language: Language): string => {
  if (article === 'sig') return { en: 'signatures', ja: '署名', ko: '서명' }[language];
  const half = paragraph.endsWith('a') ? 'a' : paragraph.endsWith('b') ? 'b' : undefined;
  const number = paragraph.replace(/[ab]$/, '');
  const tail = half ? HALF[language][half] : '';
  if (article === '0')
    return {
      en: number ? `preamble, paragraph ${number}` : 'preamble',
      ja: number ? `前文 第${number}段落` : '前文',
      ko: number ? `전문 제${number}단락` : '전문',
    }[language];
  if (!number) return { en: `article ${article}`, ja: `第${article}項`, ko: `제${article}항` }[language];
  return {
    en: `article ${article}, paragraph ${number}${tail}`,
    ja: `第${article}項 第${number}段落${tail}`,
    ko: `제${article}항 제${number}단락${tail}`,
  }[language];
};

const recordPlace = (rest: string[], language: Language): string => {
  if (rest[0] === '0') return { en: 'opening', ja: '冒頭', ko: '머리글' }[language];
  const parts = rest.map((part) =>
    part === 'i'
      ? '（イ）'
      : part === 'ro'
        ? '（ロ）'
        : part === 'note'
          ? { en: 'note', ja: '注', ko: '주' }[language]
          : part,
  );
  return parts.join('.').replace(/\.（/g, '（');
};

const paperPlace = (rest: string[], language: Language): string => {
  const first = rest[0] ?? '';
  const note = /^fn(\d+)$/.exec(first);
  if (note) return { en: `footnote ${note[1]}`, ja: `脚注${note[1]}`, ko: `각주 ${note[1]}` }[language];
  if (first === 'abstract-ko') return { en: 'Korean abstract', ja: '韓国語要旨', ko: '국문요약' }[language];
  if (first === 'abstract-en') return { en: 'English abstract', ja: '英文要旨', ko: '영문초록' }[language];
  const paragraph = /^p(\d+)$/.exec(rest[rest.length - 1] ?? '');
  const section = (paragraph ? rest.slice(0, -1) : rest).join('.');
  if (!paragraph) return section;
  return {
    en: `${section}, paragraph ${paragraph[1]}`,
    ja: `${section} 第${paragraph[1]}段落`,
    ko: `${section} 제${paragraph[1]}단락`,
  }[language];
};
