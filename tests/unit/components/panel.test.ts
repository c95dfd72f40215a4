import { describe, expect, test } from 'vitest';
import type { PanelNote } from '@/components/panel/data';
import { drawPicture } from '@/components/panel/picture';
import { shortPlace } from '@/components/panel/place';
import { byWork, tallyOf } from '@/components/panel/tally';

const outline = ['0.1', '2.1', '2.2', '3.1a', '3.1b', '4.3a', '4.3b', '4.4', 'sig'].map((id) => ({
  id: `decl.${id}`,
  length: 60,
}));
const note = (number: number, ...targets: string[]): PanelNote => ({
  frame: 0,
  number,
  kind: 'restate',
  targets,
  text: '…',
  lang: 'ja',
});

describe('what a page leans on', () => {
  test('is counted by passage, in the order of the declaration', () => {
    const { touched, lit } = tallyOf([note(1, 'decl.4.4'), note(2, 'decl.2.1', 'decl.4.4')], outline);
    expect(touched).toEqual([
      { id: 'decl.2.1', times: 1 },
      { id: 'decl.4.4', times: 2 },
    ]);
    expect([...lit]).toEqual(['decl.2.1', 'decl.4.4']);
  });

  test('an article lights all its passages, a paragraph both its halves, and no other', () => {
    expect([...tallyOf([note(1, 'decl.4')], outline).lit]).toEqual(['decl.4.3a', 'decl.4.3b', 'decl.4.4']);
    expect([...tallyOf([note(1, 'decl.4.3')], outline).lit]).toEqual(['decl.4.3a', 'decl.4.3b']);
    expect([...tallyOf([note(1, 'decl.2.1')], outline).lit]).toEqual(['decl.2.1']);
  });

  test('the record, the study and the declaration’s name are counted beside it, a footnote once for each', () => {
    const { touched, beside } = tallyOf(
      [note(1, 'decl'), note(2, 'rec.I.1', 'rec.I.2'), note(3, 'paper.fn11', 'rec.I.1')],
      outline,
    );
    expect(touched).toEqual([]);
    expect(beside).toEqual({ rec: 2, paper: 1, name: 1 });
  });
});

test('by work, each work’s footnotes stand in that work’s order, what names the whole of it first', () => {
  const passages = [...outline.map(({ id }) => id), 'rec.I.1', 'rec.III.2.1.i', 'paper.I.p1'];
  const groups = byWork(
    [note(1, 'rec.III.2.1.i'), note(2, 'decl.4.4'), note(3, 'rec.I.1'), note(4, 'decl'), note(5, 'decl.4')],
    passages,
  );
  expect(groups.map(({ work, notes }) => [work, notes.map(({ number }) => number)])).toEqual([
    ['decl', [4, 5, 2]],
    ['rec', [3, 1]],
  ]);
});

describe('the small picture', () => {
  const { bars, numbers, width, height } = drawPicture(outline);

  test('sets every character once: three units each, 38 to the line', () => {
    for (const { id, length } of outline.slice(0, -1)) {
      const mine = bars.filter((bar) => bar.id === id);
      expect(
        mine.reduce((sum, bar) => sum + Math.round((bar.width + 0.6) / 3), 0),
        id,
      ).toBe(length);
    }
    for (const bar of bars) {
      expect(bar.x).toBeGreaterThanOrEqual(16);
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.y).toBeLessThan(height);
    }
  });

  test('the second half of a paragraph goes on in the first one’s last line', () => {
    const last = bars.filter(({ id }) => id === 'decl.3.1a').at(-1);
    const first = bars.find(({ id }) => id === 'decl.3.1b');
    expect(first?.y).toBe(last?.y);
    expect(first?.x).toBeGreaterThan((last?.x ?? 0) + (last?.width ?? 0));
  });

  test('each article has its number, once', () => {
    expect(numbers.map(({ text }) => text)).toEqual(['2', '3', '4']);
  });

  test('without an outline it is an empty page', () => {
    expect(drawPicture([]).numbers).toEqual([]);
  });
});

test('a clause is cited by its number, anything else as everywhere', () => {
  expect(shortPlace('decl.4.3a', 'en')).toBe('4.3a');
  expect(shortPlace('decl.0.1', 'ja')).toBe('前文 第1段落');
  expect(shortPlace('paper.fn11', 'ko')).toBe('각주 11');
  expect(shortPlace('decl', 'en')).toBe('');
});
