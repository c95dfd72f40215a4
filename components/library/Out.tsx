import { useState } from 'preact/hooks';
import { EXPORTS, type ExportForm } from '@/highlights/exchange/forms';
import type { LibraryWords } from '../words/library';
import type { LibraryData, Which } from './data';

interface Props {
  data: LibraryData;
  words: LibraryWords;
  onOut: (which: Which, form: ExportForm, how: 'copy' | 'save') => void;
}

/** Names of the forms, the same in every language. */
const NAMES: Record<ExportForm, string> = {
  json: 'JSON',
  annotations: 'JSON-LD',
  markdown: 'Markdown',
  csv: 'CSV',
  plain: '',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
};

/** Which highlights, in which form, where to. */
export function Out({ data: { chosen, found, total }, words, onOut }: Props) {
  const counts: Record<Which, number> = { all: total, shown: found, chosen: chosen.size };
  const offered = (['all', 'shown', 'chosen'] as const).filter(
    (one) => one === 'all' || (counts[one] > 0 && counts[one] < total),
  );
  const [wanted, want] = useState<Which>();
  const which =
    wanted && offered.includes(wanted) ? wanted : chosen.size > 0 && offered.includes('chosen') ? 'chosen' : 'all';
  const [form, setForm] = useState<ExportForm>('json');
  return (
    <>
      <fieldset>
        <legend>{words.outWhich}</legend>
        {offered.map((one) => (
          <label key={one}>
            <input type="radio" name="l-which" checked={which === one} onChange={() => want(one)} />{' '}
            {words.outWhiches[one]} ({counts[one]})
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.outForm}</legend>
        <div class="l-forms">
          {EXPORTS.map((one) => {
            const name = NAMES[one];
            return (
              <label key={one}>
                <input type="radio" name="l-form" checked={form === one} onChange={() => setForm(one)} />{' '}
                {name && <span lang="en">{name}</span>} <span class="l-what">{words.forms[one]}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <p class="r-acts">
        <button type="button" class="kk-act l-do" disabled={total === 0} onClick={() => onOut(which, form, 'save')}>
          {words.save}
        </button>
        <button type="button" class="kk-act" disabled={total === 0} onClick={() => onOut(which, form, 'copy')}>
          {words.copy}
        </button>
      </p>
    </>
  );
}
