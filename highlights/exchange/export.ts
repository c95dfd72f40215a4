import { FORMS } from '@/citations/formats';
import type { Style } from '@/citations/reference';
import type { Highlight } from '../types';
import { writeBackup } from './backup';
import { pageReferences } from './citations';
import { writeCsv } from './csv';
import type { ExportForm } from './forms';
import { writeMarkdown } from './markdown';
import { writeWebAnnotations } from './web-annotation';

export interface ExportedFile {
  /** `kyakuchu-highlights-2026-11-25.json` */
  name: string;
  media: string;
  text: string;
}

/** A file of these highlights. `now` names it; `style` is the language of citations. */
export const exportHighlights = async (
  highlights: readonly Highlight[],
  form: ExportForm,
  now: Date,
  style: Style,
): Promise<ExportedFile> => {
  const named = (ending: string, media: string, text: string): ExportedFile => ({
    name: `kyakuchu-highlights-${now.toISOString().slice(0, 10)}.${ending}`,
    media,
    text,
  });
  switch (form) {
    case 'json':
      return named('json', 'application/json', await writeBackup(highlights, now));
    case 'annotations':
      return named('jsonld', 'application/ld+json', writeWebAnnotations(highlights));
    case 'markdown':
      return named('md', 'text/markdown', writeMarkdown(highlights));
    case 'csv':
      return named('csv', 'text/csv', writeCsv(highlights));
    default: {
      const { ending, media, write } = FORMS[form];
      return named(ending, media, write(pageReferences(highlights), style));
    }
  }
};
