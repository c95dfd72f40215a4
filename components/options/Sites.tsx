import { useId, useState } from 'preact/hooks';
import { type GrantedSite, hostOf, isOf } from '@/settings/sites';
import type { OptionsWords } from '../words/options';

export interface SitesState {
  /** What the reader granted over and above the listed ones. */
  granted: readonly GrantedSite[];
  never: readonly string[];
  /** Hosts that come with the extension, and how many of them the browser has not granted. */
  listed: readonly string[];
  ungranted: number;
}

interface Props extends SitesState {
  words: OptionsWords;
  /** Asks the browser in the click itself; resolves to whether it let us. */
  onGrant: (host: string) => Promise<boolean>;
  onWithdraw: (site: GrantedSite) => void;
  onNever: (host: string, never: boolean) => void;
  onAllowListed: () => void;
}

/** Where pages are read: granted, never, and those that come with the extension. */
export function Sites({
  words,
  granted,
  never,
  listed,
  ungranted,
  onGrant,
  onWithdraw,
  onNever,
  onAllowListed,
}: Props) {
  const [typed, type] = useState('');
  const [said, say] = useState('');
  const field = useId();
  const hint = useId();

  const named = (act: (host: string) => void) => {
    const host = hostOf(typed);
    if (host === undefined) return say(typed.trim() === '' ? '' : words.noSite(typed.trim()));
    act(host);
  };
  const always = () =>
    named((host) => {
      if (ungranted === 0 && listed.some((site) => isOf(host, site)) && !never.some((site) => isOf(host, site)))
        return say(words.alreadyListed(host));
      void onGrant(host).then((done) => {
        say(done ? words.granted(host) : words.refused(host));
        if (done) type('');
      });
    });
  const neverRead = () =>
    named((host) => {
      onNever(host, true);
      say(words.neverNow(host));
      type('');
    });

  return (
    <>
      <p class="kk-hint">{words.promise}</p>
      {granted.length + never.length === 0 ? (
        <p class="kk-none">{words.none}</p>
      ) : (
        <table class="kk-table">
          <thead>
            <tr>
              <th scope="col">{words.site}</th>
              <th scope="col">{words.reading}</th>
              <th scope="col">
                <span class="kk-sr">{words.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {granted.map((site) => (
              <SiteRow
                key={site.origin}
                words={words}
                host={site.all ? words.every : site.host}
                every={site.all}
                below={site.below && !site.all ? words.below : ''}
                reading={words.always}
                onRemove={() => {
                  onWithdraw(site);
                  say(words.withdrawn(site.all ? words.every : site.host));
                }}
              />
            ))}
            {never.map((host) => (
              <SiteRow
                key={host}
                words={words}
                host={host}
                below=""
                reading={words.never}
                onRemove={() => onNever(host, false)}
              />
            ))}
          </tbody>
        </table>
      )}
      <form
        class="kk-add"
        onSubmit={(event) => {
          event.preventDefault();
          always();
        }}
      >
        <label for={field}>{words.add}</label>
        <input
          id={field}
          type="text"
          inputMode="url"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          placeholder={words.addHint}
          aria-describedby={hint}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <button type="submit" class="kk-btn">
          {words.addAlways}
        </button>
        <button type="button" class="kk-btn" onClick={neverRead}>
          {words.addNever}
        </button>
        <p id={hint} class="kk-hint" role="status">
          {said}
        </p>
      </form>
      {ungranted > 0 && (
        <p class="kk-hint">
          {words.ungranted(ungranted)}{' '}
          <button type="button" class="kk-link" onClick={onAllowListed}>
            {words.allow}
          </button>
        </p>
      )}
      <details>
        <summary>{words.listed(listed.length)}</summary>
        <p class="kk-hint">{words.listedHint}</p>
        <ul class="kk-listed">
          {listed.map((host) => (
            <li key={host} lang="en">
              {host}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface RowProps {
  words: OptionsWords;
  host: string;
  /** The name is of every site, in the interface's language. */
  every?: boolean;
  below: string;
  reading: string;
  onRemove: () => void;
}

function SiteRow({ words, host, every, below, reading, onRemove }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <bdi lang={every ? undefined : 'en'}>{host}</bdi> {below && <span class="kk-none">{below}</span>}
      </th>
      <td>{reading}</td>
      <td>
        <button type="button" class="kk-link" aria-label={words.removeOf(host)} onClick={onRemove}>
          {words.remove}
        </button>
      </td>
    </tr>
  );
}
