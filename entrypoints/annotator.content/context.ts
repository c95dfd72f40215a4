/**
 * In place of WXT's own context of a page's script (`wxt.config.ts` puts it there). WXT's says that it has started by an event on the
 * document: a page could know by it that we are here before there is anything to see, and by sending it make our script end.
 * An older version's script learns of its end from the browser (`waiting.ts`).
 */
export class ContentScriptContext {
  readonly #end = new AbortController();
  get signal(): AbortSignal {
    return this.#end.signal;
  }
}
