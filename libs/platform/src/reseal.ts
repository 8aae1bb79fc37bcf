import type { DataSource } from 'typeorm';
import type { Seal } from './seal.js';

/** Where sealed texts are kept. */
export interface SealedColumn {
  /** With its schema: `accounts.one_time_code`. */
  table: string;
  /** Column that names a row. */
  key: string;
  /** Column with the sealed text. */
  column: string;
  /** What the text of a row is sealed for. */
  contextOf(key: string): string;
}

/** How many texts the key of now opens, how many the one before, and how many neither. */
export type Sealed = Record<ReturnType<Seal['openedBy']>, number>;

/**
 * Seals with the key of now whatever the one before has sealed; what neither opens stays as it is. Answers how it was found. Each text is
 * moved by itself, so that what is interrupted is gone on with by beginning anew, and what somebody writes meanwhile stays.
 */
export const reseal = (db: DataSource, seal: Seal, columns: SealedColumn[]): Promise<Sealed> =>
  look(db, seal, columns, async ({ table, key, column, contextOf }, { id, sealed }) => {
    const anew = seal.seal(seal.open(sealed, contextOf(id)), contextOf(id));
    const move = `update ${table} set ${column} = $3 where ${key} = $1 and ${column} = $2`;
    await db.query(move, [id, sealed, anew]);
  });

export const countSealed = (db: DataSource, seal: Seal, columns: SealedColumn[]): Promise<Sealed> =>
  look(db, seal, columns, async () => {});

interface Row {
  id: string;
  sealed: string;
}

/** Goes through all that is sealed, and does something with what is sealed by the key before. */
async function look(
  db: DataSource,
  seal: Seal,
  columns: SealedColumn[],
  withOld: (column: SealedColumn, row: Row) => Promise<void>,
): Promise<Sealed> {
  const found: Sealed = { now: 0, before: 0, none: 0 };
  for (const column of columns) {
    const rows = await db.query<Row[]>(
      `select ${column.key}::text as id, ${column.column} as sealed from ${column.table} order by 1`,
    );
    for (const row of rows) {
      const by = seal.openedBy(row.sealed, column.contextOf(row.id));
      found[by]++;
      if (by === 'before') await withOld(column, row);
    }
  }
  return found;
}
