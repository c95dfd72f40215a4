import { useEffect, useRef } from 'preact/hooks';
import type { ReaderWords } from '../words/reader';

interface Props {
  words: ReaderWords;
  sought: string;
  /** Which of how many, from 1; 0 of 0 where nothing is found. */
  at: number;
  of: number;
  more: boolean;
  onSeek: (words: string) => void;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

/** Find within the three works: Enter and Shift+Enter go on and back, Escape closes. */
export function FindBar({ words, sought, at, of, more, onSeek, onStep, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <search class="r-find">
      <input
        ref={field}
        type="search"
        aria-label={words.findLabel}
        placeholder={words.findLabel}
        value={sought}
        onInput={({ currentTarget }) => onSeek(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            onStep(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape') onClose();
        }}
      />
      <span class="r-count" role="status">
        {sought.trim() !== '' && words.found(at, of, more)}
      </span>
      <button type="button" class="kk-act" disabled={of === 0} onClick={() => onStep(-1)}>
        {words.previous}
      </button>
      <button type="button" class="kk-act" disabled={of === 0} onClick={() => onStep(1)}>
        {words.next}
      </button>
      <button type="button" class="kk-act" onClick={onClose}>
        {words.close}
      </button>
    </search>
  );
}
