import { join } from 'node:path';
import type { LexiconOwner, LookAlike } from '../../matching/types';
import { type DataProblem, readEntries } from './yaml-file';

/** Loads data/look-alikes.yaml; a concept it names that does not exist is a problem. */
export const loadLookAlikes = (root: string, owners: readonly LexiconOwner[], problems: DataProblem[]): LookAlike[] => {
  const file = 'data/look-alikes.yaml';
  const numbers = new Map(owners.filter(({ type }) => type === 'concept').map(({ id }, k) => [id, k]));
  return readEntries(join(root, file), file, problems).map((entry) => {
    const concepts = (field: string) =>
      (Array.isArray(entry.value[field]) ? (entry.value[field] as unknown[]) : []).flatMap((id) => {
        const number = numbers.get(String(id));
        if (number === undefined)
          problems.push({ file, line: entry.lineOf(field), id: String(id), message: 'no concept has this id' });
        return number === undefined ? [] : [number];
      });
    return { against: concepts('against'), unless: concepts('unless') };
  });
};
