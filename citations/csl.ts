import type { Day, Reference, Style } from './reference';

/** An item of CSL-JSON (citationstyles.org, csl-data.json): only fields that the schema has. */
export interface CslItem {
  id: string;
  type: 'treaty' | 'report' | 'article' | 'webpage';
  title: string;
  author?: ({ family: string; given: string } | { literal: string })[];
  issued?: CslDate;
  'event-date'?: CslDate;
  'event-place'?: string;
  accessed?: CslDate;
  'container-title'?: string;
  URL?: string;
  archive?: string;
  archive_location?: string;
  language?: string;
  locator?: string;
  note?: string;
}

interface CslDate {
  'date-parts': [number[]];
}

const TYPES = { treaty: 'treaty', report: 'report', study: 'article', page: 'webpage' } as const;

const date = ({ year, month, day }: Day): CslDate => ({
  'date-parts': [[year, ...(month ? [month, ...(day ? [day] : [])] : [])]],
});

/** One reference as a CSL item. Notes and places are in the style's language. */
export const cslItem = (reference: Reference, style: Style): CslItem => {
  const item: CslItem = { id: reference.key, type: TYPES[reference.kind], title: reference.title };
  if (reference.lang) item.language = reference.lang;
  if (reference.issued) item.issued = date(reference.issued);
  if (reference.kind === 'page') {
    item['container-title'] = reference.site;
    item.URL = reference.url;
    if (reference.accessed) item.accessed = date(reference.accessed);
    if (reference.archived) {
      item.archive = URL.canParse(reference.archived) ? new URL(reference.archived).hostname : '';
      item.archive_location = reference.archived;
    }
    return item;
  }
  if (reference.authors.length > 0) item.author = reference.authors.map(({ ours: _, ...name }) => name);
  if (reference.event) {
    item['event-date'] = date(reference.event.day);
    item['event-place'] = reference.event.place[style];
  }
  if (reference.passage) item.locator = reference.passage.place;
  item.note = noteOf(reference, style);
  return item;
};

/** Our rendering of the title, the author’s institution (no publisher is named), what else must be said, and the passage's id, in one field that every format has. */
export const noteOf = (reference: Exclude<Reference, { kind: 'page' }>, style: Style): string =>
  [
    reference.titleOurs?.[style],
    reference.affiliation,
    reference.note[style],
    reference.passage && `${reference.passage.place} (Kyakuchū ${reference.passage.id})`,
  ]
    .filter(Boolean)
    .join('; ');

/** CSL-JSON as reference managers read it: always an array. */
export const cslJson = (references: readonly Reference[], style: Style): string =>
  `${JSON.stringify(
    references.map((reference) => cslItem(reference, style)),
    null,
    2,
  )}\n`;
