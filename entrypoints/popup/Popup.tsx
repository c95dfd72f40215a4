import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Language } from '@/components/card/data';
import { wordsOf } from '@/components/words';
import type { PageRequest } from '../background/messages';
import { readTab, type TabState } from './tab';

/** This page: how many footnotes, on or off for the site, or what to do where it may not be read. */
export function Popup({ language }: { language: Language }) {
  const words = wordsOf(language);
  const [state, setState] = useState<TabState>();
  const refresh = () => void readTab().then(setState);
  useEffect(refresh, []);
  if (!state) return null;
  const { counts, host, off, access, tab } = state;
  const all = counts.quote + counts.restate + counts.mention;
  const turn = async (on: boolean) => {
    await browser.runtime.sendMessage({ type: 'site', host, on } satisfies PageRequest);
    await browser.tabs.sendMessage(tab, { type: 'switch', on }).catch(() => undefined);
    refresh();
  };
  const once = async () => {
    await browser.scripting.insertCSS({ target: { tabId: tab }, files: ['/content-scripts/annotator.css'] });
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/content-scripts/annotator.js'] });
    window.close();
  };
  return (
    <main class="kk-popup">
      <h1>{words.thisPage}</h1>
      {access === 'none' && <p>{words.cannot}</p>}
      {access === 'ask' && (
        <>
          <p>{words.noAccess}</p>
          <button type="button" class="kk-act" onClick={once}>
            {words.readOnce}
          </button>
        </>
      )}
      {access === 'granted' && (
        <>
          <p role="status">{off ? words.offHere : words.count(all)}</p>
          {all > 0 && !off && (
            <ul class="kk-counts">
              {(['quote', 'restate', 'mention'] as const)
                .filter((kind) => counts[kind] > 0)
                .map((kind) => (
                  <li key={kind}>
                    <b class={`kk-line kk-${kind}`}>{words.kinds[kind]}</b> {counts[kind]}
                  </li>
                ))}
            </ul>
          )}
          <button type="button" class="kk-act" aria-pressed={!off} onClick={() => void turn(off)}>
            {off ? words.switchOn : words.switchOff}
          </button>
        </>
      )}
      <p class="kk-ours">{words.promise}</p>
    </main>
  );
}
