import kit from '@/components/styles/kit.css?inline';
import surface from '@/components/styles/surface.css?inline';
import tokens from '@/components/styles/tokens.css?inline';

/** The one element of ours in a page: a closed shadow root over the whole document, that takes no room and no clicks. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  marks: HTMLElement;
  cards: HTMLElement;
  say: HTMLElement;
  /** Puts the host back where it belongs if the page took it away or moved it; into the full-screen element when there is one. */
  settle: () => void;
  remove: () => void;
}

const NAME = 'kyakuchu-host';

export const createHost = (): Host => {
  for (const old of document.querySelectorAll(NAME)) old.remove();
  const element = document.createElement(NAME);
  element.style.cssText =
    'all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important; display: block !important; z-index: 2147483647 !important;';
  const root = element.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokens, kit, surface].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const part = (name: string) => {
    const box = document.createElement('div');
    box.className = `kk ${name}`;
    root.append(box);
    return box;
  };
  const marks = part('kk-marks');
  const cards = part('kk-cards');
  const say = part('kk-sr');
  say.setAttribute('role', 'status');
  const settle = () => {
    const home = document.fullscreenElement ?? document.documentElement;
    if (element.parentElement !== home) home.append(element);
  };
  settle();
  return { element, root, marks, cards, say, settle, remove: () => element.remove() };
};
