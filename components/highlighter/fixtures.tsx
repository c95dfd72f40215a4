import type { Language } from '../card/data';
import type { Fixture } from '../fixtures';
import { highlighterWords } from '../words/highlighter';
import { Bar, type BarHighlight, type BarSaid } from './Bar';
import '../styles/highlighter.css';

const nothing = () => {};
const NOTED: BarHighlight = {
  id: 'a',
  colour: 'green',
  note: '第２項の「財産及び請求権」と読みくらべる。',
  tags: ['拉致', 'treaty law'],
};

const bar = (name: string, highlight: BarHighlight | undefined, said?: (language: Language) => BarSaid): Fixture => ({
  name: `Highlighter: ${name}`,
  width: 420,
  render: (language) => (
    <Bar
      words={highlighterWords[language]}
      highlight={highlight}
      said={said?.(language)}
      onColour={nothing}
      onNote={nothing}
      onTags={nothing}
      onAnnotate={nothing}
      onCopy={nothing}
      onRemove={nothing}
      onAll={nothing}
      onClose={nothing}
    />
  ),
});

export const fixtures: Fixture[] = [
  bar('at a selection', undefined),
  bar('a highlight with its note', NOTED),
  bar('saved', { ...NOTED, note: '', tags: [] }, (language) => ({ text: highlighterWords[language].saved })),
  bar('the disk is full', NOTED, (language) => ({
    text: highlighterWords[language].refused.full,
    next: { label: highlighterWords[language].again, run: nothing },
  })),
  bar('removed', undefined, (language) => ({
    text: highlighterWords[language].removed,
    next: { label: highlighterWords[language].undo, run: nothing },
  })),
];
