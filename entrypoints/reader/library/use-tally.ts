import { useEffect, useState } from 'preact/hooks';
import { NO_TALLY, type Tally, tallying } from '@/highlights/library/arrange';
import type { Entry } from '@/highlights/library/entry';
import { inTurns } from '@/page/anchor-turns';

/** How many entries have each tag, passage and colour. Counted in turns with the page; until that is done the last count stands. */
export const useTally = (entries: readonly Entry[]): Tally => {
  const [tally, set] = useState(NO_TALLY);
  useEffect(() => {
    const ending = new AbortController();
    inTurns(tallying(entries), ending.signal).then(
      (counted) => !ending.signal.aborted && set(counted),
      // Other entries came meanwhile: they are counted.
      () => undefined,
    );
    return () => ending.abort();
  }, [entries]);
  return tally;
};
