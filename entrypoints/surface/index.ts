import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageNotes, type Surface } from '../annotator.content/notes';
import { startHighlighter } from '../highlighter/highlighter';
import { openReading } from '../reading-card/card';
import { startSurface } from './surface';

/**
 * Loaded into a frame only when something is to be shown there: footnotes, the reader's highlights, the reading of a selection.
 * One script for the three, so that nothing they share comes twice.
 */
export default defineUnlistedScript(() => {
  const notes = pageNotes();
  const surface: Surface = {
    paint: () => {
      if (!notes.painter) startSurface(notes);
    },
    highlight: () => {
      if (!notes.highlighter) startHighlighter(notes);
    },
    save: () => {
      surface.highlight();
      notes.highlighter?.save();
    },
    read: () => void openReading(notes),
  };
  notes.surface = surface;
});
