import { LONGEST_FILE, MOST_IMPORTED } from '../limits';
import type { Incoming } from '../merge';
import type { Highlight } from '../types';

/** All highlights as one JSON file, complete: what is taken back in is what was written out. */

export const FORMAT = 'kyakuchu-highlights';
/** Of the file, not of the database. */
export const FILE_VERSION = 1;

/** Why a file is not taken in at all. `damaged`: its sum is not that of what it holds. */
export type FileRefusal = 'not-json' | 'unknown' | 'newer' | 'damaged' | 'too-large';
export type ReadFile = { ok: true; incoming: Incoming[] } | { ok: false; why: FileRefusal; message: string };

export const refusal = (why: FileRefusal, message: string): ReadFile => ({ ok: false, why, message });

/** SHA-256 of the highlights as they are written, in hex: a file that lost a letter on its way is noticed. */
const sumOf = async (highlights: unknown): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(highlights));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

export const writeBackup = async (highlights: readonly Highlight[], exported: Date): Promise<string> => {
  const file = {
    format: FORMAT,
    version: FILE_VERSION,
    exported: exported.toISOString(),
    count: highlights.length,
    sum: await sumOf(highlights),
    highlights,
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
};

/** The text of a file as JSON, within measure. */
export const readJson = (text: string): { value: unknown } | { refused: ReadFile } => {
  if (text.length > LONGEST_FILE)
    return {
      refused: refusal('too-large', `the file has ${text.length} characters; ${LONGEST_FILE} are read at most`),
    };
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { refused: refusal('not-json', (error as Error).message) };
  }
};

/**
 * Reads a backup. What is damaged is refused whole; `salvage` takes what is sound of it all the same, if the reader says so.
 * Each highlight is checked later, where it is merged.
 */
export const readBackup = async (value: unknown, salvage = false): Promise<ReadFile> => {
  const { format, version, sum, highlights, count } = (value ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) return refusal('unknown', `format: expected "${FORMAT}"`);
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refusal('damaged', 'version: expected a number');
  if (version > FILE_VERSION)
    return refusal(
      'newer',
      `version: ${version} was written by a newer Kyakuchū; this one reads up to ${FILE_VERSION}`,
    );
  if (!Array.isArray(highlights)) return refusal('damaged', 'highlights: expected a list');
  if (highlights.length > MOST_IMPORTED)
    return refusal('too-large', `highlights: ${highlights.length}; ${MOST_IMPORTED} are read at most`);
  if (!salvage && count !== highlights.length)
    return refusal('damaged', `count: the file says ${String(count)} and holds ${highlights.length}`);
  if (!salvage && sum !== (await sumOf(highlights)))
    return refusal('damaged', 'sum: the highlights are not those that were written');
  return { ok: true, incoming: highlights.map((one, k) => ({ at: `highlights[${k}]`, value: one })) };
};
