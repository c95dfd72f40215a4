import type { ReadToken } from '@/readings/read';

/** What the background asks of the offscreen document. Marked `to`, so that no other listener takes it for its own. */
export interface Analysis {
  to: 'analyser';
  text: string;
}
export type Analysed = { tokens: ReadToken[] } | { error: string };

export const isAnalysis = (message: unknown): message is Analysis =>
  typeof message === 'object' &&
  message !== null &&
  (message as Partial<Analysis>).to === 'analyser' &&
  typeof (message as Partial<Analysis>).text === 'string';
