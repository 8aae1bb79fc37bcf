import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Recorded } from './event.js';
import type { Projection } from './projection.js';
import type { ReadModelTable, Rows } from './read-model-table.js';

/** Folds events into rows that are in memory. */
export function fold<Row extends ObjectLiteral>(
  projection: Projection<Row>,
  rows: Rows<Row>,
  events: Recorded[],
): void {
  for (const event of events) {
    const key = projection.key(event);
    if (key !== null) rows.set(key, projection.evolve(rows.get(key) ?? undefined, event));
  }
}

/** Keys of the rows that these events change. */
const keysOf = <Row extends ObjectLiteral>(projection: Projection<Row>, events: Recorded[]): string[] => [
  ...new Set(events.map((event) => projection.key(event)).filter((key) => key !== null)),
];

/** Loads the rows that a batch concerns, folds the batch in memory, and saves them. */
export async function foldInto<Row extends ObjectLiteral>(
  table: ReadModelTable<Row>,
  projection: Projection<Row>,
  batch: Recorded[],
  db: EntityManager,
): Promise<void> {
  const keys = keysOf(projection, batch);
  if (keys.length === 0) return;
  const rows = await table.load(db, keys);
  fold(projection, rows, batch);
  await table.save(db, rows);
}
