import type { Edition } from '@/data/types';
import type { Kind } from '@/matching/types';
import { placeOf } from '../place';
import { wordsOf } from '../words';
import type { Comparing } from './build';
import type { Language, Span } from './data';

/** A footnote as a note in the margin asks for it. */
export interface SideRequest {
  kind: Kind;
  /** Its first passage. */
  id: string;
  words: string;
}

/** A note in the margin: its name and the beginning of its passage. */
export interface SideNote {
  title: string;
  lang: string;
  /** '' for a mention of a whole work. */
  text: string;
  differences: Span[];
}

/** What margin notes say, in the order asked. */
export const buildSide = (
  requests: readonly SideRequest[],
  language: Language,
  edition: Edition,
  comparing: Pick<Comparing, 'differences'>,
): SideNote[] =>
  requests.map(({ kind, id, words: page }) => {
    const words = wordsOf(language);
    const passage = edition.passages[id];
    const name = [words.works[(id.split('.')[0] ?? 'decl') as keyof typeof words.works], placeOf(id, language)];
    const differences =
      kind === 'quote' && passage
        ? comparing.differences(page, passage.text).map(({ passage: [start, end] }) => ({ start, end }))
        : [];
    const exact = kind === 'quote' && passage !== undefined && differences.length === 0;
    const remark = exact ? words.exact : differences.length > 0 ? words.differs(differences.length) : '';
    return {
      title: [name.filter(Boolean).join(' '), remark].filter(Boolean).join(language === 'ja' ? '、' : ', '),
      lang: passage?.lang ?? 'ja',
      // The page has the very words: to print them again beside it would say nothing.
      text: exact ? '' : (passage?.text ?? ''),
      differences,
    };
  });
