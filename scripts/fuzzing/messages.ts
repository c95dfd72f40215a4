import * as v from 'valibot';
import { isAsked } from '../../entrypoints/annotator.content/asked';
import { pageRequest } from '../../entrypoints/background/messages';
import { isHighlightRequest } from '../../entrypoints/background/messages-highlights';
import { readSummary } from '../../entrypoints/background/page-summary';
import { mayAsk } from '../../entrypoints/background/who-asks';
import { perhaps } from './files';
import { randomText } from './pages';
import { must, type Trial } from './trial';

/** Trials of messages: whole ones of every kind, with fields that are missing, of other kinds, or too many. */

type Random = () => number;

const ID = '00000000-0000-4000-8000-000000000001';
const REF = { pageKey: 'https://example.com/a', id: ID };
const QUOTE = { exact: '双方は', prefix: '', suffix: '国際法を遵守し' };
const DRAFT = {
  id: ID,
  selectors: { quote: QUOTE, position: { start: 0, end: 3, of: 40 } },
  page: { title: '記事', lang: 'ja', url: 'https://example.com/a' },
  passages: ['decl.4.1'],
  note: '',
  tags: ['拉致'],
  colour: 'yellow',
  created: 1_700_000_000_000,
};
const WHOLE: readonly Record<string, unknown>[] = [
  { type: 'annotate', blocks: ['a'], context: { title: 't' } },
  { type: 'card', kind: 'quote', targets: ['decl.4.1'], words: 'a', pageLang: 'ja', why: ['b'], language: 'en' },
  { type: 'term', id: 'rachi', language: 'ko' },
  { type: 'side', language: 'ja', notes: [{ kind: 'restate', id: 'decl.1', words: 'a' }] },
  { type: 'count', quote: 1, restate: 0, mention: 2 },
  { type: 'tab?', tab: 1, host: 'example.com' },
  { type: 'site', host: 'example.com', on: false },
  { type: 'open', surface: 'reader', at: 'decl.1' },
  { type: 'outline?', terms: ['rachi'], language: 'en' },
  { type: 'highlight.save', highlight: DRAFT },
  { type: 'highlight.change', ref: REF, change: { note: 'a', tags: ['b'], colour: 'blue' } },
  { type: 'highlight.remove', refs: [REF] },
  { type: 'highlights.ofPage', url: 'https://example.com/a', unasked: true },
  { type: 'highlights.placed', url: 'https://example.com/a', lost: [{ id: ID, why: 'gone' }], placed: [ID] },
  { type: 'reading', text: '拉致', language: 'en' },
  { type: 'places.find', text: 'a', sought: [{ quote: QUOTE, position: { start: 0, end: 1 } }] },
  { type: 'places.describe', text: 'abc', start: 0, end: 2 },
  { type: 'cite', words: 'a', title: 't', lang: 'en', url: 'https://example.com/', language: 'en' },
];
const ASKED: readonly Record<string, unknown>[] = [
  { type: 'switch', on: true },
  { type: 'go', number: 3 },
  { type: 'highlight.go', id: ID },
  { type: 'command', command: 'next' },
];
/** What a page answers, whole. */
export const SUMMARY = {
  title: 't',
  lang: 'ja',
  on: true,
  notes: [{ number: 1, kind: 'quote', targets: ['decl.4.3a'], text: '双方は' }],
  terms: [{ id: 'rachi', times: 2 }],
  highlights: [{ id: 'a', place: 'placed' }],
};
const SENDERS = [
  'https://example.com/b',
  'https://evil.example/',
  'chrome-extension://home/popup.html',
  '',
  'about:srcdoc',
];
const HOME = 'chrome-extension://home/';

/** A copy in which any value, at any depth, may be another, and any object may have a field more. */
const muddled = (random: Random, value: unknown): unknown => {
  const copied = Array.isArray(value)
    ? value.map((one) => muddled(random, one))
    : typeof value === 'object' && value !== null
      ? {
          ...Object.fromEntries(Object.entries(value).map(([name, one]) => [name, muddled(random, one)])),
          ...(random() < 0.02 && JSON.parse('{"__proto__":{"type":"site"},"more":1}')),
        }
      : value;
  return random() < 0.3 ? perhaps(random, copied) : copied;
};
const one = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

export const createMessageTrials = (texts: readonly string[]): Record<string, Trial> => ({
  message: (random) => {
    const whole = one(random, WHOLE);
    must(v.safeParse(pageRequest, whole).success, `a whole message is refused: ${JSON.stringify(whole)}`);
    const message = muddled(random, random() < 0.9 ? whole : { ...whole, words: randomText(random, texts) });
    const read = v.safeParse(pageRequest, message);
    isHighlightRequest(message);
    if (!read.success) return;
    const again = v.safeParse(pageRequest, structuredClone(read.output));
    must(
      again.success && JSON.stringify(again.output) === JSON.stringify(read.output),
      'a message that is read otherwise twice',
    );
    must(!('more' in read.output), 'a field that nobody knows is let through');
    const evil = SENDERS.filter((from) => mayAsk(read.output, from, HOME));
    must(evil.includes('chrome-extension://home/popup.html'), 'our own page may not ask');
    if (['tab?', 'site', 'outline?'].includes(read.output.type))
      must(evil.length === 1, 'a page may ask what is ours alone');
  },
  'question to a page and its answer': (random) => {
    const whole = one(random, ASKED);
    must(isAsked(whole), 'a whole question is refused');
    const question = muddled(random, whole);
    if (isAsked(question)) must(typeof question.type === 'string', 'a question without a type');
    must(readSummary(SUMMARY) !== undefined, 'a whole answer is refused');
    const answer = readSummary(muddled(random, SUMMARY));
    if (answer)
      for (const { number, targets } of answer.notes)
        must(Number.isSafeInteger(number) && targets.every((id) => id.length <= 80), 'an answer that is none');
  },
});
