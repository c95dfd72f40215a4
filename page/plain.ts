/**
 * The DOM as its interfaces define it. A page may name a field of a form `parentElement`, or a picture `body`, and then the plain
 * property is that element, for a script in a world of its own too (forms and documents let names override what is built in).
 */

const facades = new WeakMap<object, object>();

/** Stands before an object and reads every property from its interface. Knows no writing: nothing of the page is written to. */
const facadeOf = <T extends object>(target: T): T => {
  const known = facades.get(target);
  if (known) return known as T;
  const facade = new Proxy(Object.create(null), {
    get: (_, name) => {
      for (let at = Object.getPrototypeOf(target); at; at = Object.getPrototypeOf(at)) {
        const own = Object.getOwnPropertyDescriptor(at, name);
        if (own)
          return own.get ? own.get.call(target) : typeof own.value === 'function' ? own.value.bind(target) : own.value;
      }
      // `location` is the document's own, and no name overrides it.
      return Reflect.get(target, name);
    },
  });
  facades.set(target, facade);
  return facade as T;
};

const isClobberable = (node: Node): boolean =>
  (typeof HTMLFormElement !== 'undefined' && node instanceof HTMLFormElement) ||
  (typeof Document !== 'undefined' && node instanceof Document);

/** The node to read properties of and call methods on. Not the node itself: compare and pass on what was asked, not the answer. */
export const plain = <T extends Node>(node: T): T => (isClobberable(node) ? facadeOf(node) : node);

/** The page's document, to be used in place of the global one. Where there is none (a command line) nothing asks for it. */
export const document: Document =
  typeof globalThis.document === 'undefined' ? (undefined as never) : plain(globalThis.document);

/** The element that holds this one, through shadow trees. */
export const outward = (element: Element): Element | null =>
  plain(element).parentElement ?? (plain(element).getRootNode() as ShadowRoot).host ?? null;
