import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What leaves this machine: a proxy that the tests' browser is told to use for everything but loopback. It writes down what is asked, of whom and
 * with what body, and refuses. Whoever asks is seen: a page, our script in it, our own pages, the background, the analyser's worker, the browser.
 */
export interface Outside {
  /** "GET http://host/path body", or "CONNECT host:443" where it is encrypted; taken out by whoever expects one. */
  asked: string[];
  /** For Chromium's command line. */
  args: string[];
  /** For Firefox's profile; loopback goes by no proxy there either. */
  preferences: Record<string, string | number>;
  close: () => void;
}

/**
 * The browser's own errands, which no switch stops: the time, its parts' updates, whose account it is. They go to its maker's hosts, which nothing of
 * ours names; what is written to one of them in clear has a form of its own, so that a page's text would be seen there too.
 */
const MAKERS = '(?:[\\w-]+\\.)*(?:google|googleapis|gvt1|gstatic|chromium|mozilla|firefox|openh264)\\.(?:com|org|net)';
const BROWSERS_OWN = new RegExp(
  `^(?:CONNECT ${MAKERS}:\\d+|GET http://${MAKERS}/(?:time|edgedl|release2|success\\.txt|canonical\\.html|openh264)\\S*|POST http://${MAKERS}/service/update2/json\\S* \\{"request":\\{"@os"[ -~]*)$`,
);

export const recordOutside = async (): Promise<Outside> => {
  const asked: string[] = [];
  const note = (what: string) => {
    if (!BROWSERS_OWN.test(what)) asked.push(what);
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      note(`${request.method} ${request.url} ${Buffer.concat(parts).toString()}`.trim());
      response.writeHead(502).end();
    });
  });
  server.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    // Names under .example lead to the tests' own site, on this machine.
    args: [
      `--proxy-server=http://127.0.0.1:${port}`,
      '--proxy-bypass-list=*.example',
      '--host-resolver-rules=MAP *.example 127.0.0.1',
    ],
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
