import { join } from 'node:path';
import type { AnaphoraRule } from '../../matching/restate/anaphora';
import { type Fold, foldedText } from '../../matching/text/fold';
import type { LexiconOwner } from '../../matching/types';
import { type DataProblem, readEntries } from './yaml-file';

/** Loads data/anaphora.yaml; a concept it names that does not exist is a problem. */
export const loadAnaphora = (
  root: string,
  owners: readonly LexiconOwner[],
  fold: Fold,
  problems: DataProblem[],
): AnaphoraRule[] => {
  const file = 'data/anaphora.yaml';
  const numbers = new Map(owners.map(({ id }, k) => [id, k]));
  return readEntries(join(root, file), file, problems).map((entry) => {
    const list = (field: string) =>
      Array.isArray(entry.value[field]) ? (entry.value[field] as unknown[]).map(String) : [];
    const concepts = (field: string) =>
      list(field).flatMap((id) => {
        const number = numbers.get(id);
        if (number === undefined)
          problems.push({ file, line: entry.lineOf(field), id, message: 'no concept has this id' });
        return number === undefined ? [] : [number];
      });
    const forms = ['ja', 'ko', 'en', 'zh'].flatMap(list).map((form) => foldedText(fold(form)));
    return {
      work: String(entry.value.work),
      after: concepts('after'),
      against: concepts('against'),
      forms: [...new Set(forms)],
    };
  });
};
