import { arabicNumerals } from './fold';

/** Passage numbers as people write them: 4.4, art 4 para 4, article 4(4), 第四項第４段落, 제4조, 4조 4항, decl.4.4, rec III.2.1, fn11, 注11. */

const WORKS: Record<string, string> = {
  decl: 'decl',
  declaration: 'decl',
  宣言: 'decl',
  선언: 'decl',
  宣: 'decl',
  rec: 'rec',
  record: 'rec',
  記録: 'rec',
  概要: 'rec',
  기록: 'rec',
  録: 'rec',
  paper: 'paper',
  lee: 'paper',
  study: 'paper',
  論文: 'paper',
  논문: 'paper',
  論: 'paper',
};
/** Words that only say what the number beside them counts. */
const COUNTERS = new Set(
  'art article articles para paragraph paragraphs no section sentence of the 第 項 条 条項 段落 段 落 の 節 番 号 제 조 항 조항 단락 문단 절 번 호 § #'.split(
    ' ',
  ),
);
const NOTES = new Set('fn footnote footnotes note 脚注 注 각주 주'.split(' '));
const HALVES: Record<string, string> = { a: 'a', b: 'b', 前段: 'a', 後段: 'b', 전단: 'a', 후단: 'b' };
const OPENINGS = new Set('preamble 前文 전문'.split(' '));
const SIGNATURES = new Set('sig signature signatures 署名 서명'.split(' '));
const ITEMS: Record<string, string> = { イ: 'i', ロ: 'ro', い: 'i', ろ: 'ro', i: 'i', ro: 'ro' };
const ROMAN = /^(?:i{1,3}|iv|vi?)$/;
const TOKENS = /\d+|[a-z]+|前段|後段|前文|署名|脚注|条項|段落|宣言|記録|概要|論文|[가-힣]+|[^\s\d]/g;
const HANGUL_PARTS = /선언|기록|논문|각주|전문|서명|전단|후단|조항|단락|문단|제|조|항|절|주|[가-힣]/g;
/** Numbers in words, where they count an article or a paragraph. */
const COUNTED = 'zero one two three four five six seven'.split(' ');
const ORDINAL = 'zeroth first second third fourth fifth sixth seventh'.split(' ');
const SEPARATORS = /^[.,()·:;/・、-]$/;

/** Most queries fall at this: no digit, no numeral, no name of a part or a work. */
const MAY_BE = /[\d０-９一二三四五六七八九ivⅠ-Ⅵ]|sig|decl|rec|paper|art|para|preamble|前文|署名|전문|서명/i;

const inFigures = (word: string): string => {
  const place = Math.max(COUNTED.indexOf(word), ORDINAL.indexOf(word));
  return place < 0 ? word : String(place);
};

/** The ids that a query may name, likeliest first; [] where it is no passage number. They are prefixes: `decl.4` names all of article 4. */
export const namedIds = (query: string): string[] => {
  if (query.length > 60 || !MAY_BE.test(query)) return [];
  const numbers = numbered(query);
  // An id without a number, as it is written: paper.abstract-ko, rec.I.note.
  return numbers.length === 0 && /^(?:decl|rec|paper)\.[\w.-]+$/i.test(query.trim()) ? [query.trim()] : numbers;
};

const numbered = (query: string): string[] => {
  const text = arabicNumerals(
    query.replace(/第[一二三四五六七八九]/g, (run) => `第${'一二三四五六七八九'.indexOf(run[1] as string) + 1}`),
  )
    .toLowerCase()
    .trim();
  const inWords = /\b(?:art|para)/.test(text);
  const tokens = (text.match(TOKENS) ?? []).flatMap((token) =>
    /^[가-힣]/.test(token) ? (token.match(HANGUL_PARTS) ?? []) : [inWords ? inFigures(token) : token],
  );
  let work = '';
  let note = false;
  let paragraph = false;
  const parts: string[] = [];
  for (const token of tokens) {
    const roman = ROMAN.test(token) && (parts.length === 0 || work === 'rec');
    if (SEPARATORS.test(token) || COUNTERS.has(token)) continue;
    if (token in WORKS && parts.length === 0 && work === '') work = WORKS[token] as string;
    else if (NOTES.has(token) && parts.length === 0) note = true;
    else if (OPENINGS.has(token) && parts.length === 0) parts.push('0');
    else if (SIGNATURES.has(token) && parts.length === 0) parts.push('sig');
    else if (token === 'p') paragraph = true;
    else if (/^\d{1,2}$/.test(token)) parts.push(paragraph ? `p${token}` : String(Number(token)));
    else if (roman && parts.length === 0) parts.push(token.toUpperCase());
    else if (token in ITEMS && parts.length >= 2) parts.push(ITEMS[token] as string);
    else if (token in HALVES && parts.length > 0 && parts.length <= 2) parts[1] = `${parts[1] ?? 1}${HALVES[token]}`;
    else return [];
  }
  if (/para.*\bart/.test(text) && parts.length === 2) parts.reverse();
  if (note) return parts.length === 1 && (work === '' || work === 'paper') ? [`paper.fn${parts[0]}`] : [];
  if (parts.length === 0) return work && /^(decl|rec|paper)\.?$/.test(text) ? [work] : [];
  const [first = '', ...rest] = parts;
  const rooted = (root: string) => [root, ...parts].join('.');
  if (work) {
    if (work !== 'paper' || rest.length === 0) return [rooted(work)];
    return [rooted(work), [work, first, ...rest.slice(0, -1), `p${rest.at(-1)}`].join('.')];
  }
  if (/^[0-4]$|^sig$/.test(first)) return parts.length <= 2 ? [rooted('decl')] : [];
  // A lone numeral may be the beginning of a word: I, V. With a number after it, it is a place.
  if (/^[IV]+$/.test(first) && (rest.length > 0 || /^[ⅠⅡⅢⅣⅤⅥ]$|^[IV]{2,}$/.test(query.trim())))
    return [rooted('rec'), rooted('paper')];
  return [];
};

/** The passages under an id, in the works' order: itself, what it is a beginning of, and both halves of a paragraph. */
export const idsUnder = (id: string, all: readonly string[]): string[] => {
  const wanted = id.toLowerCase();
  return all.filter((one) => {
    const lower = one.toLowerCase();
    return (
      lower === wanted ||
      lower.startsWith(`${wanted}.`) ||
      (lower.startsWith(wanted) && /^[ab]$/.test(lower.slice(wanted.length)))
    );
  });
};
