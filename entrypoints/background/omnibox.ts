import { browser } from 'wxt/browser';
import { languageBy } from '@/components/dress';
import { lookup as allWords } from '@/components/words/lookup';
import { readSettings } from '@/settings/store';
import { addressFor, asXml, suggestion } from './address-bar';
import { edition, theLookup } from './lookup';
import { addressOf } from './open';

/** Suggestions that an address bar shows. */
const MOST = 6;

const escaped = (text: string): string => (import.meta.env.FIREFOX ? text : asXml(text));

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
        description: escaped(suggestion(result, words.hows)),
      })),
    );
  });
  omnibox.onInputEntered.addListener(async (typed, where) => {
    const found = typed.trim() === '' ? [] : (await theLookup()).find(typed, 1).results;
    const { getURL } = browser.runtime as unknown as { getURL: (path: string) => string };
    const url = getURL(typed.trim() === '' ? addressOf('reader') : addressFor(typed, found, edition.passages));
    if (where === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
  });
};
