import type { Language } from '@/components/card/data';
import { Page } from './Page';

/** The toolbar's popup. */
export function Popup({ language }: { language: Language }) {
  return (
    <main class="kk-popup">
      <Page language={language} />
    </main>
  );
}
