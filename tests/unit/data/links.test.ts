import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildCard } from '@/components/card/build';
import type { Edition } from '@/data/types';
import { loadLinks } from '@/scripts/data/links';
import { loadWorks } from '@/scripts/data/works';
import type { DataProblem } from '@/scripts/data/yaml-file';

const root = join(import.meta.dirname, '../../..');
const edition = JSON.parse(readFileSync(join(root, '.compiled/edition.json'), 'utf8')) as Edition;
const works = loadWorks(root, []);
const folder = mkdtempSync(join(tmpdir(), 'links-'));
mkdirSync(join(folder, 'data'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of the links after a change of one file. */
const changed = (name: string, from: string, to: string): DataProblem[] => {
  for (const file of ['links.yaml', 'links-none.yaml']) {
    const text = readFileSync(join(root, 'data', file), 'utf8');
    if (file === name) expect(text).toContain(from);
    writeFileSync(join(folder, 'data', file), file === name ? text.replace(from, to) : text);
  }
  const problems: DataProblem[] = [];
  loadLinks(folder, works, problems);
  return problems;
};

describe('links between the works', () => {
  it('are seen from both ends, each with a line in three languages', () => {
    for (const [from, links] of Object.entries(edition.links))
      for (const { to, says } of links) {
        expect(
          edition.links[to]?.filter((back) => back.to === from),
          `${to} → ${from}`,
        ).toHaveLength(1);
        for (const line of Object.values(says)) expect(line, `${from} → ${to}`).toMatch(/\S/);
      }
  });

  it('tell a reader of the record which clause it led to, and what the study says of it', () => {
    const { targets } = buildCard(
      { kind: 'quote', targets: ['rec.III.2.1.ro'], why: [], words: '', pageLang: '', language: 'en' },
      edition,
      { differences: () => [], points: () => [], terms: () => [], reason: () => undefined },
    );
    const said = Object.fromEntries((targets[0]?.witnesses ?? []).map(({ id, says }) => [id, says]));
    expect(said['decl.3.1b']).toMatch(/^What the declaration has of it: appropriate measures/);
    expect(said['paper.IV.3.p1']).toMatch(/^The study: Kim Jong Il himself apologized/);
  });

  it.each([
    ['links.yaml', 'to: rec.III.2.1.i,', 'to: rec.III.2.1.x,', /no passage has the id "rec.III.2.1.x"/],
    ['links.yaml', 'from: paper.VI.p1,', 'from: paper.VI.p9,', /no passage has the id "paper.VI.p9"/],
    ['links.yaml', 'to: decl.2.4,', 'to: decl.2.3,', /what a reader of paper.III.3.p5 is told of decl.2.4 is wanted/],
    ['links.yaml', '    back_ja: "宣言の冒頭。', '    bakc_ja: "宣言の冒頭。', /unknown field "bakc_ja"/],
    [
      'links.yaml',
      '    back_ko: "선언의 첫머리',
      '    # back_ko: "선언의 첫머리',
      /a reader of rec.0 is told of decl.0.1 is wanted/,
    ],
    ['links.yaml', '    ja: "外務省の前書き', '    # ja: "外務省の前書き', /wanted in en, ja and ko/],
    ['links.yaml', 'to: rec.III.3.2.2,', 'to: rec.III.3.2.3,', /linked already/],
    ['links-none.yaml', 'from: decl.2.4', 'from: decl.2.9', /no clause has the id "decl.2.9"/],
    ['links-none.yaml', 'from: decl.2.4', 'from: decl.2.1', /decl.2.1 has a link into rec: the reason is not needed/],
    ['links-none.yaml', 'to: rec', 'to: record', /no link into rec, and data\/links-none.yaml gives no reason/],
    ['links-none.yaml', '    ko: ', '    # ko: ', /the reason is wanted in en, ja and ko/],
  ])('%s: %s → %s is said so that it can be mended', (name, from, to, message) => {
    const problems = changed(name, from, to);
    expect(problems.map((one) => one.message).join('\n')).toMatch(message);
    for (const { file, line } of problems) {
      expect(file).toMatch(/^data\/links/);
      expect(line).toBeGreaterThan(0);
    }
  });
});
