import { useEffect, useMemo, useState } from 'preact/hooks';
import '@/components/styles/highlighter.css';
import '@/components/styles/library.css';
import { dress, languageBy } from '@/components/dress';
import type { LibraryActions, LibraryData, Panel, Which } from '@/components/library/data';
import { Library } from '@/components/library/Library';
import { libraryWords } from '@/components/words/library';
import type { Filter, Grouping } from '@/highlights/library/arrange';
import { Head } from '../Head';
import type { HalfProps } from '../Root';
import { useActs } from './use-acts';
import { useExchange } from './use-exchange';
import { useKeeping } from './use-keeping';
import { useList } from './use-list';
import { useLost } from './use-lost';
import { useStored } from './use-stored';
import { useTally } from './use-tally';

/** The library of highlights, wired to the store. */
export function LibraryPage({ settings }: HalfProps) {
  const language = languageBy(settings.language, navigator.language);
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>({});
  const [by, setBy] = useState<Grouping>('date');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string>();
  const [panel, setPanel] = useState<Panel>();
  const stored = useStored();
  const { entries } = stored;
  const lost = useLost(entries);
  const narrowing = useMemo(() => (filter.orphans ? { ...filter, orphans: lost } : filter), [filter, lost]);
  const { arranged, found, searching } = useList(entries, query, narrowing, by, language);
  const tally = useTally(entries);
  const acts = useActs(entries);

  useEffect(() => {
    dress(document.documentElement, settings, navigator.language);
    document.title = `${libraryWords[language].title}: Kyakuchū`;
  }, [settings]);
  // What is no longer there is not chosen.
  useEffect(() => {
    if (chosen.size === 0) return;
    const there = new Set(entries.map(({ id }) => id));
    setChosen((before) => {
      const kept = [...before].filter((id) => there.has(id));
      return kept.length === before.size ? before : new Set(kept);
    });
  }, [entries]);

  const entriesOf = (which: Which) =>
    which === 'all'
      ? undefined
      : which === 'shown'
        ? [...new Set(arranged.rows)]
        : entries.filter(({ id }) => chosen.has(id));
  const exchange = useExchange(entriesOf, stored.copy, language, acts.say);
  const keeping = useKeeping(stored, settings, language, acts.say);

  const data: LibraryData = {
    total: entries.length,
    progress:
      stored.reading !== undefined
        ? { is: 'reading', count: stored.reading }
        : searching
          ? { is: 'searching' }
          : { is: 'there' },
    arranged,
    found,
    query,
    filter: narrowing,
    by,
    tally,
    chosen,
    openId,
    lost,
    panel,
    incoming: exchange.incoming,
    keeping: keeping.keeping,
    notices: {
      trouble: stored.trouble ?? acts.refusal ?? exchange.refusal,
      fromCopy: stored.copy !== undefined && entries.length > 0,
      ...keeping.notices,
    },
    saying: acts.saying,
  };
  const actions: LibraryActions = {
    ...acts.actions,
    ...exchange.actions,
    ...keeping.actions,
    onQuery: setQuery,
    onFilter: setFilter,
    onBy: setBy,
    onChoose: (ids, on) =>
      setChosen((before) => {
        const next = new Set(before);
        for (const id of ids)
          if (on) next.add(id);
          else next.delete(id);
        return next;
      }),
    onOpen: setOpenId,
    onPanel: setPanel,
    onAgain: stored.again,
  };
  return <Library data={data} language={language} head={<Head language={language} at="library" />} actions={actions} />;
}
