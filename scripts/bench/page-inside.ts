import { readBlocks } from '../../page/blocks';
import { paint } from '../../page/paint';
import { best } from './measure';

/** What is measured inside a page: bundled by `page.ts` and called from there. Times in ms, ours first. */

/** One walk is shorter than the clock of a page can tell. */
const WALKS = 100;

/** All blocks of the page, against a bare walk over its text nodes. */
const read = (): [number, number] => {
  const ours = best(() => {
    let length = 0;
    for (const { text } of readBlocks(document.body)) length += text.length;
    return length;
  });
  const walk = best(() => {
    let length = 0;
    for (let times = 0; times < WALKS; times += 1) {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
    }
    return length;
  });
  return [ours, walk / WALKS];
};

/** So many stretches painted and taken away, with the layout that follows, against wrapping each in an element. */
const notes = (count: number): [number, number] => {
  const texts = [...document.querySelectorAll('p')]
    .map((one) => one.firstChild as Text)
    .filter((text) => text.length > 20)
    .slice(0, count);
  const stretches = () =>
    texts.map((text) => {
      const range = document.createRange();
      range.setStart(text, 2);
      range.setEnd(text, 20);
      return range;
    });
  const layout = () => document.body.offsetHeight;
  const painted = best(() => {
    const unpaint = paint(stretches(), 'quote', 'decl', 'light');
    layout();
    unpaint();
    layout();
  });
  const wrapped = best(() => {
    const marks = stretches().map((range) => {
      const mark = document.createElement('mark');
      range.surroundContents(mark);
      return mark;
    });
    layout();
    for (const mark of marks) {
      const parent = mark.parentElement as Element;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    layout();
  });
  if (texts.length < count) throw new Error(`${texts.length} paragraphs for ${count} notes`);
  return [painted, wrapped];
};

Object.assign(globalThis, { inside: { read, notes } });
