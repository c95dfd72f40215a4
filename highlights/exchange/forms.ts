/** The forms in which highlights can be had, in the order in which they are offered. Only `json` can be taken back in whole. */
export const EXPORTS = ['json', 'annotations', 'markdown', 'csv', 'plain', 'bibtex', 'ris', 'csl'] as const;
export type ExportForm = (typeof EXPORTS)[number];
