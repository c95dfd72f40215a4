import type { Language } from '../card/data';
import type { ReadingStyle } from '../Ruby';
import type { PanelWords } from '../words/panel';
import type { PanelState } from './data';
import { Page, type PageActions } from './Page';

export interface PanelActions extends PageActions {
  /** Reads the page now, or has the browser ask for its site: whichever `may` said. */
  onAllow: () => void;
  onSwitchOn: () => void;
}

interface Props {
  state: PanelState;
  /** What came of the last act, said once; '' for nothing. */
  said: string;
  /** Its way back, where it has one. */
  undo?: { label: string; run: () => void } | undefined;
  words: PanelWords;
  language: Language;
  reading: ReadingStyle;
  actions: PanelActions;
}

/** The side panel: what stands on the page of its tab, or why nothing does. */
export function Panel({ state, said, undo, words, language, reading, actions }: Props) {
  return (
    <main class="kk-panel">
      <header class="kk-top">
        {state.state === 'page' ? (
          <>
            <h1 lang={state.page.lang || undefined}>{state.page.title || state.page.host || words.title}</h1>
            <p>
              {state.page.host && <span>{state.page.host}, </span>}
              {words.notes(state.page.notes.length)}
            </p>
          </>
        ) : (
          <h1>{words.title}</h1>
        )}
        <p class="kk-said" role="status">
          {said}
          {undo && (
            <button type="button" onClick={undo.run}>
              {undo.label}
            </button>
          )}
        </p>
      </header>
      <Body state={state} words={words} language={language} reading={reading} actions={actions} />
    </main>
  );
}

function Body({ state, words, language, reading, actions }: Omit<Props, 'said' | 'undo'>) {
  switch (state.state) {
    case 'page':
      return <Page page={state.page} words={words} language={language} reading={reading} {...actions} />;
    case 'reading':
    case 'cannot':
      return (
        <p class="kk-plain" role="status">
          {words[state.state]}
        </p>
      );
    case 'off':
      return (
        <div class="kk-plain">
          <p>{words.off(state.host)}</p>
          <button type="button" class="kk-act" onClick={actions.onSwitchOn}>
            {words.switchOn}
          </button>
        </div>
      );
    case 'ask':
      return (
        <div class="kk-plain">
          <p>{state.may === 'once' ? words.unread : words.ask}</p>
          {state.may === 'none' ? (
            <p>{words.askInToolbar}</p>
          ) : (
            <button type="button" class="kk-act" onClick={actions.onAllow}>
              {state.may === 'once' ? words.readOnce : words.always(state.host)}
            </button>
          )}
          <p class="kk-promise">{words.promise}</p>
        </div>
      );
  }
}
