import { useEffect, useRef, useState } from 'preact/hooks';
import { chordOf } from '@/settings/chords';
import { keysOf } from '@/settings/chords-printed';
import { holderOf, remarkOn } from '@/settings/chords-taken';
import { COMMANDS, type Command } from '@/settings/schema';
import type { OptionsWords } from '../words/options';

/** How this keyboard prints its keys. */
export interface Keyboard {
  mac: boolean;
  layout?: ReadonlyMap<string, string>;
}

interface Props {
  words: OptionsWords;
  keys: Record<Command, string>;
  keyboard: Keyboard;
  /** Chords that the browser itself holds for us, with what each does. */
  held: readonly { chord: string; what: string }[];
  onChange: (command: Command, chord: string) => void;
}

/** The keys inside pages: each is recorded by pressing it, or switched off. */
export function Keys({ words, keys, keyboard, held, onChange }: Props) {
  const [recording, record] = useState<Command>();
  const [said, say] = useState<{ command: Command; text: string }>();
  const printed = (chord: string) => keysOf(chord, keyboard.mac, keyboard.layout).join(' + ');

  /** What speaks against a chord; undefined where it may be taken. */
  const against = (command: Command, chord: string): string | undefined => {
    const other = holderOf(chord, keys, command);
    const what = other ? words.commands[other] : held.find((one) => one.chord === chord)?.what;
    if (what !== undefined) return words.heldBy(printed(chord), what);
    const remark = remarkOn(chord);
    return remark === 'kept' || remark === 'page' ? words[remark](printed(chord)) : undefined;
  };

  const press = (command: Command, event: KeyboardEvent) => {
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      say(undefined);
      return record(undefined);
    }
    const chord = event.isComposing || event.getModifierState('AltGraph') ? undefined : chordOf(event);
    if (chord === undefined) return;
    const reason = against(command, chord);
    if (reason !== undefined) return say({ command, text: reason });
    const remark = remarkOn(chord);
    say({ command, text: words[remark === 'shared' || remark === 'letter' ? remark : 'done'](printed(chord)) });
    record(undefined);
    onChange(command, chord);
  };

  return (
    <>
      <table class="kk-table kk-keys">
        <caption>{words.inPages}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.key}</th>
            <th scope="col">
              <span class="kk-sr">{words.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {COMMANDS.map((command) => (
            <Row
              key={command}
              words={words}
              what={words.commands[command]}
              keys={keysOf(keys[command], keyboard.mac, keyboard.layout)}
              recording={recording === command}
              said={said?.command === command ? said.text : undefined}
              onRecord={() => {
                say(undefined);
                record(command);
              }}
              onLeave={() => record((now) => (now === command ? undefined : now))}
              onPress={(event) => press(command, event)}
              onOff={() => {
                say(undefined);
                onChange(command, '');
              }}
            />
          ))}
        </tbody>
      </table>
      <p class="kk-sr" role="status">
        {said ? said.text : recording ? `${words.press} ${words.pressHint}` : ''}
      </p>
    </>
  );
}

interface RowProps {
  words: OptionsWords;
  what: string;
  keys: readonly string[];
  recording: boolean;
  said: string | undefined;
  onRecord: () => void;
  /** Focus went elsewhere: nothing is recorded any more. */
  onLeave: () => void;
  onPress: (event: KeyboardEvent) => void;
  onOff: () => void;
}

function Row({ words, what, keys, recording, said, onRecord, onLeave, onPress, onOff }: RowProps) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(recording);
  // The button that was pressed becomes the one that hears the keys, and back: focus stays where the reader is.
  useEffect(() => {
    if (was.current !== recording) button.current?.focus();
    was.current = recording;
  }, [recording]);
  return (
    <tr>
      <th scope="row">
        {what}
        {said && <span class="kk-hint">{said}</span>}
        {recording && !said && <span class="kk-hint">{words.pressHint}</span>}
      </th>
      <td>
        {recording ? (
          <button
            ref={button}
            type="button"
            class="kk-recording"
            aria-label={`${what}: ${words.press}`}
            onKeyDown={onPress}
            onBlur={onLeave}
          >
            {words.press}
          </button>
        ) : (
          <Chord keys={keys} words={words} />
        )}
      </td>
      <td>
        {!recording && (
          <button
            ref={button}
            type="button"
            class="kk-link"
            aria-label={keys.length > 0 ? words.changeOf(what) : words.setOf(what)}
            onClick={onRecord}
          >
            {keys.length > 0 ? words.change : words.set}
          </button>
        )}
        {keys.length > 0 && !recording && (
          <button type="button" class="kk-link" aria-label={words.offOf(what)} onClick={onOff}>
            {words.off}
          </button>
        )}
      </td>
    </tr>
  );
}

/** A chord as keys, or that there is none. */
export function Chord({ keys, words }: { keys: readonly string[]; words: OptionsWords }) {
  if (keys.length === 0) return <span class="kk-none">{words.noKey}</span>;
  return (
    <span class="kk-chord">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
