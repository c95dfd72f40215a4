/**
 * Version 1 had a row a highlight and an index on its page. Version 2 has a record a page, a table of what was taken away,
 * and the state that the second copy is compared with. The shapes are written out here and not shared with today's types:
 * a migration must go on meaning what it meant.
 */
interface Row {
  id: string;
  pageKey: string;
}

export const toVersion2 = (tables: Record<string, unknown[]>): Record<string, unknown[]> => {
  const pages = new Map<string, { key: string; highlights: Row[] }>();
  const rows = (tables.highlights ?? []) as Row[];
  for (const row of rows) {
    const page = pages.get(row.pageKey) ?? { key: row.pageKey, highlights: [] };
    page.highlights.push(row);
    pages.set(row.pageKey, page);
  }
  // Every shelf of the second copy has yet to be written.
  const dirty = Object.fromEntries(Array.from({ length: 64 }, (_, shelf) => [shelf, rows.length]));
  const state =
    rows.length === 0 ? [] : [{ name: 'state', epoch: '', serial: rows.length, count: rows.length, rules: '', dirty }];
  return { pages: [...pages.values()], removed: [], state };
};
