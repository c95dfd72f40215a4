import type { ComponentChildren } from 'preact';
import type { Command, Settings } from '@/settings/schema';
import type { GrantedSite } from '@/settings/sites';
import type { Language } from '../card/data';
import { KINDS, kinds } from '../words/kinds';
import { optionsWords } from '../words/options';
import { type BrowserKey, BrowserKeys } from './BrowserKeys';
import { Check, Radios, Section } from './choices';
import { type Keyboard, Keys } from './Keys';
import { Sample } from './Sample';
import { Sites, type SitesState } from './Sites';

/** What the page has to say at its foot, with one way back where there is one. */
export type Say = 'unsaved' | 'unread' | 'wasReset' | 'undone';

interface Props {
  settings: Settings;
  language: Language;
  /** The language that "as the browser" means. */
  browserLanguage: Language;
  sites: SitesState;
  keyboard: Keyboard;
  browserKeys: readonly BrowserKey[];
  /** The browser's chords for us as ours are written, for conflicts. */
  held: readonly { chord: string; name: BrowserKey['name'] }[];
  say: Say | undefined;
  onChange: (change: Partial<Settings>) => void;
  onReset: () => void;
  onUndo: () => void;
  onShortcuts: (() => void) | undefined;
  onGrant: (host: string) => Promise<boolean>;
  onWithdraw: (site: GrantedSite) => void;
  onNever: (host: string, never: boolean) => void;
  onAllowListed: () => void;
  /** Further sections, before the last. */
  children?: ComponentChildren;
}

const NAMES: Record<Language, string> = { en: 'English', ja: '日本語', ko: '한국어' };
const SCALES = [0.9, 1, 1.15, 1.3, 1.5];
const SCRIPTS = { hiragana: 'せんげん', katakana: 'センゲン', romaji: 'sengen' } as const;
const RELOADS = new Set<Say>(['unsaved', 'unread']);

/** The settings: a live sample on top, every choice in sight, each held at once. */
export function Options(props: Props) {
  const { settings, language, say, onChange } = props;
  const words = optionsWords[language];
  const of = <T extends string>(names: Record<T, string>) =>
    (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));
  const scales = SCALES.includes(settings.scale) ? SCALES : [...SCALES, settings.scale].sort();
  return (
    <main class="kk-options">
      <h1>
        <b class="kk-serif" lang="ja">
          脚注
        </b>{' '}
        {words.title} <span>{words.held}</span>
      </h1>
      <Sample settings={settings} language={language} label={words.sample} />
      <Section title={words.languages}>
        <Radios
          label={words.interface}
          value={settings.language}
          options={[
            {
              value: 'auto',
              label: (
                <span>
                  {words.auto} <span lang={props.browserLanguage}>({NAMES[props.browserLanguage]})</span>
                </span>
              ),
            },
            ...(['en', 'ja', 'ko'] as const).map((value) => ({ value, label: NAMES[value], lang: value })),
          ]}
          onChange={(value) => onChange({ language: value as Settings['language'] })}
        />
      </Section>
      <Section title={words.footnotes}>
        <fieldset class="kk-q">
          <legend>{words.kinds}</legend>
          <div class="kk-opts">
            {KINDS.map((kind) => (
              <Check
                key={kind}
                checked={settings.kinds[kind]}
                onChange={(on) => onChange({ kinds: { ...settings.kinds, [kind]: on } })}
              >
                <span class={`kk-line kk-${kind}`}>{kinds[language][kind]}</span>
              </Check>
            ))}
          </div>
        </fieldset>
        <Radios
          label={words.density}
          value={settings.density}
          options={of(words.densities)}
          onChange={(density) => onChange({ density })}
        />
        <Check checked={settings.sideNotes} onChange={(sideNotes) => onChange({ sideNotes })}>
          {words.sideNotes}
        </Check>
        <Check checked={settings.selectionBar} onChange={(selectionBar) => onChange({ selectionBar })}>
          {words.selectionBar}
        </Check>
      </Section>
      <Section title={words.readings}>
        <Radios
          label={words.furigana}
          value={settings.furigana}
          options={of(words.furiganas)}
          onChange={(furigana) => onChange({ furigana })}
        />
        <Radios
          label={words.script}
          value={settings.script}
          options={of(SCRIPTS).map(({ value, label }) => ({
            value,
            label: <span class="kk-serif">{label}</span>,
            lang: value === 'romaji' ? 'ja-Latn' : 'ja',
          }))}
          onChange={(script) => onChange({ script })}
        />
      </Section>
      <Section title={words.look}>
        <Radios
          label={words.theme}
          value={settings.theme}
          options={of(words.themes)}
          onChange={(theme) => onChange({ theme })}
        />
        <Radios
          label={words.scale}
          value={settings.scale}
          options={scales.map((value) => ({ value, label: `${Math.round(value * 100)} %` }))}
          onChange={(scale) => onChange({ scale })}
        />
      </Section>
      <Section title={words.keys}>
        <Keys
          words={words}
          keys={settings.keys}
          keyboard={props.keyboard}
          held={props.held.map(({ chord, name }) => ({ chord, what: words.browserCommands[name] }))}
          onChange={(command: Command, chord) => onChange({ keys: { ...settings.keys, [command]: chord } })}
        />
        <BrowserKeys words={words} keys={props.browserKeys} onShortcuts={props.onShortcuts} />
      </Section>
      <Section title={words.sites}>
        <Sites
          {...props.sites}
          words={words}
          onGrant={props.onGrant}
          onWithdraw={props.onWithdraw}
          onNever={props.onNever}
          onAllowListed={props.onAllowListed}
        />
      </Section>
      {props.children}
      <Section title={words.reset}>
        <p class="kk-hint">{words.resetHint}</p>
        <p>
          <button type="button" class="kk-btn" onClick={props.onReset}>
            {words.doReset}
          </button>
        </p>
      </Section>
      <div class="kk-said" role={say && RELOADS.has(say) ? 'alert' : 'status'}>
        {say && (
          <p class="kk-say">
            {words[say]}
            {say === 'wasReset' && (
              <button type="button" onClick={props.onUndo}>
                {words.undo}
              </button>
            )}
          </p>
        )}
      </div>
    </main>
  );
}
