import { browser } from 'wxt/browser';
import type { Language } from '@/components/card/data';
import type { PanelHighlight, PanelNote, PanelState, PanelTerm } from '@/components/panel/data';
import { pageKeyOf } from '@/highlights/address';
import { highlightsOf } from '@/highlights/store';
import { isNever } from '@/settings/sites';
import { readSettings } from '@/settings/store';
import { askUntilAnswered } from '../background/asking';
import type { PageRequest } from '../background/messages';
import type { OutlineAnswer } from '../background/messages-panel';
import { type Frame, readFrames } from './frames';
import { languageOfText } from './text-language';

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';

/** What there is to show of a tab now. Changes nothing there. */
export const readPanel = async (tabId: number, language: Language): Promise<PanelState> => {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab || (tab.url && !/^(https?|file):/.test(tab.url))) return { state: 'cannot' };
  const frames = await readFrames(tabId);
  const url = frames?.[0]?.url ?? tab.url ?? '';
  const host = hostOf(url);
  if (host && isNever(host, (await readSettings()).neverSites)) return { state: 'off', host };
  if (!frames) return barred(host, tab.url);
  const main = frames[0];
  if (!main?.runs) return tab.status === 'loading' ? { state: 'reading' } : { state: 'ask', may: 'once', host };
  const { summary } = main;
  if (!summary.on) return { state: 'off', host };
  const notes = frames.flatMap(notesOf);
  if (notes.length === 0 && tab.status === 'loading') return { state: 'reading' };
  const [{ outline, passages, terms }, highlights] = await Promise.all([
    outlineOf(frames, language),
    highlightsOn(frames),
  ]);
  const lang = summary.lang || languageOfText(summary.title, '');
  return { state: 'page', page: { title: summary.title, lang, host, notes, terms, highlights, outline, passages } };
};

/** A page that may not be read. Its address is known only where the reader has let us see it. */
const barred = async (host: string, url: string | undefined): Promise<PanelState> => {
  if (!host || !url) return { state: 'ask', may: 'none', host };
  const granted = await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
  return granted ? { state: 'cannot' } : { state: 'ask', may: 'site', host };
};

const notesOf = ({ frame, summary }: Frame): PanelNote[] =>
  summary.notes.map(({ number, kind, targets, text }) => ({
    frame,
    number,
    kind,
    targets,
    text,
    lang: languageOfText(text, summary.lang),
  }));

/** What the edition says of the page's terms, and the shape of the declaration: asked of the background, which holds it already. */
const outlineOf = async (frames: Frame[], language: Language) => {
  const times = new Map<string, number>();
  for (const { summary } of frames)
    for (const term of summary.terms) times.set(term.id, (times.get(term.id) ?? 0) + term.times);
  const request: PageRequest = { type: 'outline?', terms: [...times.keys()], language };
  const answer = (await askUntilAnswered(() => browser.runtime.sendMessage(request))) as
    | OutlineAnswer
    | null
    | undefined;
  if (!answer) throw new Error('The background did not answer.');
  const terms = answer.terms.map((term): PanelTerm => ({ ...term, times: times.get(term.id) ?? 1 }));
  return { outline: answer.outline, passages: answer.passages, terms };
};

/** The reader's own highlights, in the page's order as far as it says one, are shown where they can be read; where they cannot, the footnotes still are. */
const highlightsOn = async (frames: Frame[]): Promise<PanelHighlight[]> => {
  try {
    return (await Promise.all(frames.map(highlightsIn))).flat();
  } catch {
    return [];
  }
};

const highlightsIn = async ({ frame, url, canonical, summary }: Frame): Promise<PanelHighlight[]> => {
  const key = pageKeyOf({ url, ...(canonical && { canonical }) });
  const stored = await highlightsOf(key);
  const order = new Map(summary.highlights.map(({ id, place }, k) => [id, { place, k }]));
  const last = summary.highlights.length;
  const at = (id: string) => order.get(id)?.k ?? last;
  return stored
    .sort((a, b) => at(a.id) - at(b.id) || (a.selectors.position?.start ?? 0) - (b.selectors.position?.start ?? 0))
    .map(({ id, pageKey, note, tags, colour, selectors, page }) => {
      const text = selectors.quote.exact;
      const lang = languageOfText(text, page.lang || summary.lang);
      return { frame, pageKey, id, text, lang, note, tags, colour, place: order.get(id)?.place };
    });
};
