import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageNotes } from '../annotator.content/notes';
import { startSurface } from './surface';

/** Loaded into a frame only when its page has a footnote: paints, places the numerals, opens cards. */
export default defineUnlistedScript(() => {
  const notes = pageNotes();
  if (!notes.painter) startSurface(notes);
});
