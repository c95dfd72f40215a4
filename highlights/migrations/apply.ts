import type { Transaction } from 'dexie';
import { migrate } from '.';

/** Reads version 1's table, migrates it in memory, writes the new ones: inside the upgrade's one transaction, so all or nothing. */
export const migrateStore = async (transaction: Transaction): Promise<void> => {
  const highlights = await transaction.table('highlights').toArray();
  const { tables } = migrate({ version: 1, tables: { highlights } });
  for (const [name, rows] of Object.entries(tables)) await transaction.table(name).bulkPut(rows);
};
