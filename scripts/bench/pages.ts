import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Edition } from '../../data/types';

/** Filler in one language, as filler.yaml has it. */
interface Filler {
  slots: Record<string, string[]>;
  plain: string[];
  near: string[];
}
type Tongue = 'ja' | 'ko' | 'en';

/** Of so many sentences of filler, one shares our vocabulary. */
const NEAR_EVERY = 20;
/** A passage, or a sentence that restates or names one, stands once in so many characters. */
const PLANTED_EVERY = 10_000;
const SENTENCES_A_PARAGRAPH = 4;

/** The same numbers on every run (a linear congruential generator): figures of two runs are of one text. */
const createDraw = (seed: number) => {
  let state = seed;
  return <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)] as T;
  };
};

/** A string whose characters lie in one piece: what `join` and `slice` leave behind is slower to read, and would flatter us. */
const inOnePiece = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** Makes the benchmark's texts: varied news of no concern, and about a hundred planted passages in a million characters. */
export const createPages = (root: string, { passages }: Edition) => {
  const filler = parse(readFileSync(join(root, 'scripts', 'bench', 'filler.yaml'), 'utf8')) as Record<Tongue, Filler>;
  const quotable = Object.values(passages).filter(({ kind }) => kind !== 'title' && kind !== 'byline');
  const told = (tongue: Tongue): string[] => {
    const folder = join(root, 'data', 'examples', tongue);
    return readdirSync(folder)
      .filter((name) => /^(decl|rec|paper|mention)/.test(name))
      .sort()
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
      .map((line) => (JSON.parse(line) as { text: string }).text);
  };

  /** `size` UTF-16 units of news; languages take turns by paragraph. */
  const page = (tongues: readonly Tongue[], size: number): string => {
    const draw = createDraw(20_020_917);
    const sentences = { ja: told('ja'), ko: told('ko'), en: told('en') };
    const parts: string[] = [];
    let length = 0;
    let count = 0;
    let next = PLANTED_EVERY / 2;
    const put = (text: string) => {
      parts.push(text);
      length += text.length;
    };
    while (length < size) {
      const tongue = tongues[Math.floor(count / SENTENCES_A_PARAGRAPH) % tongues.length] as Tongue;
      const { slots, plain, near } = filler[tongue];
      count += 1;
      put(
        draw(count % NEAR_EVERY === 0 ? near : plain).replace(/\{(\w+)\}/g, (_, slot: string) =>
          draw(slots[slot] ?? []),
        ),
      );
      if (length > next) {
        put(`\n\n${Math.floor(next / PLANTED_EVERY) % 2 ? draw(sentences[tongue]) : draw(quotable).text}\n\n`);
        next += PLANTED_EVERY;
      } else if (count % SENTENCES_A_PARAGRAPH === 0) put('\n\n');
    }
    return inOnePiece(parts.join('').slice(0, size));
  };

  /** Nothing but sentences that tell of the works, as no page is: what the matcher costs where everything must be looked at closely. */
  const dense = (size: number): string => {
    const lines = [...told('ja'), ...told('ko'), ...told('en')];
    const parts: string[] = [];
    for (let k = 0, length = 0; length < size; k += 1) {
      const line = lines[(k * 7919) % lines.length] as string;
      parts.push(line);
      length += line.length + 1;
    }
    return inOnePiece(parts.join('\n').slice(0, size));
  };

  return { page, dense, quotable };
};
