import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageNotes } from '../annotator.content/notes';
import { startHighlighter } from './highlighter';

/** Loaded into a frame when its page has highlights of the reader's, or when one is to be made: by key, menu, card or selection. */
export default defineUnlistedScript(() => {
  const notes = pageNotes();
  if (!notes.highlighter) startHighlighter(notes);
});
