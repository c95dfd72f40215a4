import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isNever } from '@/settings/sites';
import { readSettings } from '@/settings/store';
import { annotateBlocks, answerCard, answerSide, answerTerm } from './answers';
import { startBackups } from './backups';
import { startCommands } from './commands';
import { forgetTab, noteCount, tabCounts } from './counts';
import { startFirstRun } from './first-run';
import { answerHighlights, startHighlights } from './highlights';
import { startMenus } from './menus';
import { type PageRequest, pageRequest } from './messages';
import { type HighlightRequest, isHighlightRequest } from './messages-highlights';
import { startOmnibox } from './omnibox';
import { openSurface } from './open';
import { loadHighlighter, loadSurface, showReading } from './page-surface';
import { answerOutline } from './panel';
import { answerAlike, answerCite, answerDescribe, answerFind } from './places';
import { answerSelection, answerWhole } from './reading';
import { offSites, startSites, switchSite } from './sites';
import { mayAsk } from './who-asks';

/** Answers messages; every listener is registered at once, before anything is awaited. */
export default defineBackground({
  type: 'module',
  main: () => {
    // Nothing to tell is null and never undefined: that says that nobody was there to answer, and a page asks again (`askUntilAnswered`).
    browser.runtime.onMessage.addListener(async (message: unknown, sender) => (await heard(message, sender)) ?? null);
    browser.tabs.onRemoved.addListener((tab) => forgetTab(tab));
    startSites();
    startCommands();
    startMenus();
    startOmnibox();
    startFirstRun();
    startHighlights();
    startBackups();
  },
});

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** What is answered to a message, whoever sent it. */
const heard = async (message: unknown, sender: Sender): Promise<unknown> => {
  // Only our own scripts and pages may ask; a page cannot reach this listener, another extension could not either.
  if (sender.id !== browser.runtime.id) return undefined;
  const request = v.safeParse(pageRequest, message);
  if (!request.success) return isHighlightRequest(message) ? { ok: false, why: 'invalid' } : undefined;
  const { getURL } = browser.runtime as unknown as { getURL: (path: string) => string };
  if (!mayAsk(request.output, sender.url ?? '', getURL('/'))) return undefined;
  if (isHighlightRequest(request.output)) {
    const unasked = request.output.type === 'highlights.ofPage' && request.output.unasked;
    // On a site of the reader's list nothing comes by itself.
    if (unasked && isNever(hostOf(sender.url), await offSites())) return { ok: true, pageKey: '', highlights: [] };
    return answerHighlights(request.output, sender.tab?.incognito ?? false);
  }
  return answer(request.output, sender.tab?.id, sender.frameId ?? 0, sender.url ?? '');
};

const hostOf = (url: string | undefined): string => (url && URL.canParse(url) ? new URL(url).hostname : '');

const answer = async (
  request: Exclude<PageRequest, HighlightRequest>,
  tab: number | undefined,
  frame: number,
  url: string,
): Promise<unknown> => {
  switch (request.type) {
    case 'annotate': {
      if (tab !== undefined && isNever(hostOf(url), await offSites())) return undefined;
      return annotateBlocks(request.blocks, request.context);
    }
    case 'card':
      return answerCard(request);
    case 'term':
      return answerTerm(request.id, request.language);
    case 'side':
      return answerSide(request.notes, request.language);
    case 'surface':
      if (tab !== undefined) await loadSurface(tab, frame);
      return undefined;
    case 'highlighter':
      if (tab !== undefined) await loadHighlighter(tab, frame);
      return undefined;
    case 'count':
      if (tab !== undefined) noteCount(tab, frame, request);
      return undefined;
    case 'settings?':
      return readSettings();
    case 'tab?':
      return { counts: tabCounts(request.tab), off: isNever(request.host, await offSites()) };
    case 'outline?':
      return answerOutline(request.terms, request.language);
    case 'open':
      await openSurface(request.surface, request.at, tab);
      return undefined;
    case 'reading':
      return answerSelection(request.text, request.language);
    case 'reading.whole':
      return answerWhole(request.text);
    case 'reading.card':
      if (tab !== undefined) await showReading(tab, frame);
      return undefined;
    case 'places.find':
      return answerFind(request.text, request.sought);
    case 'places.describe':
      return answerDescribe(request.text, request);
    case 'places.alike':
      return answerAlike(request.text, request.quote);
    case 'places.changed':
      return undefined;
    case 'cite':
      return answerCite(request);
    case 'site':
      await switchSite(request.host, request.on);
      return undefined;
  }
};
