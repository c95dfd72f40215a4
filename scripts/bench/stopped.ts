import { figure } from './figure';
import { article, until, withExtension } from './with-extension';

/** Pages that ask while the background is stopped at one moment after another, as a browser may do. */

const root = process.argv[2] as string;
const PAGES = 20;
const STOPS = 4;
const QUOTING =
  '<p>日朝の宣言には「双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。」とある。</p>';

const main = async () => {
  const bench = await withExtension(root, { '/': article(QUOTING) });
  let without = 0;
  try {
    for (let k = 0; k < PAGES; k += 1) {
      await bench.page.goto(`${bench.address}/`);
      for (let stop = 0; stop < STOPS; stop += 1) {
        await new Promise((resolve) => setTimeout(resolve, (k % 10) * 3));
        await bench.stopBackground();
      }
      const painted = () =>
        bench.page.evaluate(() => [...CSS.highlights.keys()].some((name) => name.startsWith('kyakuchu-quote')));
      if (!(await until(painted, 10_000))) without += 1;
    }
  } finally {
    await bench.close();
  }
  console.log(
    `\nthe background stopped ${STOPS} times while each of ${PAGES} pages asked: ${PAGES - without} have their footnotes`,
  );
  figure('stopped background: pages left without footnotes', without, 1, 'limit');
};
void main();
