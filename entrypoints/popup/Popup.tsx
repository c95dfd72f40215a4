import { useState } from 'preact/hooks';
import type { Language } from '@/components/card/data';
import type { ReadingStyle } from '@/components/Ruby';
import { Page } from './Page';
import { Search } from './Search';
import type { TabState } from './tab';

interface Props {
  language: Language;
  style: ReadingStyle;
  /** What is looked up at once: `popup.html?q=…`. */
  query: string;
}

const NO_TERMS: TabState['terms'] = [];

/** The toolbar's popup: looking up, and the page it was opened over. */
export function Popup({ language, style, query }: Props) {
  const [terms, setTerms] = useState(NO_TERMS);
  return (
    <main class="kk-popup">
      <h1 class="kk-sr">Kyakuchū</h1>
      <Search language={language} style={style} page={terms} start={query} />
      <Page language={language} onState={(state) => setTerms(state.terms)} />
    </main>
  );
}
