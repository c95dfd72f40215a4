import type { PendingState } from '@/highlights/pending';
import type { Change, Draft, Highlight } from '@/highlights/types';
import type { Anchored } from '@/page/anchored';

/** One of the page's highlights: as it is known, where it is, how far its saving is. */
export interface Shown {
  highlight: Draft & Partial<Pick<Highlight, 'pageKey'>>;
  /** What the reader changed and the store has not answered for. */
  edits: Change;
  /** Undefined until it has been looked for. */
  anchored: Anchored | undefined;
  /** Undefined where it came from the store. */
  state: PendingState | undefined;
  /** Settles when the store has answered for a new one. */
  saving?: Promise<PendingState>;
  unpaint: () => void;
}

export const isPlaced = ({ anchored }: Shown): boolean => (anchored?.ranges.length ?? 0) > 0;

/** Whether it is on disk. */
export const isStored = ({ state }: Shown): boolean => !state || state.is === 'stored';
