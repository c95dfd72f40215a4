import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address that our pages have in the tests' Firefox: a preference fixes it. */
export const UUID = '3b1f0f5e-6c2a-4222-8333-444455556666';
export const ADDON = 'kyakuchu@kyakuchu.example';

/** A headless Firefox with a new profile, spoken to by Marionette (length-prefixed JSON over a socket). */
export interface Firefox {
  /** Sends a command of the protocol and resolves to its answer; rejects with Firefox's own words. */
  send: (command: string, parameters?: object) => Promise<{ value?: unknown }>;
  open: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and resolves to what it returns or what its promise resolves to. */
  run: (body: string, ...given: unknown[]) => Promise<unknown>;
  /** The same in the browser's own window. */
  runInBrowser: (body: string, ...given: unknown[]) => Promise<unknown>;
  close: () => Promise<void>;
}

/** How long a Firefox may take to start on a slow machine (ms). */
const LONGEST_START = 60_000;

export const findFirefox = (): string | undefined =>
  [
    process.env.KYAKUCHU_FIREFOX,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ].find((path) => path !== undefined && existsSync(path));

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.aboutwelcome.enabled': false,
  'intl.locale.requested': 'en-US',
};

const until = async <T>(look: () => T | undefined, what: string): Promise<T> => {
  const end = Date.now() + LONGEST_START;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Cuts what arrives into messages and hands each to the command that waits for it. */
const speak = (socket: Socket) => {
  const waiting = new Map<number, { resolve: (value: { value?: unknown }) => void; reject: (error: Error) => void }>();
  let arrived = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (data: Buffer) => {
    arrived = Buffer.concat([arrived, data]);
    for (;;) {
      const colon = arrived.indexOf(':');
      if (colon < 0) return;
      const length = Number(arrived.subarray(0, colon).toString());
      if (arrived.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(arrived.subarray(colon + 1, colon + 1 + length).toString());
      arrived = arrived.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message as [
        number,
        number,
        { error: string; message: string } | null,
        object | null,
      ];
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.reject(new Error(`${error.error}: ${error.message}`));
      else one?.resolve(value ?? {});
    }
  });
  return (command: string, parameters: object = {}) =>
    new Promise<{ value?: unknown }>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
};

const gone = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts Firefox and installs an extension's folder for this session. */
export const startFirefox = async (
  path: string,
  extension: string,
  more: Readonly<Record<string, string | number>> = {},
): Promise<Firefox> => {
  const profile = mkdtempSync(join(tmpdir(), 'kyakuchu-firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries({ ...preferences, ...more })
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(
    path,
    ['--headless', '--marionette', '--remote-allow-system-access', '--profile', profile, '--no-remote'],
    { stdio: 'ignore' },
  );
  const end = async () => {
    child.kill('SIGKILL');
    await gone(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const file = join(profile, 'MarionetteActivePort');
    const port = await until(() => {
      if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
      return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
    }, 'Firefox');
    const socket = connect(port, '127.0.0.1');
    const send = speak(socket);
    await send('WebDriver:NewSession');
    await send('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 });
    await send('Addon:Install', { path: extension, temporary: true });
    const run = async (body: string, ...given: unknown[]) => {
      const script = `const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);
        (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value } = await send('WebDriver:ExecuteAsyncScript', { script, args: given });
      const answer = value as { value?: unknown; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    };
    return {
      send,
      open: async (url) => void (await send('WebDriver:Navigate', { url })),
      run,
      runInBrowser: async (body, ...given) => {
        await send('Marionette:SetContext', { value: 'chrome' });
        try {
          return await run(body, ...given);
        } finally {
          await send('Marionette:SetContext', { value: 'content' });
        }
      },
      close: async () => {
        socket.destroy();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
};
