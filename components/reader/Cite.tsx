import { useEffect, useRef, useState } from 'preact/hooks';
import { FORMATS, FORMS, type Format } from '@/citations/formats';
import { quotationWithCitation } from '@/citations/quotation';
import { citePassage, citeWork } from '@/citations/works';
import type { Passage, WorkId } from '@/data/types';
import type { Language } from '../card/data';
import { placeOf } from '../place';
import type { ReaderWords } from '../words/reader';

interface Props {
  work: WorkId;
  /** What is cited unless the whole work is asked for; the work's own id where no passage was chosen. */
  id: string;
  /** Its words, where it is one passage. */
  passage: Passage | undefined;
  words: ReaderWords;
  language: Language;
  /** Resolves to whether it was copied. */
  onCopy: (text: string) => Promise<boolean>;
  onSave: (name: string, media: string, text: string) => void;
  onClose: () => void;
}

/** A citation of a passage or a work, in the form that is asked for, to copy or to save. Nothing leaves the machine. */
export function Cite({ work, id, passage, words, language, onCopy, onSave, onClose }: Props) {
  const [whole, setWhole] = useState(id === work);
  const [form, setForm] = useState<Format>('plain');
  const [withWords, setWithWords] = useState(false);
  const [said, say] = useState('');
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    setWhole(id === work);
    say('');
    first.current?.focus();
  }, [id, work]);
  const target = { id, work, place: placeOf(id, language) };
  const reference = whole ? citeWork(work) : citePassage(target);
  const quoted = !whole && passage && withWords && form === 'plain';
  const text = quoted
    ? `${quotationWithCitation(passage.text, { ...target, lang: passage.lang }, language)}\n`
    : FORMS[form].write([reference], language);
  const name = `${reference.key.replace(/[^a-zA-Z0-9.-]+/g, '-')}.${FORMS[form].ending}`;
  return (
    <section
      class="r-panel"
      aria-label={words.citing}
      tabIndex={-1}
      ref={first}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <fieldset>
        <legend>{words.ofWhat}</legend>
        {id !== work && (
          <label>
            <input type="radio" name="r-of" checked={!whole} onChange={() => setWhole(false)} />{' '}
            {target.place || words.ofPassage}
          </label>
        )}
        <label>
          <input type="radio" name="r-of" checked={whole} onChange={() => setWhole(true)} /> {words.ofWork}
        </label>
      </fieldset>
      <fieldset>
        <legend>{words.form}</legend>
        {FORMATS.map((one) => (
          <label key={one}>
            <input type="radio" name="r-form" checked={form === one} onChange={() => setForm(one)} /> {words.forms[one]}
          </label>
        ))}
        {!whole && passage && form === 'plain' && (
          <label>
            <input type="checkbox" checked={withWords} onChange={() => setWithWords(!withWords)} /> {words.withWords}
          </label>
        )}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre class={form === 'plain' ? 'r-plain kk-serif' : ''} lang={form === 'plain' ? undefined : 'zxx'} tabIndex={0}>
        {text}
      </pre>
      <p class="r-acts">
        <button
          type="button"
          class="kk-act"
          onClick={() => void onCopy(text).then((done) => say(done ? words.copied : words.notCopied))}
        >
          {words.copy}
        </button>
        <button type="button" class="kk-act" onClick={() => onSave(name, FORMS[form].media, text)}>
          {words.save}
        </button>
        <span role="status">{said}</span>
        <button type="button" class="kk-act kk-act-end" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </section>
  );
}
