import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Language } from '@/components/card/data';
import type { Act, Answer, AnswerGroup } from '@/components/lookup/data';
import { Lookup } from '@/components/lookup/Lookup';
import type { ReadingStyle } from '@/components/Ruby';
import { lookup as allWords } from '@/components/words/lookup';
import type { PageRequest } from '../background/messages';
import { answerFor, answerOf, copyOf, type Opened, openLookup } from './answers';
import { forgetRecent, type Kept, noteRecent, readKept, togglePin } from './kept';
import { ownTexts } from './own';

interface Props {
  language: Language;
  style: ReadingStyle;
  /** Terms of the page, in its order, with how often they stand there. */
  page: readonly { id: string; times: number }[];
  /** What the field begins with. */
  start: string;
}

/** The popup's search, wired: the field stands at once, the index is opened behind it, the reader's highlights after that. */
export function Search({ language, style, page, start }: Props) {
  const [query, setQuery] = useState(start);
  const [opened, setOpened] = useState<Opened | 'failed'>();
  const [kept, setKept] = useState<Kept>({ pinned: [], recent: [] });
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    void readKept().then(setKept);
    // After the first paint: a field to type into comes before anything to find.
    requestAnimationFrame(() =>
      setTimeout(
        () =>
          void openLookup()
            .then(async (ready) => {
              setOpened(ready);
              performance.mark('kk-ready');
              const own = await ownTexts();
              ready.lookup.own(own);
              setAddresses(new Map(own.map(({ id, url }) => [id, url])));
            })
            .catch((error) => {
              console.error(error);
              setOpened((now) => now ?? 'failed');
            }),
      ),
    );
  }, []);

  const times = useMemo(() => new Map(page.map((term) => [term.id, term.times])), [page]);
  const { groups, tried } = useMemo(
    () => found(opened, query, language, times, page, kept),
    [opened, query, language, times, kept, addresses],
  );

  const act = async (answer: Answer, one: Act): Promise<string> => {
    if (answer.type !== 'highlight' && one.kind !== 'pin') setKept(await noteRecent(answer.id));
    switch (one.kind) {
      case 'pin':
        setKept(await togglePin(answer.id));
        return '';
      case 'open':
        await browser.runtime.sendMessage({ type: 'open', surface: 'reader', at: one.id } satisfies PageRequest);
        window.close();
        return '';
      case 'page': {
        const url = addresses.get(answer.id);
        if (url) await browser.tabs.create({ url });
        window.close();
        return '';
      }
      default: {
        const text = copyOf(answer, one.kind, language);
        await navigator.clipboard.writeText(text);
        return allWords[language].copied(text.length > 60 ? `${text.slice(0, 60)}…` : text);
      }
    }
  };

  return (
    <Lookup
      language={language}
      style={style}
      query={query}
      onQuery={setQuery}
      groups={groups}
      tried={tried}
      pinned={new Set(kept.pinned)}
      onAct={act}
      onForget={kept.recent.length > 0 ? () => void forgetRecent().then(setKept) : undefined}
    />
  );
}

const present = <T,>(one: T | undefined): one is T => one !== undefined;

/** Answers to a query; without one, what is pinned, what the page holds, what was looked up last. */
const found = (
  opened: Opened | 'failed' | undefined,
  query: string,
  language: Language,
  times: ReadonlyMap<string, number>,
  page: Props['page'],
  kept: Kept,
): Pick<Parameters<typeof Lookup>[0], 'groups' | 'tried'> => {
  if (opened === undefined || opened === 'failed') return { groups: opened, tried: [] };
  const { edition, lookup } = opened;
  if (query.trim() !== '') {
    const { results, tried } = lookup.find(query);
    const answers = results.map((result) => answerFor(edition, result, language, times)).filter(present);
    return { groups: answers.length > 0 ? [{ name: '', answers }] : [], tried };
  }
  const words = allWords[language];
  const seen = new Set<string>();
  const group = (name: string, ids: readonly string[]): AnswerGroup => ({
    name,
    answers: ids
      .filter((id) => !seen.has(id) && seen.add(id))
      .map((id) => answerOf(edition, id, language, times))
      .filter(present),
  });
  return {
    groups: [
      group(words.pinned, kept.pinned),
      group(
        words.pageTerms,
        page.map(({ id }) => id),
      ),
      group(words.recent, kept.recent),
    ].filter(({ answers }) => answers.length > 0),
    tried: [],
  };
};
