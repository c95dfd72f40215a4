import type { Language } from '../card/data';
import { KINDS, kinds } from '../words/kinds';
import { welcomeWords } from '../words/welcome';
import { ARTICLE } from './article';

interface Props {
  language: Language;
  /** How many sites come with the extension. */
  sites: number;
  /** The keys as this keyboard prints them; one that is switched off has none. */
  keys: Record<'next' | 'previous' | 'open', readonly string[]>;
  onLanguage: (language: Language) => void;
  onOpen: (way: 'reader' | 'options') => void;
}

const NAMES: Record<Language, string> = { en: 'English', ja: '日本語', ko: '한국어' };
const LANGUAGES = ['en', 'ja', 'ko'] as const;
const COMMANDS = ['next', 'previous', 'open'] as const;

/** The first run: one article on which everything works, and four short answers. Nothing is asked. */
export function Welcome({ language, sites, keys, onLanguage, onOpen }: Props) {
  const words = welcomeWords[language];
  return (
    <main class="kk-welcome">
      <header>
        <p class="kk-name">
          <b class="kk-serif" lang="ja">
            脚注
          </b>{' '}
          Kyakuchū
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: three buttons, no form's fields */}
        <div role="group" aria-label={words.language}>
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              class="kk-act"
              lang={one}
              aria-pressed={one === language}
              onClick={() => onLanguage(one)}
            >
              {NAMES[one]}
            </button>
          ))}
        </div>
      </header>
      <h1>{words.title}</h1>
      <p class="kk-lead">{words.lead}</p>
      <p class="kk-try">{words.try}</p>
      {/* Always the same three, in the same order: the numbers on them must not move when the interface speaks another language. */}
      <section class="kk-article" aria-label={words.sample}>
        {(['ja', 'en', 'ko'] as const).map((one) => (
          <article key={one} lang={one}>
            <h2>{ARTICLE[one].title}</h2>
            {ARTICLE[one].text.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </article>
        ))}
      </section>
      <section class="kk-told">
        <h2>{words.lines}</h2>
        <dl class="kk-lines">
          {KINDS.map((kind) => (
            <div key={kind}>
              <dt>
                <span class={`kk-line kk-${kind}`}>{kinds[language][kind]}</span>
              </dt>
              <dd>{words[kind]}</dd>
            </div>
          ))}
        </dl>
        <h2>{words.keys}</h2>
        <ul class="kk-welcome-keys">
          {COMMANDS.filter((name) => keys[name].length > 0).map((name) => (
            <li key={name}>
              {keys[name].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{' '}
              {words[name]}
            </li>
          ))}
        </ul>
        <h2>{words.where}</h2>
        <div>
          <p>{words.sites(sites)}</p>
          <p class="kk-privacy">{words.privacy}</p>
        </div>
        <h2>{words.onward}</h2>
        <p class="kk-onward">
          <button type="button" class="kk-link" onClick={() => onOpen('reader')}>
            {words.reader}
          </button>
          <button type="button" class="kk-link" onClick={() => onOpen('options')}>
            {words.options}
          </button>
        </p>
      </section>
    </main>
  );
}
