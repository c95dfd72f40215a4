/** Random pages made of the works' own words, cut, mixed and damaged; the same seed makes the same page. */

/** A small generator of random numbers below 1 (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const STRANGE = [
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '\udc00',
  '\u0000',
  '。',
  '「',
  '」',
  ' ',
  '\n',
  'ﾋﾟ',
  '\u0301',
  '<',
  '&',
  '１',
  '１４',
];
const TAGS = [
  'b',
  'ruby',
  'rt',
  'a',
  'p',
  'div',
  'form',
  'table',
  'td',
  'textarea',
  'script',
  'svg',
  'template',
  'li',
  'br',
];

const one = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A text of up to some thousand characters: pieces of the given ones, some damaged. */
export const randomText = (random: () => number, texts: readonly string[]): string => {
  let text = '';
  for (let pieces = 1 + random() * 8; pieces > 0; pieces -= 1) {
    const source = one(random, texts);
    const start = Math.floor(random() * source.length);
    const piece = [...source.slice(start, start + 4 + Math.floor(random() * 160))];
    for (let k = 0; k < piece.length; k += 1) {
      const chance = random();
      if (chance < 0.01) piece[k] = one(random, STRANGE);
      else if (chance < 0.015) piece.splice(k, 1);
      else if (chance < 0.02) piece.splice(k, 0, one(random, piece));
    }
    text += piece.join('') + (random() < 0.3 ? one(random, STRANGE) : '');
  }
  return text;
};

/** The same as HTML, with tags that open and do not close where they should. */
export const randomHtml = (random: () => number, texts: readonly string[]): string => {
  let html = random() < 0.8 ? '<!doctype html><meta charset="utf-8"><title>平壌</title><body>' : '';
  for (let parts = 1 + random() * 6; parts > 0; parts -= 1) {
    const tag = one(random, TAGS);
    html += `<${tag}${random() < 0.2 ? ' name="firstChild" style="display:none"' : ''}>${randomText(random, texts)}${random() < 0.7 ? `</${one(random, [tag, tag, tag, one(random, TAGS)])}>` : ''}`;
  }
  return html;
};
