import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Lost } from '@/components/library/data';
import type { Entry } from '@/highlights/library/entry';
import { onLostChanged, readLost } from '@/highlights/lost';

const NONE: ReadonlyMap<string, Lost> = new Map();

/** Which of the entries were not found when their page was last looked at, and why; followed as pages tell it. */
export const useLost = (entries: readonly Entry[]): ReadonlyMap<string, Lost> => {
  const [all, set] = useState(NONE);
  useEffect(() => {
    let over = false;
    const read = () =>
      readLost().then(
        (lost) => !over && set(lost),
        (error) => console.warn('Kyakuchū: which highlights are lost could not be read.', error),
      );
    void read();
    const stop = onLostChanged(() => void read());
    return () => {
      over = true;
      stop();
    };
  }, []);
  return useMemo(() => {
    if (all.size === 0) return NONE;
    return new Map(entries.flatMap(({ id }): [string, Lost][] => (all.has(id) ? [[id, all.get(id) as Lost]] : [])));
  }, [entries, all]);
};
