import type { DataSource, EntityManager, ObjectLiteral, QueryRunner } from 'typeorm';
import { holdCheckpoint } from './checkpoint.js';
import type { Position, Recorded } from './event.js';
import type { EventStore } from './event-store.js';
import { foldInto } from './fold.js';
import type { Projection } from './projection.js';
import { ReadModelTable } from './read-model-table.js';
import { rebuild } from './rebuild.js';
import type { Work } from './runner.js';

/** Keeps the rows of a projection up to date; makes them anew when there are none, or of another version. */
export class Projecting<Row extends ObjectLiteral> implements Work {
  readonly name: string;
  readonly version: number;
  private readonly table: ReadModelTable<Row>;

  constructor(
    private readonly store: EventStore,
    private readonly source: DataSource,
    private readonly projection: Projection<Row>,
  ) {
    this.name = projection.name;
    this.version = projection.version;
    this.table = new ReadModelTable(source, projection);
  }

  async begin(db: QueryRunner): Promise<Position | null> {
    const held = await holdCheckpoint(db.manager, this.name);
    if (held && held.version > this.version)
      throw new Error(
        `Its rows are of version ${held.version}, made by a newer release; this one knows ${this.version}`,
      );
    if (held?.version === this.version) return held.position;
    return rebuild(this.store, this.source, this.projection);
  }

  async carry(batch: Recorded[], db: EntityManager): Promise<void> {
    await foldInto(this.table, this.projection, batch, db);
  }
}
