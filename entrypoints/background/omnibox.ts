import { browser } from 'wxt/browser';
import { languageBy } from '@/components/dress';
import { lookup as allWords } from '@/components/words/lookup';
import type { LookupResult } from '@/lookup/types';
import { readSettings } from '@/settings/store';
import { edition, theLookup } from './lookup';
import { addressOf } from './open';

/** Suggestions that an address bar shows. */
const MOST = 6;

/** Chromium reads descriptions as XML; Firefox shows them as they are. */
const escaped = (text: string): string =>
  import.meta.env.FIREFOX ? text : text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const described = ({ type, title, snippet, why }: LookupResult, hows: Record<string, string>): string =>
  escaped(`${title}${type === 'term' ? ' ' : ': '}${snippet}  –  ${hows[why.how] ?? ''}`.slice(0, 200));

/** Where an answer is read: a passage in the edition, a term in the look-up. */
export const addressFor = (typed: string, found: readonly LookupResult[]): string => {
  const query = typed.trim();
  if (edition.passages[query]) return addressOf('reader', query);
  const [first] = found;
  if (first?.type === 'passage') return addressOf('reader', first.id);
  return `/popup.html?q=${encodeURIComponent(query)}`;
};

/** The keyword in the address bar: suggestions for what is typed, and Enter opens the chosen one. */
export const startOmnibox = (): void => {
  const { omnibox } = browser;
  if (!omnibox) return;
  omnibox.onInputStarted.addListener(() => void theLookup().catch(() => undefined));
  omnibox.onInputChanged.addListener(async (typed, suggest) => {
    const [lookup, settings] = await Promise.all([theLookup(), readSettings()]);
    const words = allWords[languageBy(settings.language, navigator.language)];
    const { results } = lookup.find(typed, MOST);
    omnibox.setDefaultSuggestion({
      description: escaped(results.length === 0 && typed.trim() !== '' ? words.nothing(typed.trim()) : words.label),
    });
    suggest(
      results.map((result) => ({
        content: result.type === 'passage' ? result.id : result.title,
        description: described(result, words.hows),
      })),
    );
  });
  omnibox.onInputEntered.addListener(async (typed, where) => {
    const found = typed.trim() === '' ? [] : (await theLookup()).find(typed, 1).results;
    const { getURL } = browser.runtime as unknown as { getURL: (path: string) => string };
    const url = getURL(typed.trim() === '' ? addressOf('reader') : addressFor(typed, found));
    if (where === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
  });
};
