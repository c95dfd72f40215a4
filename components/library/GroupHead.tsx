import type { ComponentChildren } from 'preact';
import { COLOUR_SIGNS, type Colour } from '@/highlights/colours';
import type { Grouping } from '@/highlights/library/arrange';
import type { Entry } from '@/highlights/library/entry';
import type { Language } from '../card/data';
import { HUES, SIGLA } from '../card/signs';
import { placeOf } from '../place';
import type { LibraryWords } from '../words/library';
import { hostOf, langOf } from './data';

interface Props {
  id: string;
  /** Px from the list's head. */
  top: number;
  by: Grouping;
  group: { key: string; count: number };
  /** Any of the group's. */
  entry: Entry;
  words: LibraryWords;
  language: Language;
  day: (time: number) => string;
}

/** What the rows below it have in common, and how many there are. */
export function GroupHead({ id, top, group, words, ...about }: Props) {
  return (
    <div class="l-head" style={{ insetBlockStart: `${top}px` }}>
      <h2 id={id}>
        <Name group={group} words={words} {...about} />
      </h2>
      <span class="l-count">
        <span class="kk-sr">{words.count(group.count)}</span>
        <span aria-hidden="true">{group.count}</span>
      </span>
    </div>
  );
}

function Name({ by, group: { key }, entry, words, language, day }: Omit<Props, 'id' | 'top'>): ComponentChildren {
  switch (by) {
    case 'date':
      return day(entry.created);
    case 'page':
      return (
        <>
          <span lang={langOf(entry)}>{entry.title || entry.url}</span> <bdi lang="en">{hostOf(key)}</bdi>
        </>
      );
    case 'tag':
      return key === '' ? words.noTag : <span lang="">{key}</span>;
    case 'colour':
      return (
        <>
          <span class={`l-sign kk-ink-${key}`} aria-hidden="true">
            <span class="kk-ink-sign" lang="ja">
              {COLOUR_SIGNS[key as Colour]}
            </span>
          </span>
          {words.colours[key as Colour]}
        </>
      );
    case 'passage': {
      if (key === '') return words.noPassage;
      const work = key.split('.')[0] as keyof typeof SIGLA;
      return (
        <a href={`#${key}`} class={HUES[work]}>
          <span class="kk-sig" lang="ja" aria-hidden="true">
            {SIGLA[work]}
          </span>{' '}
          {words.works[work]} {placeOf(key, language)}
        </a>
      );
    }
  }
}
