import { plain } from './plain';

/** What has a use of its own: a stretch inside one keeps the page's behaviour, and only what is ours beside it acts. */
const OWN_USE =
  'a[href], button, input, select, textarea, label, summary, option, [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="textbox"], [onclick]';

export const hasOwnUse = (path: readonly EventTarget[]): boolean =>
  path.some((node) => node instanceof Element && plain(node).matches(OWN_USE));
