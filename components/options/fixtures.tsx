import '../styles/tokens.css';
import '../styles/kit.css';
import '../styles/options.css';
import { DEFAULTS, type Settings } from '@/settings/schema';
import type { Fixture } from '../fixtures';
import { Options, type Say } from './Options';
import type { SitesState } from './Sites';

const nothing = () => {};
const LISTED = ['asahi.com', 'yna.co.kr', 'apnews.com', 'web.archive.org'];
const NO_SITES: SitesState = { granted: [], never: [], listed: LISTED, ungranted: 0 };
const OWN_SITES: SitesState = {
  granted: [
    { origin: '*://*.archive.example/*', host: 'archive.example', below: true, all: false },
    { origin: '*://news.example/*', host: 'news.example', below: false, all: false },
  ],
  never: ['mail.example'],
  listed: LISTED,
  ungranted: 2,
};

const page = (name: string, settings: Partial<Settings>, sites = NO_SITES, say?: Say): Fixture => ({
  name: `Settings: ${name}`,
  width: 840,
  render: (language) => (
    <Options
      settings={{ ...DEFAULTS, ...settings }}
      language={language}
      browserLanguage="en"
      sites={sites}
      keyboard={{ mac: false }}
      browserKeys={[
        { name: '_execute_action', shortcut: 'Ctrl+Shift+Y' },
        { name: 'read-page', shortcut: 'Alt+J' },
        { name: 'side-panel', shortcut: '' },
      ]}
      held={[{ chord: 'Alt+KeyJ', name: 'read-page' }]}
      say={say}
      onChange={nothing}
      onReset={nothing}
      onUndo={nothing}
      onShortcuts={nothing}
      onGrant={async () => true}
      onWithdraw={nothing}
      onNever={nothing}
      onAllowListed={nothing}
    />
  ),
});

export const fixtures: Fixture[] = [
  page('as they come', {}),
  page('sites of the reader’s own', {}, OWN_SITES),
  page('half of it off', {
    kinds: { ...DEFAULTS.kinds, restate: false, term: false },
    density: 'first',
    furigana: 'never',
    keys: { ...DEFAULTS.keys, panel: '', save: '' },
  }),
  page('side notes, dark, large, in Latin letters', { sideNotes: true, theme: 'dark', scale: 1.3, script: 'romaji' }),
  page('lines under the pointer alone', { density: 'hover', furigana: 'hover', theme: 'light' }),
  page('just reset', {}, NO_SITES, 'wasReset'),
  page('the browser’s storage refuses', {}, NO_SITES, 'unsaved'),
];
