import { createInterface } from 'node:readline';
import { CommandError } from './compiled';

/** Reads {"id","text"} a line, from stdin unless told otherwise. A broken line, a missing field or an id that comes twice is a CommandError naming the line. */
export async function* readJsonLines(
  input: NodeJS.ReadableStream = process.stdin,
): AsyncGenerator<{ id: string; text: string }> {
  const seen = new Map<string, number>();
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new CommandError(`stdin:${number}: not a line of JSON`);
    }
    const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown };
    if (typeof id !== 'string' && typeof id !== 'number') throw new CommandError(`stdin:${number}: "id" is missing`);
    if (typeof text !== 'string') throw new CommandError(`stdin:${number}: "text" is missing`);
    const before = seen.get(String(id));
    if (before !== undefined)
      throw new CommandError(`stdin:${number}: the id "${id}" stands in line ${before} already`);
    seen.set(String(id), number);
    yield { id: String(id), text };
  }
}

/** Writes one answer a line and waits where the reader is slower. */
export const writeJsonLine = async (value: unknown): Promise<void> => {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
};
