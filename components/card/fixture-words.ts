import type { Trilingual } from '@/data/types';
import { placeOf } from '../place';
import { wordsOf } from '../words';
import type { CardData, CardTarget, Language, TermEntry } from './data';

/** What the fixtures' cards say in our own words, as the edition has it in each language; keyed by the English. */
const OURS: readonly Trilingual[] = [
  {
    en: 'The record and the study both have “in the spirit of” the declaration. The printed words are kept.',
    ja: '会談の記録と論文はいずれも宣言の「精神に従い」とする。印刷のままとした。',
    ko: '회담 기록과 논문은 모두 선언의 ‘정신에 따라’로 적는다. 인쇄된 대로 두었다.',
  },
  {
    en: 'Kim: the moratorium continues in and after 2003, following the spirit of the declaration.',
    ja: '金委員長は宣言の精神に従い2003年以降も継続すると述べた。',
    ko: '김정일: 선언의 정신에 따라 2003년 이후에도 계속하겠다.',
  },
  {
    en: "The study's fourth point: launches suspended in and after 2003.",
    ja: '論文の第4点。2003年以降も発射を猶予。',
    ko: '논문의 넷째 항: 2003년 이후에도 유예.',
  },
  {
    en: 'The DPRK side expressed its intention, in accordance with this Declaration, to extend the moratorium on missile launches further, in and after 2003.',
    ja: '',
    ko: '조선민주주의인민공화국측은 이 선언에 따라 미사일 발사의 유예를 2003년 이후에도 더욱 연장해 나갈 의향을 표명하였다.',
  },
  {
    en: 'The taking of Japanese nationals by North Korea. The declaration does not use the word.',
    ja: '北朝鮮による日本国民の連れ去り。宣言にこの語はない。',
    ko: '북한이 일본 국민을 끌고 간 일. 선언에는 이 낱말이 없다.',
  },
  {
    en: 'orphaned or displaced punctuation: 、 at the head of the line.',
    ja: '句読点の脱落・転位：行頭に「、」がある。',
    ko: '떨어져 나가거나 자리를 옮긴 문장 부호: 줄 첫머리에 「、」가 있다.',
  },
  { en: 'missile moratorium', ja: 'ミサイル発射のモラトリアム', ko: '미사일 발사 유예' },
];

const said = (text: string, language: Language): string => {
  const characters = Number.parseInt(text, 10);
  if (characters > 0) return wordsOf(language).ownWords(characters);
  return OURS.find(({ en }) => en === text)?.[language] ?? wordsOf(language).damage[text] ?? text;
};

const targetIn = (target: CardTarget, language: Language): CardTarget => {
  const { translation, ...rest } = target;
  const rendering = translation && said(translation.text, language);
  return {
    ...rest,
    title: wordsOf(language).works[target.work],
    place: placeOf(target.id, language),
    ...(rendering && { translation: { lang: language, text: rendering } }),
    notes: target.notes.map((note) => ({ ...note, text: said(note.text, language) })),
    witnesses: target.witnesses.map((witness) => ({
      ...witness,
      place: placeOf(witness.id, language),
      says: said(witness.says, language),
    })),
    emendations: target.emendations.map((one) => ({ ...one, says: said(one.says, language) })),
    terms: target.terms.map((term) => ({
      ...term,
      equivalents: term.equivalents.filter(({ lang }) => lang !== 'en' || language === 'en'),
    })),
  };
};

export const termIn = (term: TermEntry, language: Language): TermEntry => ({
  ...term,
  gloss: said(term.gloss, language),
  uses: term.uses.map(({ work, places }) => ({
    work,
    title: wordsOf(language).works[work],
    places: places.map(({ id }) => ({ id, place: placeOf(id, language) })),
  })),
});

/** A fixture's card as a reader of another language gets it. */
export const cardIn = (card: CardData, language: Language): CardData => ({
  ...card,
  why: card.why.map((why) => said(why, language)),
  targets: card.targets.map((target) => targetIn(target, language)),
  ...(card.term && { term: termIn(card.term, language) }),
});
