import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something a person can mend: one line, and the exit code it asks for (2: the input, 1: the data). */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly code: 1 | 2 = 2,
  ) {
    super(message);
  }
}

/** A compiled data file. Damaged or missing, it is a CommandError that says what to do. */
export const readCompiled = <T>(name: string): T => {
  const file = join(root, '.compiled', `${name}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch (error) {
    throw new CommandError(
      `.compiled/${name}.json cannot be read (${(error as Error).message.split('\n')[0]}): run npm run data`,
      1,
    );
  }
};

/** A command whose reader has read enough (`npm run annotate … | head`) ends, and there is nothing wrong with that. */
export const endWhenUnread = (output: NodeJS.EventEmitter, end: () => void): void => {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  });
};

/** Runs a command's main function; a CommandError becomes one line on stderr and its exit code. */
export const runCommand = async (main: () => void | Promise<void>): Promise<void> => {
  endWhenUnread(process.stdout, () => process.exit(0));
  try {
    await main();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(error.code);
  }
};
