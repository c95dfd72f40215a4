import { noteOf } from './csl';
import { isoDay } from './day';
import type { Author, Reference, Style } from './reference';

/** Types of the RIS list: a treaty has none of its own there, and a study without a journal is no journal article. */
const TYPES = { treaty: 'GOVDOC', report: 'RPRT', study: 'GEN', page: 'ELEC' } as const;

/** References as RIS: two letters, two spaces, a hyphen, a space; every line ends with CR LF; records begin with TY and end with ER. */
export const ris = (references: readonly Reference[], style: Style): string =>
  references.map((reference) => record(reference, style)).join('\r\n');

const record = (reference: Reference, style: Style): string => {
  const { issued } = reference;
  const lines: [string, string | undefined][] = [
    ['TY', TYPES[reference.kind]],
    ['ID', reference.key],
    ['TI', reference.title],
    ['LA', reference.lang],
    ['PY', issued && String(issued.year)],
    ['DA', issued && isoDay(issued, '/')],
  ];
  if (reference.kind === 'page')
    lines.push(
      ['T2', reference.site],
      ['UR', reference.url],
      ['L2', reference.archived],
      ['Y2', reference.accessed && isoDay(reference.accessed, '/')],
    );
  else
    lines.push(
      ...reference.authors.map((author): [string, string] => ['AU', nameOf(author)]),
      ['CY', reference.event?.place[style]],
      ['SE', reference.passage?.place],
      ['N1', noteOf(reference, style)],
    );
  return [...lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : [])), 'ER  - ', ''].join(
    '\r\n',
  );
};

const nameOf = (author: Author): string => ('literal' in author ? author.literal : `${author.family}, ${author.given}`);

/** A value never ends its line: what would break one, in any reader of RIS, is a space. */
const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
