import type { Reason } from '@/lookup/types';
import type { Language } from '../card/data';
import { lookup } from '../words/lookup';

/** A script's own language, so far as it can be told from the letters. */
const langOf = (text: string): string | undefined =>
  /[\uac00-\ud7a3ㄱ-ㅎ]/.test(text)
    ? 'ko'
    : /[\u3040-\u30ff\u3400-\u9fff]/.test(text)
      ? 'ja'
      : /[a-z]/i.test(text)
        ? 'ja-Latn'
        : undefined;

/** Kinds of key whose name says more than "the word". */
const NAMED = new Set(['reading', 'romanization', 'north', 'hanja']);
/** Reasons that are said without the words that fit: the query is in the field above. */
const BARE = new Set(['number', 'words', 'explains', 'initials', 'short']);

/** Why an answer is there: "reading rachi", "begins rachi", "speaks of 拉致". */
export function Why({ why, language }: { why: Reason | undefined; language: Language }) {
  if (!why) return null;
  const words = lookup[language];
  const name =
    why.how === 'is' ? (why.what && NAMED.has(why.what) ? words.whats[why.what] : words.hows.is) : words.hows[why.how];
  const text = BARE.has(why.how) || (why.how === 'is' && !(why.what && NAMED.has(why.what))) ? '' : why.text;
  return (
    <span class="kk-why">
      {name} {text !== '' && <b lang={langOf(text)}>{text}</b>}
    </span>
  );
}
