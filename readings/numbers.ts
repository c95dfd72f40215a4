/** Japanese numbers read out: with their counters, dates, eras, fractions, decimals, ordinals. Rules are in data/readings/counters.yaml. */

export interface Counter {
  counter: string;
  reading: string;
  rule: 'plain' | 'k' | 's' | 't' | 'h' | 'p';
  /** Readings after 3 and 4 where the sound changes. */
  third?: string;
  fourth?: string;
  /** How 4, 7, 9 are read at the end, when not よん, なな, きゅう. */
  four?: string;
  seven?: string;
  nine?: string;
  special?: Record<number, string>;
}

const ONES = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const HUNDREDS = [
  '',
  'ひゃく',
  'にひゃく',
  'さんびゃく',
  'よんひゃく',
  'ごひゃく',
  'ろっぴゃく',
  'ななひゃく',
  'はっぴゃく',
  'きゅうひゃく',
];
const THOUSANDS = [
  '',
  'せん',
  'にせん',
  'さんぜん',
  'よんせん',
  'ごせん',
  'ろくせん',
  'ななせん',
  'はっせん',
  'きゅうせん',
];
const MYRIADS = ['', 'まん', 'おく', 'ちょう', 'けい'];
const DIGITS = ['ぜろ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];

/** Reads a whole number below 10^20 in hiragana, by itself: 2002 → にせんに. */
export const readNumber = (value: bigint): string => {
  if (value === 0n) return 'ぜろ';
  let text = '';
  for (let k = MYRIADS.length - 1; k >= 0; k -= 1) {
    const group = Number((value / 10n ** BigInt(4 * k)) % 10000n);
    if (group === 0) continue;
    const thousands = Math.floor(group / 1000);
    const hundreds = Math.floor(group / 100) % 10;
    const tens = Math.floor(group / 10) % 10;
    const ones = group % 10;
    let part = `${k > 0 && thousands === 1 ? 'いっせん' : THOUSANDS[thousands]}${HUNDREDS[hundreds]}`;
    part += tens === 0 ? '' : tens === 1 ? 'じゅう' : `${ONES[tens]}じゅう`;
    part += ONES[ones];
    // いっちょう, じゅっちょう, はっちょう
    if (k === 3)
      part = part
        .replace(/いち$/, 'いっ')
        .replace(/はち$/, 'はっ')
        .replace(/じゅう$/, 'じゅっ');
    text += part + MYRIADS[k];
  }
  return text;
};

const DOUBLED: Record<Counter['rule'], string> = { plain: '', k: '1680', s: '180', t: '180', h: '1680', p: '180' };

/** The number and its counter, joined as they are spoken. */
export const readCounted = (value: bigint, counter: Counter): string => {
  const special = value < 1000n ? counter.special?.[Number(value)] : undefined;
  if (special !== undefined) return special;
  const last = Number(value % 10n);
  let number = readNumber(value);
  let tail = counter.reading;
  if (last === 4 && counter.four) number = `${number.slice(0, -2)}${counter.four}`;
  if (last === 7 && counter.seven) number = `${number.slice(0, -2)}${counter.seven}`;
  if (last === 9 && counter.nine) number = `${number.slice(0, -3)}${counter.nine}`;
  const round = last === 0 && value % 10000n !== 0n;
  if (DOUBLED[counter.rule].includes(String(last)) && (last !== 0 || round)) {
    const hundred = last === 0 && value % 100n === 0n;
    if (hundred && value % 1000n !== 0n) {
      if (counter.rule === 'k' || counter.rule === 'h') number = number.replace(/く$/, 'っ');
    } else if (!(last === 0 && value % 1000n === 0n)) {
      number =
        last === 1
          ? number.replace(/いち$/, 'いっ')
          : last === 6
            ? number.replace(/ろく$/, 'ろっ')
            : last === 8
              ? number.replace(/はち$/, 'はっ')
              : number.replace(/じゅう$/, 'じゅっ');
    }
    if (counter.rule === 'h' && number.endsWith('っ')) tail = soften(tail);
  }
  if (last === 3 && counter.third) tail = counter.third;
  if (last === 4 && counter.fourth) tail = counter.fourth;
  return number + tail;
};

/** は → ぱ at the head of a counter after a doubled number. */
const soften = (reading: string): string => {
  const at = 'はひふへほ'.indexOf(reading[0] as string);
  return at < 0 ? reading : 'ぱぴぷぺぽ'[at] + reading.slice(1);
};

const KANJI_DIGITS = '〇一二三四五六七八九';
const POWERS: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n };
const GREAT: Record<string, bigint> = { 万: 10n ** 4n, 億: 10n ** 8n, 兆: 10n ** 12n };

export interface NumberSpan {
  value: bigint;
  /** Digits after a decimal point, as written. */
  decimals: string;
  end: number;
  kanji: boolean;
}

const arabic = (char: string | undefined): string | undefined => {
  if (char === undefined) return undefined;
  // Digits of either width; ① and ² are signs, not numbers to be read.
  return /^[0-9０-９]$/.test(char) ? char.normalize('NFKC') : undefined;
};

/** Reads a number at `start`: digits of either width with commas, kanji by place or by power, 万 億 兆 mixed in. Undefined where none stands. */
export const parseNumber = (text: string, start: number): NumberSpan | undefined => {
  let i = start;
  let total = 0n;
  let current = '';
  let decimals = '';
  let section = 0n;
  let any = false;
  let kanji = false;
  const settle = () => {
    if (current !== '') section += BigInt(current);
    current = '';
  };
  for (; i < text.length; i += 1) {
    const char = text[i] as string;
    const digit = arabic(char);
    const place = KANJI_DIGITS.indexOf(char);
    if (digit !== undefined) current += digit;
    else if (place >= 0) {
      current += place;
      kanji = true;
    } else if (POWERS[char] !== undefined) {
      section += (current === '' ? 1n : BigInt(current)) * (POWERS[char] as bigint);
      current = '';
      kanji = true;
    } else if (GREAT[char] !== undefined && any) {
      settle();
      total += (section === 0n ? 1n : section) * (GREAT[char] as bigint);
      section = 0n;
    } else if (/[,，]/.test(char) && current !== '' && /^[0-9０-９]{3}(?![0-9０-９])/.test(text.slice(i + 1, i + 5)))
      continue;
    else if (/[.．・]/.test(char) && current !== '' && arabic(text[i + 1]) !== undefined && decimals === '' && !kanji) {
      let end = i + 1;
      while (arabic(text[end]) !== undefined) end += 1;
      decimals = text.slice(i + 1, end).normalize('NFKC');
      i = end;
      break;
    } else break;
    any = true;
  }
  if (!any) return undefined;
  settle();
  return { value: total + section, decimals, end: i, kanji };
};

/** A number in full, with its decimals: 6.7 → ろくてんなな. */
export const readDecimal = (value: bigint, decimals: string): string => {
  const whole = readNumber(value);
  if (decimals === '') return whole;
  const head =
    value % 10n === 1n
      ? whole.replace(/いち$/, 'いっ')
      : value % 10n === 8n
        ? whole.replace(/はち$/, 'はっ')
        : value % 10n === 0n && value > 0n
          ? whole.replace(/じゅう$/, 'じゅっ')
          : value === 0n
            ? 'れい'
            : whole;
  return `${head}てん${[...decimals].map((digit) => DIGITS[Number(digit)]).join('')}`;
};
