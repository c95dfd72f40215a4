import type { ComponentChildren } from 'preact';
import { Ruby } from '../Ruby';
import type { Witness } from './data';
import { HUES, SIGLA } from './signs';
import { PassageId, type TargetProps } from './Target';

/** What stands under the rule: the editor's notes and emendations, the other works, the terms, the reasons. A part without content is absent. */
export function Apparatus({ target, words, language, style, why, onOpen, onTerm }: TargetProps) {
  const { notes, emendations, witnesses, terms } = target;
  if (notes.length + emendations.length + witnesses.length + terms.length + why.length === 0) return null;
  return (
    <div class="kk-app">
      {notes.length > 0 && (
        <Part sign="注" hue="kk-ed" name={words.editorsNote}>
          {notes.map(({ cited, text }) => (
            <p class="kk-gist" lang={language} key={text}>
              {cited && (
                <>
                  <span class="kk-serif" lang={cited.lang}>
                    {cited.text}
                  </span>{' '}
                  {words.sic}{' '}
                </>
              )}
              {text}
            </p>
          ))}
        </Part>
      )}
      {emendations.length > 0 && (
        <Part sign="校" hue="kk-ed" name={words.emendation}>
          {emendations.map(({ printed, says }) => (
            <p class="kk-gist" lang={language} key={printed}>
              {words.copyHas}{' '}
              <span class="kk-serif kk-copy" lang={target.lang}>
                {printed}
              </span>{' '}
              {says}
            </p>
          ))}
        </Part>
      )}
      {witnesses.map((witness) => (
        <WitnessPart key={witness.id} {...{ witness, words, language, onOpen }} />
      ))}
      {terms.length > 0 && (
        <Part sign="語" hue="kk-gls" name={words.terms}>
          <dl class="kk-terms">
            {terms.map(({ id, ruby, equivalents }) => (
              <div key={id}>
                <dt class="kk-serif" lang="ja">
                  <button
                    type="button"
                    class="kk-word"
                    aria-haspopup="dialog"
                    onClick={(event) => onTerm(id, event.currentTarget)}
                  >
                    <Ruby tokens={ruby} {...style} />
                  </button>
                </dt>
                <dd>
                  {equivalents.map(({ lang, text }, k) => (
                    <span key={lang}>
                      {k > 0 && ' · '}
                      <span lang={lang}>{text}</span>
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {why.length > 0 && (
        <Part name={words.why}>
          <p class="kk-gist kk-why">{why.join(' · ')}</p>
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  sign?: string;
  hue?: string;
  name: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}

function Part({ sign, hue = '', name, aside, children }: PartProps) {
  return (
    <section class={`kk-w ${hue}`}>
      {sign && (
        <span class="kk-sig" aria-hidden="true">
          {sign}
        </span>
      )}
      <h3 class="kk-src">
        <b>{name}</b> {aside}
      </h3>
      {children}
    </section>
  );
}

function WitnessPart({
  witness,
  words,
  language,
  onOpen,
}: { witness: Witness } & Pick<TargetProps, 'words' | 'language' | 'onOpen'>) {
  const { id, work, place, says, original } = witness;
  const own = original?.lang === language;
  return (
    <Part
      sign={SIGLA[work]}
      hue={HUES[work]}
      name={{ decl: words.works.decl, rec: words.recordSays, paper: words.paperSays }[work]}
      aside={
        <>
          {place} <PassageId id={id} words={words} onOpen={onOpen} />
        </>
      }
    >
      <p class="kk-gist" lang={language}>
        {says}
      </p>
      {original && (
        <details open={own && original.text.length < SHORT}>
          <summary>{words.originals[original.lang]}</summary>
          <p class="kk-said kk-serif" lang={original.lang}>
            {original.text}
          </p>
        </details>
      )}
    </Part>
  );
}

/** An original in the reader's own language stands open where it is no longer than this. */
const SHORT = 220;
