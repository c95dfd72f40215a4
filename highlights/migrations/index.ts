import { toVersion2 } from './2';

/** All that a store holds, by table: what a migration turns into the next version's. */
export interface Dump {
  version: number;
  tables: Record<string, unknown[]>;
}

/** One step from a version to the next: pure, one file each, never changed once released. */
export type Migration = (tables: Dump['tables']) => Dump['tables'];

/** `MIGRATIONS[n]` makes version n + 2 of version n + 1. */
const MIGRATIONS: readonly Migration[] = [toVersion2];

/** The version that this code reads and writes. */
export const LATEST = MIGRATIONS.length + 1;

/** A store of any earlier version as one of the newest. A newer one is refused. */
export const migrate = (dump: Dump): Dump => {
  if (!Number.isInteger(dump.version) || dump.version < 1 || dump.version > LATEST)
    throw new RangeError(`a store of version ${dump.version}, this reads 1 to ${LATEST}`);
  const tables = MIGRATIONS.slice(dump.version - 1).reduce((before, step) => step(before), dump.tables);
  return { version: LATEST, tables };
};
