import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';

const root = join(import.meta.dirname ?? '', '../..');
const extension = join(root, '.output/testing/chrome-mv3-testing');

/** A browser with a profile of its own on the disk, started by the test itself so that it can be killed as a crash would. */
export interface MortalBrowser {
  /** An extension page that saves as a page's script does: `pending` sends to the background. */
  page: Page;
  /** Stops the background, as the browser does when it pleases. False where it was not running. */
  killWorker: () => Promise<boolean>;
  /** SIGKILL to the browser: nothing is flushed, nobody says goodbye. */
  kill: () => Promise<void>;
  close: () => Promise<void>;
}

const until = async <T>(read: () => T | undefined | Promise<T | undefined>, what: string): Promise<T> => {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** What a page's script runs, as it is bundled for it. */
const script = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createPending } from './highlights/pending';
        globalThis.pending = createPending((message) => chrome.runtime.sendMessage(message), undefined, [20, 50, 100], 3000);`,
      resolveDir: root,
      loader: 'ts',
    },
    alias: { '@': root },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

interface Target {
  targetId: string;
  type: string;
  url: string;
}
const backgroundOf = async (session: CDPSession): Promise<Target | undefined> => {
  const { targetInfos } = (await session.send('Target.getTargets')) as { targetInfos: Target[] };
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
};

/** Ends the processes of one browser: those of the group that was made for it, and no others. */
const endGroup = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await ended;
};

export const launchMortal = async (profile: string): Promise<MortalBrowser> => {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    process.env.KYAKUCHU_CHROMIUM ?? '/usr/bin/chromium',
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-features=Translate',
      '--disable-background-networking',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: 'ignore', detached: true },
  );
  try {
    const [port, path] = await until(() => {
      const lines = existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n') : [];
      return lines[1] ? lines : undefined;
    }, 'the browser');
    const browser: Browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
    const session = await browser.newBrowserCDPSession();
    const background = await until(() => backgroundOf(session), 'the background');
    const page = await (browser.contexts()[0] as ReturnType<Browser['contexts']>[number]).newPage();
    await page.goto(`chrome-extension://${new URL(background.url).host}/popup.html`);
    await page.evaluate(await script());
    return {
      page,
      killWorker: async () => {
        const target = await backgroundOf(session);
        if (!target) return false;
        await session.send('Target.closeTarget', { targetId: target.targetId }).catch(() => undefined);
        return true;
      },
      kill: async () => {
        process.kill(child.pid as number, 'SIGKILL');
        await endGroup(child);
        await browser.close().catch(() => undefined);
      },
      close: async () => {
        await browser.close().catch(() => undefined);
        await endGroup(child);
      },
    };
  } catch (error) {
    await endGroup(child);
    throw error;
  }
};
