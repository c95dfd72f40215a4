import type { Colour } from '@/highlights/colours';
import type { FileRefusal } from '@/highlights/exchange/backup';
import type { ExportForm } from '@/highlights/exchange/forms';
import type { Arranged, Filter, Grouping, Tally } from '@/highlights/library/arrange';
import type { Entry } from '@/highlights/library/entry';
import type { Change, Merged, Refusal } from '@/highlights/types';
import { linkToPieces, linkToWords } from '@/page/fragment';
import type { Language } from '../card/data';
import type { Said } from '../words/library';

/** What the library is given to show, and what it asks for. */

/** How far the list has come: being read, being searched, or there. */
export type Progress = { is: 'reading'; count: number } | { is: 'searching' } | { is: 'there' };

/** What happened last, said once; `undo`: it can be undone. */
export interface Saying {
  said: Said;
  count: number;
  undo: boolean;
}

/** Why a highlight was not found on its page when it was last looked for there. */
export type Lost = 'gone' | 'changed' | 'ambiguous' | 'uncertain';

export type Panel = 'out' | 'in' | 'tags' | 'keep';
export type Which = 'all' | 'shown' | 'chosen';

/** A file that may be taken in. */
export type Incoming =
  | { is: 'none' }
  | { is: 'reading' }
  | { is: 'refused'; why: FileRefusal; message: string }
  | { is: 'preview'; name: string; merged: Merged };

/** How the highlights are kept. Times in milliseconds since 1970, sizes in bytes. */
export interface Keeping {
  count: number;
  persistent: boolean | undefined;
  /** The browser was asked in this page and did not promise. */
  refused: boolean;
  used: number | undefined;
  room: number | undefined;
  copy: { count: number; at: number } | undefined;
  uncopied: boolean;
  /** Whole days since the last backup. */
  daysSince: number | undefined;
  every: 0 | 1 | 7 | 30;
  to: 'download' | 'folder';
  /** Whether this browser can write to a folder, and which was chosen. */
  folders: boolean;
  folder: string | undefined;
}

/** What the reader must be told before anything else. */
export interface Notices {
  trouble: Refusal | undefined;
  /** Shown from the second copy, because the store cannot be read. */
  fromCopy: boolean;
  loss: { kind: 'emptied' | 'behind'; count: number; at: number } | undefined;
  /** A backup is due, or the reader is to be reminded that there is none. */
  backup: { remind: boolean; daysSince: number | undefined } | undefined;
}

export interface LibraryData {
  total: number;
  progress: Progress;
  arranged: Arranged;
  /** Entries that are listed, each counted once. */
  found: number;
  query: string;
  filter: Filter;
  by: Grouping;
  tally: Tally;
  chosen: ReadonlySet<string>;
  openId: string | undefined;
  lost: ReadonlyMap<string, Lost>;
  panel: Panel | undefined;
  incoming: Incoming;
  keeping: Keeping | undefined;
  notices: Notices;
  saying: Saying | undefined;
}

export interface LibraryActions {
  onQuery: (query: string) => void;
  onFilter: (filter: Filter) => void;
  onBy: (by: Grouping) => void;
  onChoose: (ids: readonly string[], chosen: boolean) => void;
  onOpen: (id: string | undefined) => void;
  onChange: (ids: readonly string[], change: Change) => void;
  onColour: (ids: readonly string[], colour: Colour) => void;
  onTag: (ids: readonly string[], tag: string) => void;
  onRetag: (from: string, to: string) => void;
  onRemove: (ids: readonly string[]) => void;
  onUndo: () => void;
  onPanel: (panel: Panel | undefined) => void;
  onOut: (which: Which, form: ExportForm, how: 'copy' | 'save') => void;
  onFile: (file: File) => void;
  onSalvage: () => void;
  onTakeIn: () => void;
  onForgetFile: () => void;
  onPersist: () => void;
  onBackUp: () => void;
  onBackupPlan: (plan: { every: 0 | 1 | 7 | 30; to: 'download' | 'folder' }) => void;
  onFolder: () => void;
  onLater: () => void;
  onRestore: () => void;
  onForgetCopy: () => void;
  onAgain: () => void;
}

/** The language of an entry's words: the page's, else by its script. */
export const langOf = ({ lang, quote }: Pick<Entry, 'lang' | 'quote'>): string | undefined =>
  lang || (/[\uac00-\ud7a3]/.test(quote) ? 'ko' : /[\u3041-\u30ff]/.test(quote) ? 'ja' : undefined);

export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');

/** Days in English as the citations say them: 17 September 2002. */
export const dated = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** Whether what was read is a copy of another address's page: an archive's. */
const isCopy = ({ url, pageKey }: Pick<Entry, 'url' | 'pageKey'>): boolean =>
  url !== pageKey && hostOf(url) !== hostOf(pageKey) && /^https?:/.test(pageKey);

/** The ways to an entry's words: on their page, and in the copy in which they were marked. What is lost there is looked for by its pieces. */
export const waysTo = (entry: Entry, lost: Lost | undefined): { page: string; copy: string | undefined } => {
  const { url, pageKey, quote } = entry;
  const link = lost ? linkToPieces : linkToWords;
  return isCopy(entry)
    ? { page: link(pageKey, quote), copy: linkToWords(url, quote) }
    : { page: link(url, quote), copy: undefined };
};
