import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/kit.css';
import '../../components/styles/reader.css';
import { LibraryPage } from '../../entrypoints/reader/library/LibraryPage';
import { mergeHighlights } from '../../highlights/merge';
import type { Highlight } from '../../highlights/types';
import { DEFAULTS } from '../../settings/schema';

/** The library as it runs in a real page, over a store of so many: bundled by `library.ts` and called from there. */

const WORDS = [
  '拉致問題について調査を続ける。',
  '両首脳は宣言に署名した。',
  'They signed the declaration.',
  '국교정상화를 바란다.',
];

const seed = async (count: number): Promise<number> => {
  const url = (k: number) => `https://example.com/articles/${k % (count / 10)}`;
  const all = Array.from({ length: count }, (_, k): Highlight => {
    const exact = `${k} ${WORDS[k % WORDS.length]}${'日朝平壌宣言の'.repeat(k % 9)}`;
    return {
      id: `00000000-0000-4000-8000-${String(k).padStart(12, '0')}`,
      selectors: { quote: { exact, prefix: '前'.repeat(48), suffix: '後'.repeat(48) } },
      page: { title: `記事 ${k % (count / 10)}`, lang: 'ja', url: url(k) },
      passages: ['decl.4.4'],
      note: k % 3 === 0 ? 'a note of some length' : '',
      tags: k % 5 === 0 ? ['拉致'] : [],
      colour: 'yellow',
      created: 1_700_000_000_000 + k * 600_000,
      modified: 1_700_000_000_000 + k * 600_000,
      pageKey: url(k),
    };
  });
  return (await mergeHighlights(all)).added;
};

const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

/** The longest task while `work` goes on, in ms; what is under 50 is none and counts as 0. */
const longest = async (work: () => Promise<void>): Promise<{ took: number; task: number }> => {
  let task = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) task = Math.max(task, duration);
  });
  observer.observe({ type: 'longtask' });
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { took, task };
};

const tally = () => document.querySelector('.l-tally')?.textContent ?? '';

const open = () =>
  longest(async () => {
    const place = document.createElement('div');
    document.body.append(place);
    document.documentElement.className = 'kk';
    render(<LibraryPage settings={DEFAULTS} fragment="#library" onFragment={() => undefined} />, place);
    await until(() => document.querySelectorAll('.l-go').length > 5);
  });

/** So many steps of a wheel, one a frame, then to the end and back. */
const scroll = (steps: number) =>
  longest(async () => {
    for (let k = 0; k < steps; k += 1) {
      scrollBy(0, 240);
      await frame();
    }
    scrollTo(0, document.documentElement.scrollHeight);
    await frame();
    scrollTo(0, 0);
    await frame();
  });

const search = (typed: string) =>
  longest(async () => {
    const before = tally();
    const field = document.querySelector<HTMLInputElement>('#l-query');
    if (!field) throw new Error('no field');
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => tally() !== before && / of /.test(tally()));
  });

Object.assign(globalThis, {
  library: { seed, open, scroll, search, drawn: () => document.querySelectorAll('.l-row').length },
});
