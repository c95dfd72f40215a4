import type { OptionsWords } from '../words/options';
import { Chord } from './Keys';

export interface BrowserKey {
  name: keyof OptionsWords['browserCommands'];
  /** As the browser writes it: "Ctrl+Shift+Y", "⌥J"; '' where it gave none. */
  shortcut: string;
}

interface Props {
  words: OptionsWords;
  keys: readonly BrowserKey[];
  /** Opens the browser's own list; undefined where a browser has no address for it. */
  onShortcuts: (() => void) | undefined;
}

/** The keys that the browser holds: shown, and where they are changed. */
export function BrowserKeys({ words, keys, onShortcuts }: Props) {
  return (
    <div class="kk-q">
      <table class="kk-table kk-keys">
        <caption>{words.inBrowser}</caption>
        <thead class="kk-sr">
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.key}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ name, shortcut }) => (
            <tr key={name}>
              <th scope="row">{words.browserCommands[name]}</th>
              <td>
                <Chord keys={shortcut.split('+').filter(Boolean)} words={words} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="kk-hint">{words.inBrowserHint}</p>
      {onShortcuts ? (
        <p>
          <button type="button" class="kk-btn" onClick={onShortcuts}>
            {words.shortcuts}
          </button>
        </p>
      ) : (
        <p class="kk-hint">{words.shortcutsBy}</p>
      )}
    </div>
  );
}
