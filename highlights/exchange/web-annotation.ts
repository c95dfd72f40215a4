import type { Highlight } from '../types';

/** Highlights as annotations of the W3C (Web Annotation Data Model, Recommendation of 23 February 2017), in JSON-LD. */

/** Times of the model are xsd:dateTime. */
const timeOf = (time: number): string => new Date(time).toISOString();

const selectorsOf = ({ quote, position, range }: Highlight['selectors']): object[] => {
  const pathAnd = (path: string, offset: number) => ({
    type: 'XPathSelector',
    value: path,
    refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
  });
  return [
    { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    ...(position ? [{ type: 'TextPositionSelector', start: position.start, end: position.end }] : []),
    ...(range
      ? [
          {
            type: 'RangeSelector',
            startSelector: pathAnd(range.startPath, range.startOffset),
            endSelector: pathAnd(range.endPath, range.endOffset),
          },
        ]
      : []),
  ];
};

const bodiesOf = ({ note, tags }: Highlight): object[] => [
  ...(note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
  ...tags.map((tag) => ({ type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' })),
];

const annotationOf = (highlight: Highlight): object => {
  const { id, page, pageKey, selectors, colour, created, modified } = highlight;
  const body = bodiesOf(highlight);
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: highlight.note === '' ? 'highlighting' : 'commenting',
    created: timeOf(created),
    modified: timeOf(modified),
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: {
        id: page.url,
        type: 'Text',
        format: 'text/html',
        ...(page.lang !== '' && { language: page.lang }),
        ...(page.title !== '' && { 'dcterms:title': page.title }),
        // What the address seen is a copy or another dress of, where it is one.
        ...(pageKey !== page.url && { 'dcterms:isVersionOf': { id: pageKey } }),
      },
      styleClass: colour,
      selector: selectorsOf(selectors),
    },
  };
};

/** One page of annotations, in the order given. */
export const writeWebAnnotations = (highlights: readonly Highlight[]): string =>
  `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      startIndex: 0,
      items: highlights.map(annotationOf),
    },
    undefined,
    1,
  )}\n`;
