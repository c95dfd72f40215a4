/** Longer words than this are named by their beginning and their end. */
const WHOLE = 80;
/** So much of either end. */
const EDGE = 24;
/** A shorter piece than this would be found anywhere. */
const LEAST = 8;

/**
 * The address of words on a page, as a text fragment (WICG Scroll to Text Fragment): `…#:~:text=first,last`.
 * A fragment that the address has already is kept.
 */
export const linkToWords = (href: string, words: string): string => {
  const text = writable(words);
  return withDirectives(href, [text.length <= WHOLE ? [text] : [headOf(text, EDGE), tailOf(text, EDGE)]]);
};

/** The same for words that may have been changed: the browser goes to them, or else to what is left of their beginning or their end. */
export const linkToPieces = (href: string, words: string): string => {
  const text = writable(words);
  if (text.length < LEAST * 2) return linkToWords(href, words);
  const size = Math.min(EDGE, text.length >> 1);
  const [head, tail] = [headOf(text, size), tailOf(text, size)];
  return withDirectives(href, [text.length <= WHOLE ? [text] : [head, tail], [head], [tail]]);
};

/** Half of a surrogate pair, which a page may hold, cannot be written in an address. */
const writable = (words: string): string => words.replace(/\p{Surrogate}/gu, '').trim();

/** `texts`: each the words, or their beginning and end; the browser goes to the first that it finds. */
const withDirectives = (href: string, texts: readonly (readonly string[])[]): string => {
  const [address = '', fragment = ''] = href.split('#', 2);
  const directives = texts.map((parts) => `text=${parts.map(encode).join(',')}`);
  return `${address}#${fragment.split(':~:', 1)[0]}:~:${directives.join('&')}`;
};

/** Commas, hyphens and ampersands have a meaning in the directive. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/** Whole words where the script has them: a browser matches at the edges of words. */
const headOf = (text: string, size: number): string => {
  const head = text.slice(0, size);
  const space = /[A-Za-z\uac00-\ud7a3]/.test(text[size] ?? '') ? head.lastIndexOf(' ') : -1;
  return trimPair(space > 0 ? head.slice(0, space) : head);
};
const tailOf = (text: string, size: number): string => {
  const tail = text.slice(-size);
  const space = /[A-Za-z\uac00-\ud7a3]/.test(text[text.length - size - 1] ?? '') ? tail.indexOf(' ') : -1;
  return trimPair(space >= 0 ? tail.slice(space + 1) : tail);
};
/** Never half of a surrogate pair: it cannot be written in an address. */
const trimPair = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
