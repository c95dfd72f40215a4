import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
const annotate = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/annotate.ts'), ...args],
    {
      cwd: root,
      input,
      encoding: 'utf8',
    },
  );
  return { status, stdout, lines: stderr.trim().split('\n') };
};
const file = (name: string, text: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('npm run annotate', () => {
  it('answers each line in order, with offsets into the text', () => {
    const text = '宣言は「双方は、国際法を遵守し、互いの安全を脅かす行動をとらないことを確認した。」とする。';
    const { status, stdout } = annotate(
      ['--jsonl'],
      `${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text: '雨。' })}\n`,
    );
    const [a, b] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(a.footnotes[0]).toMatchObject({ kind: 'quote', targets: [{ id: 'decl.3.1a' }] });
    expect(text.slice(a.footnotes[0].start, a.footnotes[0].end)).toBe(a.footnotes[0].text);
    expect(b).toEqual({ id: 'b', footnotes: [], terms: [] });
  });

  it('reads an HTML file as the extension would', () => {
    const path = file(
      'page.html',
      '<html><body><p>双方は、<ruby>国際法<rt>こくさいほう</rt></ruby>を遵守し、互いの安全を脅かす行動をとらないことを確認した。</p></body></html>',
    );
    expect(annotate([path]).stdout).toMatch(/quote {2}decl\.3\.1a/);
  });

  it('reads HTML that leaves out its html and body, and a page in an old encoding', () => {
    const bare = file(
      'bare.html',
      '<!doctype html><meta charset=utf-8><title>x</title><p>双方は、国際法を遵守し、<br>互いの安全を脅かす行動をとらないことを確認した。',
    );
    expect(annotate([bare]).stdout).toMatch(/quote {2}decl\.3\.1a/);
    // 平壌宣言 in Shift_JIS.
    const name = Buffer.from('93fa92a995bd8feb90e98cbe', 'hex');
    const old = file(
      'old.html',
      Buffer.concat([Buffer.from('<html><meta charset="Shift_JIS"><body><p>'), name, Buffer.from('</p>')]),
    );
    expect(annotate([old]).stdout).toMatch(/mention {2}decl /);
  });

  it.each([
    [
      'a file that is neither UTF-8 nor says what it is',
      [file('z.txt', Buffer.from([0x93, 0xfa]))],
      '',
      /z\.txt: not UTF-8/,
    ],
    ['a file that is not there', ['no-such-file.html'], '', /no-such-file\.html: no such file/],
    ['a folder', [folder], '', /a folder, not a file/],
    ['something that is not HTML', [file('x.html', 'no tags here')], '', /x\.html: not HTML/],
    ['a binary file', [file('y.txt', Buffer.from([0, 1, 2]))], '', /neither HTML nor text/],
    ['a broken JSON line', ['--jsonl'], '{"id":"a","text":"x"}\n{oops\n', /stdin:2: not a line of JSON/],
    [
      'an id that comes twice',
      ['--jsonl'],
      '{"id":"a","text":"x"}\n{"id":"a","text":"y"}\n',
      /stdin:2: the id "a" stands in line 1 already/,
    ],
    ['a line without text', ['--jsonl'], '{"id":"a"}\n', /stdin:1: "text" is missing/],
    ['an option it does not have', ['--yaml'], '', /unknown option --yaml/],
  ])('says one clear line about %s, and ends with 2', (_, args, input, message) => {
    const { status, lines } = annotate(args, input);
    expect(status).toBe(2);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(message);
  });
});
