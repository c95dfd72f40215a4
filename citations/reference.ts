import type { Trilingual, WorkId } from '@/data/types';

/** What is cited, said once: every format is made of this. No browser, no clock. */

/** Languages in which a citation can be written. */
export type Style = 'en' | 'ja' | 'ko';

/** A day, or what is known of it. Months and days count from 1. */
export interface Day {
  year: number;
  month?: number;
  day?: number;
}

/** A person whose family name can be told, or an institution or a name that stands as it is printed. */
export type Author = ({ family: string; given: string } | { literal: string }) & {
  /** Our rendering of the name, or what of it is not printed: shown in brackets. */
  ours?: Partial<Record<Style, string>>;
};

interface Common {
  /** ASCII letters, digits, `-`, `.` and `:`; the same for the same thing, ever. BibTeX key, RIS and CSL id. */
  key: string;
  /** As printed. */
  title: string;
  /** BCP 47; '' where it is not known. */
  lang: string;
}

/** One of the bundled works, whole or one passage of it. What the source does not print (a journal, a year) is not here. */
export interface WorkReference extends Common {
  kind: 'treaty' | 'report' | 'study';
  work: WorkId;
  /** Our rendering of the title, shown in brackets; absent where the title says itself. */
  titleOurs?: Trilingual;
  authors: Author[];
  /** Institution of the author, as printed. */
  affiliation?: string;
  /** When it was made, where it says so. */
  issued?: Day;
  /** The day and place of the event that it records. */
  event?: { day: Day; place: Trilingual };
  /** What else must be said, in our own words. */
  note: Trilingual;
  passage?: CitedPassage;
}

/** A passage: its id, and its place in words of the citation's language ("article 4, paragraph 4"). A card's target is one. */
export interface CitedPassage {
  id: string;
  work: WorkId;
  place: string;
}

/** A page of the web. Its author is never guessed. */
export interface PageReference extends Common {
  kind: 'page';
  /** Host without `www.`. */
  site: string;
  url: string;
  /** The address of an archived copy. */
  archived?: string;
  issued?: Day;
  accessed?: Day;
}

export type Reference = WorkReference | PageReference;
