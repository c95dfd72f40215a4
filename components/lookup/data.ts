import type { RubyToken, Term, WorkId } from '@/data/types';
import type { Reason } from '@/lookup/types';

/** A term as an answer shows it. */
export interface TermAnswer {
  type: 'term';
  id: string;
  why?: Reason;
  term: Term;
  /** How often it stands on the page that the popup was opened over. */
  onPage: number;
}

/** A passage as an answer shows it. */
export interface PassageAnswer {
  type: 'passage';
  id: string;
  why?: Reason;
  work: WorkId;
  lang: 'ja' | 'ko' | 'en';
  text: string;
  /** The text with its readings, where it is Japanese. */
  ruby?: RubyToken[];
  /** Our rendering in the interface language, where there is one. */
  rendering?: { lang: string; text: string };
  /** Words of it that the query asked for. */
  marked: string[];
}

/** One of the reader's own highlights. */
export interface HighlightAnswer {
  type: 'highlight';
  id: string;
  why?: Reason;
  title: string;
  text: string;
}

export type Answer = TermAnswer | PassageAnswer | HighlightAnswer;

/** Answers under one heading; '' where they need none. */
export interface AnswerGroup {
  name: string;
  answers: Answer[];
}

/** What can be done with an answer. */
export type Act =
  | { kind: 'open'; id: string }
  | { kind: 'word' | 'reading' | 'citation' | 'text' | 'pin' }
  | { kind: 'page' };

/** The acts of an answer, in the order in which the arrow keys go through them. */
export const actsOf = (answer: Answer): Act[] => {
  if (answer.type === 'highlight') return [{ kind: 'page' }, { kind: 'text' }];
  if (answer.type === 'passage')
    return [{ kind: 'open', id: answer.id }, { kind: 'text' }, { kind: 'citation' }, { kind: 'pin' }];
  return [
    { kind: 'word' },
    { kind: 'reading' },
    { kind: 'citation' },
    { kind: 'pin' },
    ...places(answer.term.uses).map((id): Act => ({ kind: 'open', id })),
  ];
};

/** Passages that use a term, the study's by their section: its paragraphs have no numbers of their own in print. */
const places = (uses: readonly string[]): string[] => {
  const seen = new Set<string>();
  return uses.filter((id) => {
    const section = id.replace(/\.p\d+$/, '');
    return !seen.has(section) && seen.add(section);
  });
};

/** How a list of places names one: I.2 of the record, IV.1 of the study. */
export const sectionOf = (id: string): string => id.replace(/\.p\d+$/, '');

/** The stretch of a text that shows its marked words, cut to about `most` characters; the whole where nothing is marked there. */
export const excerpt = (text: string, marked: readonly string[], most: number): string => {
  const lower = text.toLowerCase();
  const at = Math.min(
    ...marked.map((word) => lower.indexOf(word.toLowerCase())).filter((place) => place >= 0),
    text.length,
  );
  if (at === text.length || at < most / 2) return text.slice(0, most * 2);
  return `…${text.slice(Math.max(0, at - Math.floor(most / 4)), at + most * 2)}`;
};

/** A text cut where marked words begin and end; the odd pieces are the marked ones. Case does not matter. */
export const cutMarked = (text: string, marked: readonly string[]): string[] => {
  const words = marked.filter((word) => word.length > 1 || /[\u3400-\u9fff]/.test(word));
  const lower = text.toLowerCase();
  const pieces: string[] = [];
  let done = 0;
  while (words.length > 0) {
    let at = -1;
    let size = 0;
    for (const word of words) {
      const place = lower.indexOf(word.toLowerCase(), done);
      if (place >= 0 && (at < 0 || place < at)) [at, size] = [place, word.length];
    }
    if (at < 0) break;
    pieces.push(text.slice(done, at), text.slice(at, at + size));
    done = at + size;
  }
  return [...pieces, text.slice(done)];
};
