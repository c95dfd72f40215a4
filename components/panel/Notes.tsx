import type { Language } from '../card/data';
import { HUES, SIGLA } from '../card/signs';
import type { PanelWords } from '../words/panel';
import type { PanelNote } from './data';
import { shortPlace } from './place';
import { byWork, workOf } from './tally';

interface Props {
  notes: PanelNote[];
  order: 'page' | 'work';
  passages: readonly string[];
  current: string | undefined;
  words: PanelWords;
  language: Language;
  onGo: (note: PanelNote) => void;
}

export const keyOf = ({ frame, number }: PanelNote): string => `${frame}:${number}`;

/** The footnotes: as they stand on the page, or under the work each leads to. The arrow keys walk them. */
export function Notes(props: Props) {
  const { notes, order, passages, words } = props;
  const groups =
    order === 'work'
      ? byWork(notes, passages).map(({ work, notes: some }) => ({
          key: work,
          notes: some,
          head: (
            <>
              <span class={`kk-sig ${HUES[work]}`} aria-hidden="true">
                {SIGLA[work]}
              </span>
              {words.works[work]}
            </>
          ),
        }))
      : byFrame(notes).map(({ frame, notes: some }) => ({
          key: String(frame),
          notes: some,
          head: frame === 0 ? undefined : words.frame,
        }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a shortcut between buttons that Tab reaches as well
    <div class="kk-notes" onKeyDown={walk}>
      {groups.map(({ key, head, notes: some }) => (
        <section key={key} aria-label={head ? undefined : words.list} aria-labelledby={head && `kk-group-${key}`}>
          {head && (
            <h3 class="kk-group" id={`kk-group-${key}`}>
              {head}
            </h3>
          )}
          <ol>
            {some.map((note) => (
              <Note key={keyOf(note)} note={note} {...props} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Note({ note, current, words, language, onGo }: Props & { note: PanelNote }) {
  const [first = 'decl'] = note.targets;
  const work = workOf(first);
  const place = shortPlace(first, language);
  return (
    <li>
      <button
        type="button"
        class={`kk-fn ${HUES[work]}`}
        aria-current={current === keyOf(note) ? 'true' : undefined}
        onClick={() => onGo(note)}
      >
        <b>{note.number}</b>{' '}
        <span>
          <q lang={note.lang}>{note.text}</q>{' '}
          <span class="kk-to">
            <span class="kk-sig" aria-hidden="true">
              {SIGLA[work]}
            </span>
            <span>
              {words.works[work]} {place}
            </span>{' '}
            <span class={`kk-line kk-${note.kind}`}>{words.kind[note.kind]}</span>
          </span>
        </span>
      </button>
    </li>
  );
}

const byFrame = (notes: readonly PanelNote[]): { frame: number; notes: PanelNote[] }[] => {
  const frames = new Map<number, PanelNote[]>();
  for (const note of notes) frames.set(note.frame, [...(frames.get(note.frame) ?? []), note]);
  return [...frames].map(([frame, some]) => ({ frame, notes: some }));
};

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

const walk = (event: KeyboardEvent): void => {
  const step = STEPS[event.key];
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll<HTMLElement>('.kk-fn')];
  const at = buttons.indexOf(event.target as HTMLElement);
  if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  buttons[step(at, buttons.length - 1)]?.focus();
};
