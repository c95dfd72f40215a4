import { bibtex } from './bibtex';
import { cslJson } from './csl';
import { plain } from './plain';
import type { Reference, Style } from './reference';
import { ris } from './ris';

/** The forms a citation can be had in, in the order in which they are offered. */
export const FORMATS = ['plain', 'bibtex', 'ris', 'csl'] as const;
export type Format = (typeof FORMATS)[number];

/** File ending, media type and maker of each form. Names are proper names: the same in every language. */
export const FORMS: Record<
  Format,
  { ending: string; media: string; write: (references: readonly Reference[], style: Style) => string }
> = {
  plain: {
    ending: 'txt',
    media: 'text/plain',
    write: (references, style) => references.map((reference) => `${plain(reference, style)}\n`).join(''),
  },
  bibtex: { ending: 'bib', media: 'application/x-bibtex', write: bibtex },
  ris: { ending: 'ris', media: 'application/x-research-info-systems', write: ris },
  csl: { ending: 'json', media: 'application/vnd.citationstyles.csl+json', write: cslJson },
};
