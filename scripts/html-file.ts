import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import { CommandError } from './compiled';

/** How far a page's own word about its encoding is looked for, as browsers do. */
const PRESCAN = 1024;

/** The encoding a file names for itself: its byte-order mark, else `charset=` among its first bytes; '' where it names none. */
const namedEncoding = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, PRESCAN).toString('latin1');
  return /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w:-]{2,40})/i.exec(head)?.[1] ?? '';
};

/**
 * A file as text, by the encoding it names or UTF-8. Throws a CommandError that names the file where it is not there,
 * is no text, names an encoding nobody knows, or breaks the one it has.
 */
export const readText = (file: string): string => {
  if (!existsSync(file)) throw new CommandError(`${file}: no such file`);
  if (statSync(file).isDirectory()) throw new CommandError(`${file}: a folder, not a file`);
  const bytes = readFileSync(file);
  const encoding = namedEncoding(bytes);
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) throw new CommandError(`${file}: neither HTML nor text`);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding || 'utf-8', { fatal: encoding === '' });
  } catch {
    throw new CommandError(`${file}: names the encoding "${encoding}", which nobody knows`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CommandError(`${file}: not UTF-8, and it names no other encoding (<meta charset="…">)`);
  }
};

/** A document of HTML as a browser would build it: what a page leaves out (html, head, body, closing tags) is put in first. */
export const documentOf = (html: string): Document => parseHTML(serialize(parse(html))).document as unknown as Document;
