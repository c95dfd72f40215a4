import type { LexiconForm } from '../lexicon/lexicon';
import type { LexiconHits } from '../lexicon/scan';

/** Words that point back at a document, as data/anaphora.yaml has them; forms folded, concepts by owner number. */
export interface AnaphoraRule {
  /** `none`: names that hold a pointing word and point nowhere. */
  work: string;
  after: number[];
  against: number[];
  forms: string[];
}

/** What a page has established so far, for each rule: nothing, that its document was named last, or that another was. */
export type PageMemory = ('unnamed' | 'ours' | 'another')[];

export interface Pointing {
  work: string;
  /** Folded span of the pointing words. */
  start: number;
  end: number;
  /** False where the page has turned to another document: then the words point at that. */
  ours: boolean;
}

const NOWHERE = 'none';

/**
 * Follows a page's documents block by block, and finds the words that point back at them. `forms` are the pointing words, to be scanned
 * for with all others; they are numbered from `firstOwner`, after the last owner.
 */
export const createAnaphora = (rules: readonly AnaphoraRule[], firstOwner: number) => {
  const forms: LexiconForm[] = rules.flatMap((rule, r) => rule.forms.map((text) => ({ text, owner: firstOwner + r })));
  /** Per owner, what its being named does to memory; most do nothing. */
  const effects: { rule: number; now: 'ours' | 'another' }[][] = [];
  const tells = new Uint8Array(firstOwner);
  rules.forEach(({ after, against }, rule) => {
    const add = (owner: number, now: 'ours' | 'another') => {
      effects[owner] = [...(effects[owner] ?? []), { rule, now }];
      tells[owner] = 1;
    };
    for (const owner of after) add(owner, 'ours');
    for (const owner of against) if (!after.includes(owner)) add(owner, 'another');
  });

  return {
    forms,
    fresh: (): PageMemory => rules.map(() => 'unnamed'),
    /** Pointing words in a block, in order; `memory` is brought up to the block's end. What is named where the words begin comes after them. */
    follow: ({ owners, starts, ends, count }: LexiconHits, memory: PageMemory): Pointing[] => {
      const pointing: Pointing[] = [];
      let learned = 0;
      let namedUntil = 0;
      const learn = (until: number) => {
        for (; learned < until; learned += 1) {
          const owner = owners[learned] as number;
          if (owner < firstOwner && tells[owner] === 1)
            for (const { rule, now } of effects[owner] ?? []) memory[rule] = now;
        }
      };
      for (let k = 0, place = 0; k < count; k += 1) {
        const start = starts[k] as number;
        if (start !== starts[place]) place = k;
        const rule = (owners[k] as number) - firstOwner;
        if (rule < 0) continue;
        learn(place);
        const { work } = rules[rule] as AnaphoraRule;
        if (work === NOWHERE) namedUntil = Math.max(namedUntil, ends[k] as number);
        if (memory[rule] === 'unnamed' || start < namedUntil) continue;
        pointing.push({ work, start, end: ends[k] as number, ours: memory[rule] === 'ours' });
      }
      learn(count);
      return pointing;
    },
  };
};
