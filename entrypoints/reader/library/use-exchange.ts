import { useRef, useState } from 'preact/hooks';
import type { Incoming, Saying, Which } from '@/components/library/data';
import { asStoreError } from '@/highlights/database';
import { exportHighlights } from '@/highlights/exchange/export';
import type { ExportForm } from '@/highlights/exchange/forms';
import { importFile, previewFile, readChosen } from '@/highlights/exchange/import';
import type { Entry } from '@/highlights/library/entry';
import { allHighlights, highlightsAt } from '@/highlights/store';
import type { Highlight, Refusal } from '@/highlights/types';
import { copyText, saveFile } from '../out';

/** Out: any of the highlights in any form. In: a file, looked at first. */
export const useExchange = (
  /** What is to be had of each choice, as entries; undefined for all there are. */
  entriesOf: (which: Which) => readonly Entry[] | undefined,
  /** Where the store cannot be read: what the second copy has. */
  copy: readonly Highlight[] | undefined,
  language: 'en' | 'ja' | 'ko',
  say: (saying: Saying) => void,
) => {
  const [incoming, set] = useState<Incoming>({ is: 'none' });
  const [refusal, refuse] = useState<Refusal>();
  const chosen = useRef({ name: '', text: '', salvage: false });

  const wholes = async (which: Which): Promise<readonly Highlight[]> => {
    const entries = entriesOf(which);
    if (copy) {
      const wanted = entries && new Set(entries.map(({ id }) => id));
      return wanted ? copy.filter(({ id }) => wanted.has(id)) : copy;
    }
    return entries ? highlightsAt(entries) : allHighlights();
  };
  const out = async (which: Which, form: ExportForm, how: 'copy' | 'save') => {
    const all = await wholes(which);
    const { name, media, text } = await exportHighlights(all, form, new Date(), language);
    if (how === 'save') {
      saveFile(name, media, text);
      return say({ said: 'saved', count: all.length, undo: false });
    }
    say({ said: (await copyText(text)) ? 'copied' : 'notCopied', count: all.length, undo: false });
  };

  const preview = async (salvage: boolean) => {
    set({ is: 'reading' });
    const { name, text } = chosen.current;
    chosen.current.salvage = salvage;
    try {
      const result = await previewFile(text, { salvage });
      set(
        result.ok
          ? { is: 'preview', name, merged: result }
          : { is: 'refused', why: result.why, message: result.message },
      );
    } catch (error) {
      set({ is: 'none' });
      refuse(asStoreError(error).why);
    }
  };
  const forget = () => {
    chosen.current = { name: '', text: '', salvage: false };
    set({ is: 'none' });
  };

  return {
    incoming,
    refusal,
    actions: {
      onOut: (which: Which, form: ExportForm, how: 'copy' | 'save') =>
        void out(which, form, how).catch((error) => refuse(asStoreError(error).why)),
      onFile: (file: File) =>
        void (async () => {
          set({ is: 'reading' });
          const text = await readChosen(file);
          if (typeof text !== 'string') return set({ is: 'refused', why: text.why, message: text.message });
          chosen.current = { name: file.name, text, salvage: false };
          await preview(false);
        })(),
      onSalvage: () => void preview(true),
      onTakeIn: () =>
        void (async () => {
          const { text, salvage } = chosen.current;
          try {
            const result = await importFile(text, { salvage });
            if (result.ok) say({ said: 'takenIn', count: result.added + result.changed, undo: false });
            forget();
          } catch (error) {
            refuse(asStoreError(error).why);
          }
        })(),
      onForgetFile: forget,
    },
  };
};
