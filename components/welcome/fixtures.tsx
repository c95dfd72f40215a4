import '../styles/tokens.css';
import '../styles/kit.css';
import '../styles/welcome.css';
import type { Fixture } from '../fixtures';
import { Welcome } from './Welcome';

const keys = { next: ['Alt', '.'], previous: ['Alt', ','], open: ['Alt', '/'] };

export const fixtures: Fixture[] = (
  [
    ['as it comes', keys],
    ['two keys switched off', { ...keys, previous: [], open: [] }],
  ] as const
).map(([name, own]) => ({
  name: `First run: ${name}`,
  width: 840,
  render: (language) => <Welcome language={language} sites={92} keys={own} onLanguage={() => {}} onOpen={() => {}} />,
}));
