import type { Edition, Term } from '@/data/types';
import { toRomaji } from '@/readings/romaji';
import { toHiragana } from '@/readings/ruby';

/** What a look-up finds. */
export interface LookupResult {
  type: 'term' | 'passage';
  id: string;
  title: string;
  snippet: string;
  score: number;
  /** Why it is there, in one or two words. */
  why: string;
}

/** One way by which an entry may be found. */
interface Key {
  text: string;
  /** What the key is: shown as the reason. */
  why: string;
  /** 1 for a headword, less for what only mentions it. */
  weight: number;
  /** Typing errors are forgiven: alphabets, not kanji. */
  loose: boolean;
}

interface Entry {
  type: 'term' | 'passage';
  id: string;
  title: string;
  snippet: string;
  keys: Key[];
  /** Long text searched last: folded. */
  body: string;
  /** How much it is wanted when several fit alike. */
  rank: number;
}

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** 납치 → ㄴㅊ; other characters are dropped. */
export const initialsOf = (text: string): string =>
  [...text]
    .map((char) => {
      const index = char.charCodeAt(0) - 0xac00;
      return index >= 0 && index < 11172 ? INITIALS[Math.floor(index / 588)] : '';
    })
    .join('');

/** One spelling for all romaji: macrons and long vowels short, Kunrei and Nippon-shiki as Hepburn, doubled letters single. */
export const foldRomaji = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’\s-]/g, '')
    .toLowerCase()
    .replace(/sy([auo])/g, 'sh$1')
    .replace(/ty([auo])/g, 'ch$1')
    .replace(/[zjd]y([auo])/g, 'j$1')
    .replace(/si/g, 'shi')
    .replace(/ti/g, 'chi')
    .replace(/tu/g, 'tsu')
    .replace(/hu/g, 'fu')
    .replace(/[zd]i/g, 'ji')
    .replace(/du/g, 'zu')
    .replace(/tch/g, 'cch')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/ou|oo|oh(?![aiueo])/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/([a-z])\1+/g, '$1');

/** Width, case, kana and blanks made one; what differs only so is the same key. */
export const foldKey = (text: string): string =>
  toHiragana(text.normalize('NFKC').toLowerCase())
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\s・·.,。、「」『』()（）'’“”"-]+/g, '');

const isAlphabet = (text: string) => /^[a-z0-9]+$/.test(text);

const termEntry = (term: Term, simplify: (text: string) => string): Entry => {
  const keys: Key[] = [];
  const add = (value: string | undefined, why: string, weight: number) => {
    if (!value) return;
    const folded = foldKey(value);
    if (folded)
      keys.push({ text: folded, why, weight, loose: isAlphabet(folded) || /^[\uac00-\ud7a3]+$/.test(folded) });
    const simple = simplify(folded);
    if (simple !== folded) keys.push({ text: simple, why, weight, loose: false });
  };
  add(term.ja, '日本語', 1);
  add(term.reading, 'よみ', 0.98);
  add(term.readingSino, 'よみ', 0.9);
  keys.push({ text: foldRomaji(toRomaji(term.reading)), why: 'rōmaji', weight: 0.97, loose: true });
  add(term.ko, '한국어', 1);
  add(term.kp, '조선말', 0.98);
  keys.push({ text: initialsOf(term.ko), why: '초성', weight: 0.9, loose: false });
  if (term.kp) keys.push({ text: initialsOf(term.kp), why: '초성', weight: 0.88, loose: false });
  add(term.hanja, '漢字', 0.97);
  add(term.rr, 'romanization', 0.95);
  if (term.rr) keys.push({ text: foldRomaji(term.rr), why: 'romanization', weight: 0.93, loose: true });
  add(term.en, 'English', 1);
  add(term.zh, '中文', 0.99);
  add(term.zhHant, '中文', 0.99);
  for (const [language, forms] of Object.entries(term.forms)) for (const form of forms) add(form, language, 0.94);
  // A word of a longer English name finds it too: "Koizumi", "armistice".
  for (const word of term.en.split(/[\s-]+/)) if (word.length > 3) add(word, 'English', 0.8);
  return {
    type: 'term',
    id: term.id,
    title: term.ja,
    snippet: `${term.reading} · ${term.en} · ${term.ko}`,
    keys: unique(keys),
    body: foldKey(`${term.gloss.en} ${term.gloss.ja} ${term.gloss.ko}`),
    rank: Math.min(6, term.uses.length),
  };
};

const unique = (keys: Key[]): Key[] => {
  const best = new Map<string, Key>();
  for (const key of keys) if (key.text && (best.get(key.text)?.weight ?? 0) < key.weight) best.set(key.text, key);
  return [...best.values()];
};

/** Whether two words are within `most` edits of each other (insertion, deletion, change, neighbours swapped). Bounded by their lengths. */
export const withinEdits = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      let value = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] as number) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return false;
    before = last;
    last = row;
  }
  return (last[b.length] as number) <= most;
};

export interface Lookup {
  /** Best first, at most `limit`. An empty query finds nothing. */
  find: (query: string, limit?: number) => LookupResult[];
  size: number;
}

