import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '@/page/blocks';
import { linkToPieces, linkToWords } from '@/page/fragment';
import { marginBeside } from '@/page/margin';
import { nearestFirst, slicesOf } from '@/page/slices';
import { placeCard } from '@/page/spot';
import { stackNotes } from '@/page/stack';

const block = (size: number) => ({ text: 'あ'.repeat(size) }) as Block;

describe('slices of a page', () => {
  test('hold every block once, in order, and no more than asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 60 }), (sizes) => {
        const blocks = sizes.map(block);
        const slices = slicesOf(blocks, 100, 7);
        expect(slices.flatMap((slice) => slice.blocks)).toEqual(blocks);
        for (const { blocks: own, size } of slices) {
          expect(own.length).toBeLessThanOrEqual(7);
          expect(size).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('come nearest the window first; those equally near keep their order', () => {
    const slices = slicesOf([block(1), block(2), block(3), block(4)], 1, 1);
    const far = [900, 0, 0, 300];
    expect(nearestFirst(slices, (slice) => far[slice.size - 1] as number).map(({ size }) => size)).toEqual([
      2, 3, 4, 1,
    ]);
  });
});

describe('a link to words of a page', () => {
  test('names short words whole and long ones by their ends; a fragment is kept, an older directive is not', () => {
    expect(linkToWords('https://news.example/a#part', '日朝, 平壌-宣言')).toBe(
      `https://news.example/a#part:~:text=${encodeURIComponent('日朝, 平壌').concat('%2D')}${encodeURIComponent('宣言')}`,
    );
    const long = linkToWords('https://news.example/a#:~:text=old', `${'朝'.repeat(60)}${'日'.repeat(60)}`);
    expect(decodeURIComponent(long)).toBe(`https://news.example/a#:~:text=${'朝'.repeat(24)},${'日'.repeat(24)}`);
  });

  test('that may have been changed names their beginning and their end as well, where those say enough', () => {
    const words = '国交正常化を早期に実現させるため、あらゆる努力を傾注する。';
    expect(decodeURIComponent(linkToPieces('https://news.example/a', words))).toBe(
      `https://news.example/a#:~:text=${words}&text=${words.slice(0, 14)}&text=${words.slice(-14)}`,
    );
    expect(linkToPieces('https://news.example/a', '日朝平壌宣言')).toBe(
      linkToWords('https://news.example/a', '日朝平壌宣言'),
    );
  });

  test('is an address whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '-', '日', '😀', '\ud83d', '\ude00'), { maxLength: 200 }),
        (signs) => {
          const words = signs.join('');
          for (const link of [linkToWords, linkToPieces])
            expect(() => new URL(link('https://news.example/', words))).not.toThrow();
        },
      ),
    );
  });
});

describe('notes in a margin', () => {
  test('never overlap, never stand above their line, and shrink when they are late', () => {
    const box = fc.record({ top: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 20, max: 120 }) });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 30 }), (boxes) => {
        const sorted = boxes.sort((a, b) => a.top - b.top).map((one) => ({ ...one, least: 20 }));
        let free = Number.NEGATIVE_INFINITY;
        stackNotes(sorted, 72, 10).forEach(({ top, shrunk }, k) => {
          const { top: line, height } = sorted[k] as { top: number; height: number };
          expect(top).toBeGreaterThanOrEqual(Math.max(line, free));
          expect(shrunk).toBe(top - line > 72);
          free = top + (shrunk ? 20 : height) + 10;
        });
      }),
    );
  });

  test('want 268 pixels after the air beside the text', () => {
    expect(marginBeside(700, 700 + 44 + 267, 268, 300)).toBeUndefined();
    expect(marginBeside(700, 700 + 44 + 268, 268, 300)).toEqual({ left: 722, width: 268 });
  });
});

test('a card never covers its own stretch, and stays in the window, wherever there is room for it', () => {
  const line = fc.record({ left: fc.integer({ min: 0, max: 700 }), top: fc.integer({ min: 0, max: 770 }) });
  fc.assert(
    fc.property(line, fc.integer({ min: 100, max: 500 }), ({ left, top }, height) => {
      const box = { left, top, right: left + 100, bottom: top + 20 };
      const spot = placeCard([box], { width: 432, height }, { width: 1000, height: 800 }, false);
      const bottom = spot.top + Math.min(height, spot.height);
      expect(spot.top >= box.bottom || bottom <= box.top).toBe(true);
      expect(spot.left).toBeGreaterThanOrEqual(12);
      expect(spot.left + 432).toBeLessThanOrEqual(988);
    }),
  );
});
