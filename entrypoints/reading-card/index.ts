import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openReading } from './card';

/** Loaded into a frame when its reader asks how the selection is read: from the menu, a key, or the selection's bar. */
export default defineUnlistedScript(() => openReading());
