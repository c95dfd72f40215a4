import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a built file must not hold, and how it is said. Each is looked for in the files as they are packed. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.$])eval\(|new Function\(/, 'makes code from text'],
  [
    /\.(?:insertAdjacentHTML|outerHTML|srcdoc)\b|document\.write|createContextualFragment|new DOMParser|dangerouslySetInnerHTML\s*:|\.innerHTML\b|\.setHTMLUnsafe\(/,
    'makes markup from text',
  ],
  [
    /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|sendBeacon|new Image\(/,
    'can speak to a network',
  ],
  [/import\(["'`]https?:|importScripts\(/, 'loads code from elsewhere'],
];

/** The one place where Preact sets markup, for an attribute that no component of ours uses (`dangerouslySetInnerHTML` above). */
const PREACTS_OWN = /(\w+)\.__html==(\w+)\.innerHTML\)\|\|\(\2\.innerHTML=\1\.__html\)/g;

/** What is asked for with `fetch` is a file of our own folder, named in the code. */
const ELSEWHERE = /\bfetch\((?!["'`]\/data\/)/;

/** Scripts that run in a page and so within its reach and its policy: they ask nothing of anyone but the background. */
const inPages = (file: string): boolean =>
  file.startsWith('content-scripts/') || (!file.includes('/') && !/^(?:background|reading-worker)\.js$/.test(file));

/** Complaints about code that reaches out, or is made from text: no store takes it, and no page of ours may run it. */
export const codeComplaints = (folder: string, files: readonly string[]): string[] =>
  files
    .filter((file) => /\.(html|js)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (file.endsWith('.html'))
        return /<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\//i.test(text)
          ? [`${file} loads something from the network`]
          : [];
      const ours = text.replace(PREACTS_OWN, '');
      return [
        ...FORBIDDEN.filter(([pattern]) => pattern.test(ours)).map(([, what]) => `${file} ${what}`),
        ...(ELSEWHERE.test(ours) || (inPages(file) && /\bfetch\(/.test(ours))
          ? [`${file} fetches what is not a file of ours`]
          : []),
      ];
    });
