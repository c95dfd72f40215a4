import { isoDay, readDay, sayDay } from '../../citations/day';
import { dateOf, datesIn } from '../../lookup/dates';
import { namedIds } from '../../lookup/numbers';
import type { Fold } from '../../matching/text/fold';
import { readEra, readKanjiNumber } from '../../matching/text/numerals';
import { parseNumber, readNumber } from '../../readings/numbers';
import { toRomaji } from '../../readings/romaji';
import { romanize } from '../../readings/romanize';
import { randomText } from './pages';
import { must, type Trial } from './trial';

/** Trials of numbers, dates, and what is written in Latin letters. */

type Random = () => number;
const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

const DIGITS = '〇一二三四五六七八九';
const kanjiByPlace = (value: number): string => [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
const kanjiByPower = (value: number): string =>
  ['千', '百', '十', '']
    .map((power, k) => [Math.floor(value / 10 ** (3 - k)) % 10, power] as const)
    .map(([digit, power]) => (digit === 0 ? '' : digit === 1 && power !== '' ? power : `${DIGITS[digit]}${power}`))
    .join('');
const FULL_WIDTH = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** What numbers and dates are made of, so that every rule meets every other. */
const SIGNS = [...'0123456789０９〇一二十百千万億兆,，.．・年月日元平成昭和令㍻第条約 /-年년월일hsr'];
const muddle = (random: Random): string =>
  Array.from({ length: upTo(random, 30) }, () => SIGNS[upTo(random, SIGNS.length - 1)]).join('');

/** First Gregorian year of an era, less one, and its last. */
const ERAS = [
  ['平成', 1988, 2019],
  ['昭和', 1925, 1989],
  ['令和', 2018, 2060],
  ['大正', 1911, 1926],
] as const;

export const createFigureTrials = (texts: readonly string[], fold: Fold): Record<string, Trial> => ({
  number: (random) => {
    const value = 1 + upTo(random, 9998);
    for (const written of [kanjiByPlace(value), kanjiByPower(value)]) {
      must(readKanjiNumber(written, 0, written.length) === String(value), `${written} is not read as ${value}`);
      must(parseNumber(written, 0)?.value === BigInt(value), `${written} is not read aloud as ${value}`);
    }
    const large = BigInt(upTo(random, 2 ** 53 - 1));
    for (const written of [String(large), FULL_WIDTH(String(large)), large.toLocaleString('en')])
      must(parseNumber(written, 0)?.value === large, `${written} is not read as ${large}`);
    must(/^[ぁ-ん]+$/.test(readNumber(large)), `${large} is not read in kana`);
    const text = muddle(random);
    for (let at = 0; at <= text.length; at += 1) {
      const found = parseNumber(text, at);
      must(!found || (found.end > at && found.end <= text.length && found.value >= 0n), `${text} at ${at}`);
    }
  },
  era: (random) => {
    const [name, before, last] = ERAS[upTo(random, ERAS.length - 1)] as (typeof ERAS)[number];
    const count = 1 + upTo(random, last - before - 1);
    const year = String(before + count);
    for (const number of [
      String(count),
      FULL_WIDTH(String(count)),
      kanjiByPower(count),
      ...(count === 1 ? ['元'] : []),
    ]) {
      const written = `${name}${number}年`;
      must(readEra(written, 0)?.year === before + count, `${written} is not ${year}`);
      const { units, length } = fold(written);
      must(String.fromCharCode(...units.subarray(0, length)).startsWith(year), `${written} is not folded to ${year}`);
      must(datesIn(`それは${written}のことだった`)[0] === year, `${written} is not looked up as ${year}`);
    }
    const text = muddle(random);
    for (let at = 0; at < text.length; at += 1) {
      const found = readEra(text, at);
      must(!found || (found.end > at && found.end < text.length && found.year > 1867), `${text} at ${at}`);
    }
  },
  date: (random) => {
    const [year, month] = [1900 + upTo(random, 150), 1 + upTo(random, 11)];
    const day = 1 + upTo(random, new Date(Date.UTC(year, month, 0)).getUTCDate() - 1);
    const known = { year, month, day };
    const iso = isoDay(known);
    must(isoDay(readDay(`${iso}T00:00:00Z`) ?? { year: 0 }) === iso, `${iso} is not read`);
    for (const written of [iso, ...(['en', 'ja', 'ko'] as const).map((style) => sayDay(known, style))])
      must(dateOf(written) === iso, `${written} is not ${iso} but ${dateOf(written)}`);
    const text = random() < 0.5 ? muddle(random) : randomText(random, texts);
    for (const date of datesIn(text))
      must(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?$/.test(date), `${date} is no date`);
    const odd = readDay(text.slice(0, 30));
    must(!odd || isoDay(odd).length >= 4, `${text.slice(0, 30)} is no day`);
    for (const id of namedIds(text.slice(0, 60))) must(/^(?:decl|rec|paper)/.test(id), `${text} names ${id}`);
  },
  'Latin letters': (random) => {
    const text = randomText(random, texts);
    must(!/[가-힣]/.test(romanize(text)), 'Hangul left in a romanization');
    const kana = Array.from({ length: upTo(random, 12) }, () => String.fromCharCode(0x3041 + upTo(random, 0x55))).join(
      '',
    );
    for (const system of ['hepburn', 'plain', 'kunrei'] as const) {
      toRomaji(text, system);
      must(!/[ぁ-ゖ]/.test(toRomaji(kana, system)), `kana left in ${toRomaji(kana, system)} of ${kana}`);
    }
  },
});
