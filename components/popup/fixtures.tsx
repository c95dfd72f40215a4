import '../styles/tokens.css';
import '../styles/kit.css';
import '../styles/this-page.css';
import type { Fixture } from '../fixtures';
import { type PageState, ThisPage } from './ThisPage';

const page: PageState = {
  host: 'news.example',
  access: 'once',
  listed: false,
  on: true,
  counts: { quote: 2, restate: 6, mention: 2, term: 3 },
};
const none = { quote: 0, restate: 0, mention: 0, term: 0 };

const STATES: [string, PageState][] = [
  ['a page that is read this once, ten footnotes', page],
  ['a site that is always read', { ...page, access: 'always' }],
  ['a site that comes with the extension', { ...page, access: 'always', listed: true }],
  ['footnotes hidden', { ...page, on: false }],
  ['no footnote on the page', { ...page, counts: none }],
  ['no permission yet', { ...page, access: 'ask', counts: none }],
  ['the reader said no to the browser', { ...page, access: 'ask', counts: none, refused: true }],
  ['a site on the never list', { ...page, access: 'never', counts: none }],
  ['a page that no extension may read', { ...page, host: '', access: 'none', counts: none }],
  ['a host longer than the popup', { ...page, host: 'a-very-long-name-of-a-regional-newspaper.archive.news.example' }],
];

export const fixtures: Fixture[] = STATES.map(([name, state]) => ({
  name: `This page: ${name}`,
  render: (language) => (
    <ThisPage
      state={state}
      language={language}
      ways={['panel', 'reader', 'library', 'options']}
      onChoose={() => {}}
      onTurn={() => {}}
      onOpen={() => {}}
    />
  ),
}));
