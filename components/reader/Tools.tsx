import type { Script } from '@/readings/script';
import type { Furigana } from '../Ruby';
import { BESIDE, type Beside, type View } from './view';

interface Props {
  view: View;
  /** The work that is read: it cannot stand beside itself. */
  work: string;
  onStyle: (change: { furigana?: Furigana; script?: Script }) => void;
  onBeside: (beside: Beside) => void;
  onContents: () => void;
  contentsOpen: boolean;
  onFind: () => void;
  onCite: () => void;
  onPrint: () => void;
}

/** What can be chosen and done, in one line. */
export function Tools({ view, work, onStyle, onBeside, onContents, contentsOpen, onFind, onCite, onPrint }: Props) {
  const { words, furigana, script, beside } = view;
  const nameOf = (one: Beside) =>
    one === 'decl' || one === 'rec' || one === 'paper' ? words.works[one] : words.besideChoices[one];
  return (
    <div class="r-tools">
      <button type="button" class="kk-act r-contents" aria-expanded={contentsOpen} onClick={onContents}>
        {words.contents}
      </button>
      <Choice
        label={words.furigana}
        value={furigana}
        choices={words.furiganaChoices}
        onChoose={(chosen) => onStyle({ furigana: chosen })}
      />
      <Choice
        label={words.script}
        value={script}
        choices={words.scripts}
        onChoose={(chosen) => onStyle({ script: chosen })}
      />
      <Choice
        label={words.beside}
        value={beside === work ? 'auto' : beside}
        choices={Object.fromEntries(BESIDE.filter((one) => one !== work).map((one) => [one, nameOf(one)]))}
        onChoose={onBeside}
      />
      <button type="button" class="kk-act r-open-find" aria-keyshortcuts="/" onClick={onFind}>
        {words.find}
      </button>
      <button type="button" class="kk-act r-open-cite" onClick={onCite}>
        {words.cite}
      </button>
      <button type="button" class="kk-act" onClick={onPrint}>
        {words.print}
      </button>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  choices: Partial<Record<T, string>>;
  onChoose: (chosen: T) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}>
        {(Object.entries(choices) as [T, string][]).map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
