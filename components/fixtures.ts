import type { VNode } from 'preact';
import type { Language } from './card/data';

/** One state of one component, to be looked at alone: the gallery and the tests' pictures are made of these. */
export interface Fixture {
  /** What is seen: "a quotation with two differences". */
  name: string;
  render: (language: Language) => VNode;
}
