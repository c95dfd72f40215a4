import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import search from 'approx-string-match';
import type { Edition } from '../../data/types';
import { createMatcher } from '../../matching/matcher';
import { createFold } from '../../matching/text/fold';
import type { MatcherData } from '../../matching/types';
import { best, row } from './measure';

const root = process.argv[2] as string;
const read = <T>(name: string) => JSON.parse(readFileSync(join(root, '.compiled', `${name}.json`), 'utf8')) as T;
const data = read<MatcherData>('matcher');
const { passages } = read<Edition>('edition');

/** Filler of no concern to the works, with a passage planted every ten thousand characters. */
const FILLER = {
  ja: '議会は昨日の本会議で来年度の予算案を審議し、与野党の代表がそれぞれ意見を述べた。市の図書館は夏の間、開館時間を一時間延ばす。台風は今夜遅くに上陸するおそれがある。',
  ko: '국회는 어제 본회의에서 내년도 예산안을 심의하고 여야 대표가 의견을 밝혔다. 시립 도서관은 여름 동안 문 여는 시간을 늘린다. 태풍이 오늘 밤 늦게 상륙할 것으로 보인다. ',
  en: 'The council debated next year’s budget yesterday and both sides had their say. The city library will stay open an hour longer in summer. A typhoon may make landfall late tonight. ',
};
const planted = Object.values(passages).filter(({ kind }) => kind !== 'title' && kind !== 'byline');
const make = (filler: string, size: number): string => {
  const parts: string[] = [];
  let length = 0;
  for (let k = 0; length < size; k += 1) {
    const block = filler.repeat(Math.ceil(10_000 / filler.length)).slice(0, 10_000);
    const text = `${block}\n\n${planted[(k * 7) % planted.length]?.text}\n\n`;
    parts.push(text);
    length += text.length;
  }
  return parts.join('').slice(0, size);
};

console.log('matching, warm, best of five; × L is against one charCodeAt pass over the same text\n');
console.log(row('text', 'characters', 'L ms', 'fold × L', 'all × L', 'footnotes'));
const matcher = createMatcher(data);
const fold = createFold(data.variants.from, data.variants.to);
const texts: Record<string, string> = {
  ja: make(FILLER.ja, 1_000_000),
  ko: make(FILLER.ko, 1_000_000),
  en: make(FILLER.en, 1_000_000),
  mixed: make(FILLER.ja + FILLER.ko + FILLER.en, 1_000_000),
  'mixed × 5': make(FILLER.ja + FILLER.ko + FILLER.en, 5_000_000),
};
for (const [name, text] of Object.entries(texts)) {
  let sum = 0;
  const pass = best(() => {
    for (let i = 0; i < text.length; i += 1) sum = (sum + text.charCodeAt(i)) | 0;
  });
  const folding = best(() => fold(text));
  let notes = 0;
  const whole = best(() => {
    notes = matcher.annotate(text).footnotes.length;
  });
  if (sum === 1) console.log();
  console.log(row(name, text.length, pass.toFixed(2), (folding / pass).toFixed(1), (whole / pass).toFixed(1), notes));
}

console.log('\npeers on 100,000 characters of the mixed text, 17 clauses of the declaration');
const sample = texts.mixed?.slice(0, 100_000) ?? '';
const clauses = planted.filter(({ work }) => work === 'decl');
const ours = best(() => matcher.annotate(sample));
const approximate = best(() => clauses.map(({ text }) => search(sample, text, Math.floor(text.length / 5))), 1);
const forms = data.forms.map(([text]) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).slice(0, 600);
const alternation = new RegExp(forms.join('|'), 'g');
const regular = best(() => {
  alternation.lastIndex = 0;
  let count = 0;
  while (alternation.exec(sample)) count += 1;
  return count;
});
console.log(row('all of it, ours', `${ours.toFixed(1)} ms`, '1'));
console.log(row('approx-string-match', `${approximate.toFixed(0)} ms`, `${(approximate / ours).toFixed(0)} × ours`));
console.log(row('600 forms, one RegExp', `${regular.toFixed(1)} ms`, `${(regular / ours).toFixed(2)} × ours`));
