import type { Language } from '../card/data';
import { KINDS, kinds } from '../words/kinds';
import { thisPage } from '../words/this-page';

/** What the popup knows of the page it was opened over. */
export interface PageState {
  /** '' where the page is not of the web. */
  host: string;
  /**
   * none: the browser lets nobody read it; ask: it may be asked for; once: it is read until it is left; always: the site is
   * granted; never: on the reader's list.
   */
  access: 'none' | 'ask' | 'once' | 'always' | 'never';
  /** Of the sites that come with the extension: there "this once" means nothing, because the browser grants them with it. */
  listed: boolean;
  /** Whether the page's footnotes are shown. */
  on: boolean;
  counts: Record<(typeof KINDS)[number], number>;
  /** The reader's own highlights of the page. */
  highlights?: number;
  /** The reader was asked by the browser and said no. */
  refused?: boolean;
}

export type Way = 'panel' | 'reader' | 'library' | 'options';

interface Props {
  state: PageState;
  language: Language;
  onChoose: (access: 'once' | 'always' | 'never') => void;
  onTurn: (on: boolean) => void;
  /** Ways onward that this browser has. */
  ways: readonly Way[];
  onOpen: (way: Way) => void;
}

/** The popup's section on the page: what was found, whether its site is read, ways onward. Buttons, not radios: an arrow key must not ask for a permission. */
export function ThisPage({ state, language, onChoose, onTurn, ways, onOpen }: Props) {
  const words = thisPage[language];
  const { access, counts, host, on } = state;
  const read = access === 'once' || access === 'always';
  const notes = counts.quote + counts.restate + counts.mention;
  const found = KINDS.filter((kind) => counts[kind] > 0);
  const choices = (['once', 'always', 'never'] as const).filter(
    (one) => one !== 'once' || !state.listed || access === 'ask',
  );
  const marked = state.highlights ?? 0;
  const remark = read ? (on ? words.notes(notes) : words.hidden) : access === 'never' ? words.never : words.unread;
  return (
    <section class="kk-page" aria-labelledby="kk-page">
      <div class="kk-page-head">
        <h2 id="kk-page">{words.title}</h2>
        {host !== '' && (
          <p role="status">
            <bdi class="kk-host" lang="en">
              {host}
            </bdi>{' '}
            {remark}
          </p>
        )}
        {read && (
          <button type="button" class="kk-act" aria-pressed={on} onClick={() => onTurn(!on)}>
            {on ? words.hide : words.show}
          </button>
        )}
      </div>
      {access === 'none' && <p class="kk-page-say">{words.none}</p>}
      {access === 'ask' && <p class="kk-page-say">{words.ask}</p>}
      {read && on && found.length + marked > 0 && (
        <ul class="kk-page-counts">
          {found.map((kind) => (
            <li key={kind}>
              <span class={`kk-line kk-${kind}`}>{kinds[language][kind]}</span> {counts[kind]}
            </li>
          ))}
          {marked > 0 && <li>{words.highlights(marked)}</li>}
        </ul>
      )}
      {access !== 'none' && (
        // biome-ignore lint/a11y/useSemanticElements: buttons that act at once are no form's fields
        <div class="kk-page-choices" role="group" aria-label={words.group(host)}>
          {choices.map((one) => (
            <button
              key={one}
              type="button"
              class="kk-choice"
              aria-pressed={access === one}
              onClick={() => access !== one && onChoose(one)}
            >
              {one === 'never' ? words.neverHere : words[one]}
            </button>
          ))}
        </div>
      )}
      {state.refused && (
        <p class="kk-page-say" role="alert">
          {words.refused}
        </p>
      )}
      <nav class="kk-page-ways" aria-label={words.ways}>
        {ways.map((way) => (
          <button
            key={way}
            type="button"
            class={way === 'options' ? 'kk-act kk-act-end' : 'kk-act'}
            onClick={() => onOpen(way)}
          >
            {words[way]}
          </button>
        ))}
      </nav>
    </section>
  );
}
