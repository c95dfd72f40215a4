import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
export const projectRoot = dirname(dirname(here));

/** Components that have fixtures. */
export const componentsShown = (): string[] =>
  readdirSync(join(projectRoot, 'components'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[^\\/]+[\\/]fixtures\.tsx$/.test(path))
    .map((path) => dirname(path))
    .sort();

/** Builds the gallery's static page into `folder`: from `components/<name>/fixtures.tsx`, apart from the extension's build. */
export const buildGallery = async (folder: string): Promise<void> => {
  await build({
    root: here,
    configFile: false,
    base: './',
    logLevel: 'warn',
    resolve: { alias: { '@': projectRoot } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: false, chunkSizeWarningLimit: 2000 },
  });
};

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves what was built on a free port of this machine alone. */
export const serveGallery = async (folder: string): Promise<{ url: string; close: () => void }> => {
  const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    if (!files.has(path)) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8` })
      .end(readFileSync(join(folder, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
