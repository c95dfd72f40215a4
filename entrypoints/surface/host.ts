import kit from '@/components/styles/kit.css?inline';
import surface from '@/components/styles/surface.css?inline';
import tokens from '@/components/styles/tokens.css?inline';
import { groundOf } from '@/page/ground';
import { document } from '@/page/plain';
import { HOST_NAME } from '@/page/watch';
import type { Settings } from '@/settings/schema';
import { SETTLE_EVERY, SETTLE_MOST } from './limits';

/** True in the build that only tests load: there the root is open, so that axe and the tests can look inside. */
declare const __TESTED__: boolean;

/** The one element of ours in a page: a closed shadow root over the whole document, that takes no room and no clicks. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  marks: HTMLElement;
  side: HTMLElement;
  cards: HTMLElement;
  /** Says a line to screen readers, once. */
  say: (text: string) => void;
  /** Puts the host back where it belongs if the page took it away or moved it; into the full-screen element or the modal dialog when there is one. */
  settle: () => void;
  /** Where our own zero is in the window, and how much larger than their number our pixels are seen. */
  origin: () => { left: number; top: number; scale: number };
  /** Theme and scale as the reader chose. */
  dress: (settings: Pick<Settings, 'theme' | 'scale'>, language: string) => void;
  remove: () => void;
}

const RULER = 100;

/** `name`: of its element; one of that name that an earlier version left goes. */
export const createHost = (name: string = HOST_NAME): Host => {
  for (const old of document.querySelectorAll(name)) old.remove();
  const element = document.createElement(name);
  element.style.cssText =
    'all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important; inline-size: 0 !important; block-size: 0 !important; display: block !important; z-index: 2147483647 !important;';
  const root = element.attachShadow({ mode: __TESTED__ ? 'open' : 'closed' });
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
  const ruler = part('kk-ruler');
  const marks = part('kk-marks');
  const side = part('kk-side');
  const cards = part('kk-cards');
  const voice = part('kk-sr');
  voice.setAttribute('role', 'status');
  let patience = SETTLE_MOST;
  let settled = performance.now();
  const settle = () => {
    const home = document.fullscreenElement ?? openDialog() ?? document.documentElement;
    if (element.parentElement === home) return;
    const now = performance.now();
    patience = Math.min(SETTLE_MOST, patience + (now - settled) / SETTLE_EVERY);
    settled = now;
    if (patience < 1) return;
    patience -= 1;
    home.append(element);
  };
  settle();
  return {
    element,
    root,
    marks,
    side,
    cards,
    say: (text) => {
      voice.textContent = text;
    },
    settle,
    origin: () => {
      const { left, top, width } = ruler.getBoundingClientRect();
      return { left, top, scale: width > 0 ? width / RULER : 1 };
    },
    dress: ({ theme, scale }, language) => {
      const chosen = theme === 'page' ? (groundOf(document.body) === 'dark' ? 'dark' : 'light') : theme;
      for (const box of [marks, side, cards, voice]) {
        box.lang = language;
        box.style.setProperty('--kk-scale', String(scale));
        if (chosen === 'system') delete box.dataset.kkTheme;
        else box.dataset.kkTheme = chosen;
      }
    },
    remove: () => element.remove(),
  };
};

/** A modal dialog of the page makes everything outside it inert: we go inside. */
const openDialog = (): Element | undefined => [...document.querySelectorAll('dialog:modal')].at(-1);
