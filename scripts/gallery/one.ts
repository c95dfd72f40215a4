import '../../components/styles/tokens.css';
import '../../components/styles/kit.css';
import { render } from 'preact';
import type { Language } from '../../components/card/data';
import type { Modules } from './main';

/** What a test or the sheet asks of a page that shows one fixture. */
export interface Shown {
  fixture: number;
  language: Language;
  theme: 'light' | 'dark' | 'system';
}

export interface GalleryPage {
  /** Names and widths of the component's fixtures, in order. */
  fixtures: { name: string; width: number }[];
  show: (what: Shown) => void;
}

declare global {
  interface Window {
    gallery?: GalleryPage;
  }
}

/** Shows fixtures of one component, alone in the document as the extension's own pages and its host are: under `.kk`. */
export const startOne = async (components: Modules, component: string): Promise<void> => {
  const load = components[component];
  if (!load) throw new Error(`No such component with fixtures: ${component}`);
  const { fixtures } = await load();
  const place = document.getElementById('place') as HTMLElement;
  const show = ({ fixture, language, theme }: Shown) => {
    const root = document.documentElement;
    root.lang = language;
    if (theme === 'system') root.removeAttribute('data-kk-theme');
    else root.dataset.kkTheme = theme;
    const shown = fixtures[fixture];
    if (!shown) throw new Error(`${component} has no fixture ${fixture}`);
    document.title = `${component}: ${shown.name}`;
    render(null, place);
    render(shown.render(language), place);
    // A part of a surface gets air around it; a whole one is the page.
    const whole = place.querySelector('main') !== null;
    document.body.style.cssText = `background: var(--kk-paper); margin: 0; ${whole ? '' : 'padding: 16px;'}`;
  };
  const query = new URLSearchParams(location.search);
  show({
    fixture: Number(query.get('fixture') ?? 0),
    language: (query.get('language') ?? 'en') as Language,
    theme: (query.get('theme') ?? 'system') as Shown['theme'],
  });
  window.gallery = { fixtures: fixtures.map(({ name, width }) => ({ name, width: width ?? 480 })), show };
};
