import { buildLexicon, createScanner, type LexiconForm, type LexiconHits } from '../lexicon/scan';
import type { Folded } from '../text/fold';

/** Words that point back at a document, as data/anaphora.yaml has them; forms folded, concepts by owner number. */
export interface AnaphoraRule {
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

/** Follows a page's documents block by block, and finds the words that point back at them. */
export const createAnaphora = (rules: readonly AnaphoraRule[]) => {
  const forms: LexiconForm[] = rules.flatMap((rule, owner) => rule.forms.map((text) => ({ text, owner })));
  const scan = createScanner(buildLexicon(forms));

  return {
    fresh: (): PageMemory => rules.map(() => 'unnamed'),
    /** Pointing words in a block, in order; `memory` is brought up to the block's end. Concepts are looked at in text order. */
    follow: (folded: Folded, hits: LexiconHits, memory: PageMemory): Pointing[] => {
      const found = scan(folded);
      const pointing: Pointing[] = [];
      let k = 0;
      const learn = (until: number) => {
        for (; k < hits.count && (hits.starts[k] as number) < until; k += 1) {
          const owner = hits.owners[k] as number;
          rules.forEach((rule, r) => {
            if (rule.after.includes(owner)) memory[r] = 'ours';
            else if (rule.against.includes(owner)) memory[r] = 'another';
          });
        }
      };
      for (let j = 0; j < found.count; j += 1) {
        const start = found.starts[j] as number;
        learn(start);
        const r = found.owners[j] as number;
        if (memory[r] !== 'unnamed')
          pointing.push({
            work: (rules[r] as AnaphoraRule).work,
            start,
            end: found.ends[j] as number,
            ours: memory[r] === 'ours',
          });
      }
      learn(Number.POSITIVE_INFINITY);
      return pointing;
    },
  };
};
