import type { WorkId } from '@/data/types';
import type { CitedPassage, WorkReference } from './reference';

/**
 * What the two source texts say of themselves, and nothing more. The declaration: its title and, in its preamble, day and place.
 * The record: title and 外務省作成; no date of its own. The study: title, author and institution as its English abstract has them;
 * neither journal nor year stands in the text.
 */
const WORKS: Record<WorkId, WorkReference> = {
  decl: {
    kind: 'treaty',
    work: 'decl',
    key: 'pyongyang-declaration-2002',
    title: '日朝平壌宣言',
    titleOurs: { en: 'Japan–DPRK Pyongyang Declaration', ja: '', ko: '북일 평양선언' },
    lang: 'ja',
    authors: [],
    issued: { year: 2002, month: 9, day: 17 },
    event: { day: { year: 2002, month: 9, day: 17 }, place: { en: 'Pyongyang', ja: '平壌', ko: '평양' } },
    note: {
      en: 'Signed by Koizumi Junichirō and Kim Jong Il; Japanese text',
      ja: '小泉純一郎・金正日署名',
      ko: '고이즈미 준이치로·김정일 서명, 일본어본',
    },
  },
  rec: {
    kind: 'report',
    work: 'rec',
    key: 'gaimusho-summit-2002',
    title: '日朝首脳会談',
    titleOurs: { en: 'Japan–DPRK summit meeting', ja: '', ko: '북일 정상회담' },
    lang: 'ja',
    authors: [{ literal: '外務省', ours: { en: 'Ministry of Foreign Affairs of Japan', ko: '일본 외무성' } }],
    event: { day: { year: 2002, month: 9, day: 17 }, place: { en: 'Pyongyang', ja: '平壌', ko: '평양' } },
    note: {
      en: 'Record of the talks in Pyongyang on 17 September 2002; the record itself bears no date',
      ja: '2002年9月17日、平壌での会談の記録。作成日の記載なし',
      ko: '2002년 9월 17일 평양 회담의 기록. 작성일은 적혀 있지 않음',
    },
  },
  paper: {
    kind: 'study',
    work: 'paper',
    key: 'lee-north-korea-japan',
    title:
      'A Study on Relations between North Korea and Japan: With focus on the Drive of an Approach and Structure of a Split',
    lang: 'ko',
    authors: [{ family: 'Lee', given: 'Seong Bong', ours: { ko: '이성봉' } }],
    affiliation: 'Pukyong National University',
    note: {
      en: 'In Korean; no year stands in the text',
      ja: '韓国語。本文に発行年の記載なし',
      ko: '본문에 발행 연도가 적혀 있지 않음',
    },
  },
};

/** A whole work. */
export const citeWork = (work: WorkId): WorkReference => WORKS[work];

/** A passage, or a part, of a work; the work itself when `id` is the work's own. Its key is the work's and the passage's id. */
export const citePassage = ({ id, work, place }: CitedPassage): WorkReference => {
  const whole = WORKS[work];
  return id === work ? whole : { ...whole, key: `${whole.key}:${id}`, passage: { id, work, place } };
};
