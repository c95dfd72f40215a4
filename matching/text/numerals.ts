/** Numbers as they are written in kanji and in eras, read into Arabic digits. */

const DIGIT = new Map([...'〇零一二三四五六七八九'].map((char, i) => [char.charCodeAt(0), Math.max(0, i - 1)]));
const POWER = new Map([
  ['十'.charCodeAt(0), 10],
  ['百'.charCodeAt(0), 100],
  ['千'.charCodeAt(0), 1000],
]);

/** Reads a run of kanji numerals: 二〇〇二 → "2002" (by place), 八十五 → "85" (by power). */
export const readKanjiNumber = (text: string, start: number, end: number): string => {
  let digits = '';
  let total = 0;
  let current = -1;
  let powers = false;
  for (let i = start; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    const digit = DIGIT.get(unit);
    if (digit !== undefined) {
      digits += digit;
      current = current > 0 && powers ? current * 10 + digit : digit;
      continue;
    }
    powers = true;
    total += (current < 0 ? 1 : current) * (POWER.get(unit) ?? 1);
    current = -1;
  }
  return powers ? String(total + Math.max(0, current)) : digits;
};

const isKanjiNumeral = (unit: number): boolean => DIGIT.has(unit) || POWER.has(unit);

/** First Gregorian year of each era, less one. */
const ERAS: readonly (readonly [string, number])[] = [
  ['平成', 1988],
  ['昭和', 1925],
  ['令和', 2018],
  ['大正', 1911],
  ['明治', 1867],
  ['㍻', 1988],
  ['㍼', 1925],
  ['㋿', 2018],
  ['㍽', 1911],
  ['㍾', 1867],
];

const ERA_ENDS = new Set(ERAS.map(([name]) => name.charCodeAt(1)));
/** Whether a sign that may begin an era's name does so, by the unit after it (NaN at the text's end): 大 begins many words. */
export const mayBeEra = (first: number, second: number): boolean =>
  ERA_ENDS.has(second) || !(first >= 0x4e00 && first < 0xa000);

export interface EraYear {
  /** Gregorian year. */
  year: number;
  /** Source index after the number, before 年. */
  end: number;
}

/** Arabic value of a full- or half-width digit, or -1. */
const arabic = (unit: number): number =>
  unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 : -1;

/** Reads 平成14年, 平成十四年, 平成元年, ㍻14年 at `start`; undefined where none stands there. Blanks inside are allowed. */
export const readEra = (text: string, start: number): EraYear | undefined => {
  const era = ERAS.find(([name]) => text.startsWith(name, start));
  if (!era) return undefined;
  let i = start + era[0].length;
  while (text[i] === ' ' || text[i] === '　') i += 1;
  let value = -1;
  if (text[i] === '元') {
    value = 1;
    i += 1;
  } else if (isKanjiNumeral(text.charCodeAt(i))) {
    const from = i;
    while (i - from < 4 && isKanjiNumeral(text.charCodeAt(i))) i += 1;
    value = Number(readKanjiNumber(text, from, i));
  } else {
    for (let count = 0; count < 2 && arabic(text.charCodeAt(i)) >= 0; count += 1, i += 1)
      value = Math.max(0, value) * 10 + arabic(text.charCodeAt(i));
  }
  if (value < 1 || value > 64) return undefined;
  let after = i;
  while (text[after] === ' ' || text[after] === '　') after += 1;
  return text[after] === '年' ? { year: era[1] + value, end: i } : undefined;
};
