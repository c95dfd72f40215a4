import type { VNode } from 'preact';
import type { Language } from './card/data';

/**
 * One state of one component, to be looked at alone: the gallery and the tests' pictures are made of these.
 * A `fixtures.tsx` imports the style sheets that its component needs beyond `tokens.css` and `kit.css`, and exports `fixtures: Fixture[]`.
 */
export interface Fixture {
  /** What is seen: "a quotation with two differences". */
  name: string;
  render: (language: Language) => VNode;
  /** The width it is mostly seen at, in CSS pixels; 480 where it does not say. */
  width?: number;
}
