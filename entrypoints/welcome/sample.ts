import { ARTICLE } from '@/components/welcome/article';
import type { Annotation } from '@/matching/types';
import { pageNotes } from '../annotator.content/notes';
import { startReading } from '../annotator.content/reading';
import type { PageRequest } from '../background/messages';
import { startSurface } from '../surface/surface';

/** The article's own paragraphs: what else stands on the page is ours to say, and gets no footnotes. */
const PARAGRAPHS: ReadonlySet<string> = new Set(Object.values(ARTICLE).flatMap(({ text }) => text));

/**
 * Reads this page as any page is read, by the very scripts that pages get. They may not be injected into a page of ours, so the
 * painter is started here when it is asked for.
 */
export const readSample = (): void => {
  const notes = pageNotes();
  void startReading(new AbortController().signal);
  const ask = notes.ask;
  notes.ask = async (question) => {
    const request = question as PageRequest;
    if (request.type === 'surface') {
      if (!notes.painter) startSurface(notes);
      return undefined;
    }
    if (request.type !== 'annotate') return ask(request);
    const ours = request.blocks.filter((text) => PARAGRAPHS.has(text));
    if (ours.length === 0) return request.blocks.map(() => ({ footnotes: [], terms: [] }));
    const found = (await ask({ ...request, blocks: ours })) as Annotation[] | undefined;
    return found && request.blocks.map((text) => found[ours.indexOf(text)] ?? { footnotes: [], terms: [] });
  };
};
