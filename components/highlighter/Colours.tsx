import { COLOUR_SIGNS, COLOURS, type Colour } from '@/highlights/colours';

interface Props {
  /** The name of the row, to a screen reader. */
  label: string;
  names: Record<Colour, string>;
  chosen: Colour | undefined;
  onChoose: (colour: Colour) => void;
}

/** The five inks, each with its sign: told apart without seeing colour. */
export function Colours({ label, names, chosen, onChoose }: Props) {
  return (
    <fieldset class="kk-inks" aria-label={label}>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`kk-ink kk-ink-${colour}`}
          aria-pressed={colour === chosen}
          aria-label={names[colour]}
          title={names[colour]}
          onClick={() => onChoose(colour)}
        >
          <span class="kk-ink-sign" lang="ja" aria-hidden="true">
            {COLOUR_SIGNS[colour]}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
