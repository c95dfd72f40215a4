import type { LexiconHits } from '../lexicon/scan';
import type { LookAlike } from '../types';

/** Which concepts and terms (owners by number) stand in a stretch, and what they speak for or against there being anything at all. */
export interface Concepts {
  /** Distinct owners in order of their first hit; only the first `count` count. */
  present: Uint16Array;
  count: number;
  speakFor: number;
  sum: number;
  has: (owner: number) => boolean;
  /** Gathers the owners with a hit inside folded `[start, end)`; hits are looked at from number `first` on. */
  gather: (hits: LexiconHits, first: number, start: number, end: number) => void;
}

/** Makes the collector, used again for every stretch. `telling` has the weight of every owner; hits of others are passed over. */
export const createConcepts = (telling: Float32Array): Concepts => {
  /** In which gathering an owner was seen last: nothing need be cleared between two. */
  const seen = new Float64Array(telling.length);
  let gathering = 0;
  const own: Concepts = {
    present: new Uint16Array(telling.length),
    count: 0,
    speakFor: 0,
    sum: 0,
    has: (owner) => seen[owner] === gathering,
    gather: ({ owners, starts, ends, count: hitCount }, first, start, end) => {
      gathering += 1;
      let count = 0;
      let speakFor = 0;
      let sum = 0;
      for (let k = first; k < hitCount && (starts[k] as number) < end; k += 1) {
        const owner = owners[k] as number;
        if (owner >= telling.length || seen[owner] === gathering) continue;
        if ((starts[k] as number) < start || (ends[k] as number) > end) continue;
        seen[owner] = gathering;
        own.present[count] = owner;
        count += 1;
        const weight = telling[owner] as number;
        sum += weight;
        if (weight > 0) speakFor += weight;
      }
      own.count = count;
      own.speakFor = speakFor;
      own.sum = sum;
    },
  };
  return own;
};

/** Whether gathered concepts say that a sentence is about something else: some rule has one of `against` among them and none of `unless`. */
export const createLookAlikes = (
  rules: readonly LookAlike[],
  ownerCount: number,
): ((concepts: Concepts) => boolean) => {
  const suspect = new Uint8Array(ownerCount);
  for (const { against } of rules) for (const owner of against) suspect[owner] = 1;
  return (concepts) => {
    let any = false;
    for (let k = 0; k < concepts.count && !any; k += 1) any = suspect[concepts.present[k] as number] === 1;
    return any && rules.some(({ against, unless }) => against.some(concepts.has) && !unless.some(concepts.has));
  };
};
