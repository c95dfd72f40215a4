/** Longer words than this are named by their beginning and their end. */
const WHOLE = 80;
/** So much of either end. */
const EDGE = 24;

/**
 * The address of words on a page, as a text fragment (WICG Scroll to Text Fragment): `…#:~:text=first,last`.
 * A fragment that the address has already is kept.
 */
export const linkToWords = (href: string, words: string): string => {
  // Half of a surrogate pair, which a page may hold, cannot be written in an address.
  const text = words.replace(/\p{Surrogate}/gu, '').trim();
  const parts = text.length <= WHOLE ? [text] : [headOf(text), tailOf(text)];
  const directive = `:~:text=${parts.map(encode).join(',')}`;
  const [address = '', fragment = ''] = href.split('#', 2);
  return `${address}#${fragment.split(':~:', 1)[0]}${directive}`;
};

/** Commas, hyphens and ampersands have a meaning in the directive. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** Whole words where the script has them: a browser matches at the edges of words. */
const headOf = (text: string): string => {
  const head = text.slice(0, EDGE);
  const space = /[A-Za-z\uac00-\ud7a3]/.test(text[EDGE] ?? '') ? head.lastIndexOf(' ') : -1;
  return trimPair(space > 0 ? head.slice(0, space) : head);
};
const tailOf = (text: string): string => {
  const tail = text.slice(-EDGE);
  const space = /[A-Za-z\uac00-\ud7a3]/.test(text[text.length - EDGE - 1] ?? '') ? tail.indexOf(' ') : -1;
  return trimPair(space >= 0 ? tail.slice(space + 1) : tail);
};
/** Never half of a surrogate pair: it cannot be written in an address. */
const trimPair = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