/** Builds the look-up over the glossary, the passages, the translations and the gists. `simplify` joins Chinese and Japanese variants. */
export const createLookup = (edition: Edition, simplify: (text: string) => string): Lookup => {
  const entries: Entry[] = edition.terms.map((term) => termEntry(term, simplify));
  for (const passage of Object.values(edition.passages)) {
    if (['title', 'byline', 'keywords'].includes(passage.kind)) continue;
    const renderings = Object.values(edition.translations[passage.id] ?? {}).join(' ');
    entries.push({
      type: 'passage',
      id: passage.id,
      title: passage.id,
      snippet: passage.text.slice(0, 60),
      keys: [{ text: foldKey(passage.id), why: 'passage', weight: 1, loose: false }],
      body: simplify(foldKey(`${passage.text} ${renderings}`)),
      rank: passage.work === 'decl' ? 5 : passage.work === 'rec' ? 2 : 1,
    });
  }
  const ids = new Map(entries.filter(({ type }) => type === 'passage').map((entry) => [entry.id, entry]));

  const result = (entry: Entry, score: number, why: string): LookupResult => ({
    type: entry.type,
    id: entry.id,
    title: entry.title,
    snippet: entry.snippet,
    score: Math.round(score * 1000) / 1000,
    why,
  });

  return {
    size: entries.length,
    find: (query, limit = 10) => {
      // NFKC would turn lone initials (ㄴㅊ) into other letters: they are taken as typed.
      const initials = /^[ㄱ-ㅎ\s]+$/.test(query.trim()) ? query.replace(/\s/g, '') : '';
      const folded = initials || foldKey(query);
      if (!folded) return [];
      const simple = simplify(folded);
      const alphabet = isAlphabet(folded);
      const roman = alphabet ? foldRomaji(query) : '';
      const found = new Map<Entry, { score: number; why: string }>();
      const offer = (entry: Entry, score: number, why: string) => {
        const sum = score + entry.rank * 0.002;
        if (sum > (found.get(entry)?.score ?? 0)) found.set(entry, { score: sum, why });
      };
      for (const id of passageIds(query, edition)) {
        const entry = ids.get(id);
        if (entry) offer(entry, 2 - found.size * 0.01, 'number');
      }
      const most = folded.length >= 8 ? 2 : folded.length >= 4 ? 1 : 0;
      for (const entry of entries) {
        for (const key of entry.keys) {
          const wanted =
            key.why === 'rōmaji' || key.why === 'romanization'
              ? roman || folded
              : key.text.length > 0 && /[\u4e00-\u9fff]/.test(key.text)
                ? simple
                : folded;
          if (!wanted) continue;
          if (key.text === wanted || key.text === folded) offer(entry, key.weight, key.why);
          else if (key.text.startsWith(wanted))
            offer(entry, key.weight * (0.72 + 0.2 * (wanted.length / key.text.length)), key.why);
          else if (wanted.length >= 2 && key.text.includes(wanted))
            offer(entry, key.weight * (0.5 + 0.15 * (wanted.length / key.text.length)), key.why);
          else if (most > 0 && key.loose && key.text.length >= 4 && withinEdits(wanted, key.text, most))
            offer(entry, key.weight * 0.62, `${key.why} ≈`);
        }
        if (folded.length >= 2 && (entry.body.includes(simple) || entry.body.includes(folded)))
          offer(entry, entry.type === 'passage' ? 0.46 : 0.4, entry.type === 'passage' ? 'text' : 'explanation');
      }
      if (found.size === 0 && /\s/.test(query.trim())) {
        const parts = query
          .trim()
          .split(/\s+/)
          .map((part) => simplify(foldKey(stem(part))))
          .filter((part) => part.length > 1);
        for (const entry of entries) {
          const whole = `${entry.body} ${entry.keys.map(({ text }) => text).join(' ')}`;
          const share = parts.filter((part) => whole.includes(part)).length / Math.max(1, parts.length);
          if (share >= 0.6) offer(entry, 0.3 * share, 'words');
        }
      }
      return [...found]
        .sort(([a, x], [b, y]) => y.score - x.score || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map(([entry, { score, why }]) => result(entry, score, why));
    },
  };
};

/** English inflections: claims → claim, launched → launch. */
const stem = (word: string): string =>
  /^[a-z]+$/i.test(word) && word.length > 4 ? word.toLowerCase().replace(/(ing|ed|es|s)$/, '') : word;

const DIGITS = '〇一二三四五六七八九';
/** Passage numbers in any form: 4.4, art 4 para 4, 第４項第４段落, 제4조, decl.4.4, fn11, 注１１, rec.III.2. */
export const passageIds = (query: string, edition: Edition): string[] => {
  const text = query
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
  const all = Object.keys(edition.passages);
  const under = (id: string) =>
    all.filter(
      (one) =>
        one.toLowerCase() === id ||
        one.toLowerCase().startsWith(`${id}.`) ||
        (one.toLowerCase().startsWith(id) && /^[ab]$/.test(one.slice(id.length))),
    );
  if (/^(decl|rec|paper)(\.[\w-]+)*$/.test(text)) return under(text);
  const note = /^(?:fn|footnote|note|脚注|注|각주)\s*\.?\s*(\d+)$/.exec(text);
  if (note) return under(`paper.fn${note[1]}`);
  const article =
    /^(?:art(?:icle)?\.?\s*)?(\d)\s*(?:[.,]\s*|\s+)(?:para(?:graph)?\.?\s*)?(\d)([ab])?$/.exec(text) ??
    /^第?(\d)\s*(?:項|条|条項)\s*(?:第?(\d)\s*(?:段落|項)?)?([ab])?$/.exec(text) ??
    /^제?\s*(\d)\s*(?:조|항)\s*(?:제?\s*(\d)\s*(?:단락|항|문단)?)?([ab])?$/.exec(text) ??
    /^art(?:icle)?\.?\s*(\d)(?:\s+para(?:graph)?\.?\s*(\d))?([ab])?$/.exec(text);
  if (!article) return [];
  const [, number, paragraph, half] = article;
  return under(`decl.${number}${paragraph ? `.${paragraph}` : ''}${half ?? ''}`);
};
