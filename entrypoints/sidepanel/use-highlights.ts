import { browser } from 'wxt/browser';
import type { Language } from '@/components/card/data';
import type { PanelHighlight } from '@/components/panel/data';
import type { HighlightActions } from '@/components/panel/Highlights';
import { highlighterWords } from '@/components/words/highlighter';
import type { PanelWords } from '@/components/words/panel';
import { changeHighlights, removeHighlights, restoreHighlights } from '@/highlights/store';
import { askFrame } from './frames';
import { namedTab } from './tab';

interface Parts {
  tab: number | undefined;
  words: PanelWords;
  language: Language;
  say: (text: string, undo?: { label: string; run: () => void }) => void;
  refresh: () => void;
  /** The page went to one in a frame. */
  went: (frame: number) => void;
}

/** What the panel does to the reader's highlights: the store is changed here, and tells the page and every other surface. */
export const useHighlights = ({ tab, words, language, say, refresh, went }: Parts): HighlightActions => {
  const bar = highlighterWords[language];
  /** Does it, and says why not where the store refuses. */
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      refresh();
      return true;
    } catch {
      say(words.unkept);
      return false;
    }
  };
  const shown = async ({ frame }: PanelHighlight) => {
    went(frame);
    if (tab !== undefined && namedTab() !== undefined) await browser.tabs.update(tab, { active: true });
  };
  const go = async (one: PanelHighlight) => {
    if (tab === undefined) return;
    const { answer } = await askFrame(tab, one.frame, { type: 'highlight.go', id: one.id });
    if (answer) await shown(one);
    else say(words.notHere);
  };
  const look = async (one: PanelHighlight) => {
    if (tab === undefined) return;
    const { answer } = await askFrame(tab, one.frame, { type: 'highlight.look', id: one.id });
    if (answer === 'placed' || answer === 'alike') await shown(one);
    if (answer === 'alike') say(words.lookAlike);
    else if (answer !== 'placed') say(words.lookNothing);
    refresh();
  };
  const remove = async (one: PanelHighlight) => {
    const ref = { pageKey: one.pageKey, id: one.id };
    if (!(await attempt(() => removeHighlights([ref])))) return;
    say(bar.removed, {
      label: bar.undo,
      run: () => void attempt(() => restoreHighlights([ref])).then((done) => done && say(bar.back)),
    });
  };
  return {
    onGoHighlight: (one) => void go(one),
    onLook: (one) => void look(one),
    onChangeHighlight: (one, change) =>
      void attempt(() => changeHighlights([{ pageKey: one.pageKey, id: one.id }], change)),
    onRemoveHighlight: (one) => void remove(one),
  };
};
