import { appendFileSync } from 'node:fs';

/** One figure for the table at the end and for the record: less is better, and 1 is as much as the peer takes, or the limit. */
export interface Figure {
  name: string;
  value: number;
  of: number;
  against: string;
}

/** Tells `npm run bench` a figure: what it came to, and what its peer took or its limit is, in the same unit. */
export const figure = (name: string, value: number, of: number, against: string): void => {
  const file = process.env.KYAKUCHU_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ name, value, of, against } satisfies Figure)}\n`);
};
