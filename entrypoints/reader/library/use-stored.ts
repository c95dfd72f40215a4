import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { onHighlightsChanged } from '@/highlights/changes';
import { asStoreError } from '@/highlights/database';
import { type Collection, createCollection } from '@/highlights/library/collection';
import type { Entry } from '@/highlights/library/entry';
import { copied } from '@/highlights/library/from-copy';
import type { Highlight, Refusal } from '@/highlights/types';

export interface Stored {
  /** Newest first. */
  entries: readonly Entry[];
  /** How many were read so far; undefined when all are there. */
  reading: number | undefined;
  /** Why the store cannot be read. */
  trouble: Refusal | undefined;
  /** Where it cannot: what the second copy has, whole. */
  copy: readonly Highlight[] | undefined;
  /** Counts the changes that were seen. */
  version: number;
  again: () => void;
}

/** How often it is said how many were read, in milliseconds: drawing it takes longer than reading some. */
const SAID_EVERY = 200;
const NONE: readonly Entry[] = [];

/** All highlights, read in short tasks and kept as they are stored, whoever changes them. Where the store cannot be read: the second copy's. */
export const useStored = (): Stored => {
  const collection = useMemo<Collection>(createCollection, []);
  const [state, set] = useState<Omit<Stored, 'again'>>({
    entries: NONE,
    reading: 0,
    trouble: undefined,
    copy: undefined,
    version: 0,
  });
  const [tries, tryAgain] = useState(0);
  const there = useRef(false);
  useEffect(() => {
    const ending = new AbortController();
    const show = () => {
      there.current = true;
      const entries = collection.entries();
      set(({ version }) => ({
        entries,
        reading: undefined,
        trouble: undefined,
        copy: undefined,
        version: version + 1,
      }));
    };
    const fail = async (error: unknown) => {
      const trouble = asStoreError(error).why;
      const { entries, highlights } = await copied().catch(() => ({ entries: NONE, highlights: [] }));
      if (!ending.signal.aborted)
        set(({ version }) => ({ entries, reading: undefined, trouble, copy: highlights, version: version + 1 }));
    };
    let said = 0;
    const load = () =>
      collection
        .load((count) => {
          if (there.current || performance.now() - said < SAID_EVERY) return;
          said = performance.now();
          set((before) => ({ ...before, reading: count }));
        }, ending.signal)
        .then(() => !ending.signal.aborted && show(), fail);
    void load();
    const stop = onHighlightsChanged((keys) => {
      if (keys) void collection.refresh(keys).then(show, fail);
      else void load();
    });
    return () => {
      ending.abort();
      stop();
    };
  }, [tries]);
  return { ...state, again: () => tryAgain(tries + 1) };
};
