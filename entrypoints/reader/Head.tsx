import type { Language } from '@/components/card/data';
import { readerWords } from '@/components/words/reader';

/** Name of the project, and the two halves of this page. */
export function Head({ language, at }: { language: Language; at: 'edition' | 'library' }) {
  const words = readerWords[language];
  return (
    <>
      <span class="r-name">
        <span class="kk-serif" lang="ja">
          脚注
        </span>{' '}
        Kyakuchū
      </span>
      <nav class="r-tabs" aria-label={words.parts}>
        <a href="#decl" aria-current={at === 'edition' ? 'page' : undefined}>
          {words.edition}
        </a>
        <a href="#library" aria-current={at === 'library' ? 'page' : undefined}>
          {words.library}
        </a>
      </nav>
    </>
  );
}
