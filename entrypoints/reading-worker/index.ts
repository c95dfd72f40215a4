import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import readings from '@/.compiled/readings.json';
import { createAnalyser } from '@/readings/analyser';
import { createReader, type Reader, type ReadingData } from '@/readings/read';
import type { Question, Reply } from '../offscreen/analysts';

/** A worker's own scope, so far as it is used here. */
interface Scope {
  onmessage: ((event: { data: Question }) => void) | null;
  postMessage: (reply: Reply) => void;
}

/** A file of the dictionary, from the extension's own folder: no request leaves the machine. */
const loadArrayBuffer = async (name: string): Promise<ArrayBuffer> => {
  const file = await fetch(`/data/dictionary/${name}`);
  if (!file.ok || !file.body) throw new Error(`the dictionary's file ${name} cannot be read`);
  return new Response(file.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
};

/** The analyser in a worker of its own: kuroshiro with our curated readings. The dictionary is unpacked at the first question. */
export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as Scope;
  let reader: Promise<Reader> | undefined;
  scope.onmessage = ({ data: { id, text } }) => {
    reader ??= createAnalyser({ loadArrayBuffer }).then((analyse) => createReader(readings as ReadingData, analyse));
    reader
      .then((ready) => ready.read(text))
      .then(
        (tokens) => scope.postMessage({ id, tokens }),
        (error: Error) => {
          reader = undefined;
          scope.postMessage({ id, error: error.message });
        },
      );
  };
});
