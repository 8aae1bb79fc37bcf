import { setTimeout as pass } from 'node:timers/promises';
import type { DataSource, EntityManager, ObjectLiteral, QueryRunner } from 'typeorm';
import { holdCheckpoint, placeCheckpoint } from './checkpoint.js';
import { copyRows } from './copy-rows.js';
import type { Position, Recorded } from './event.js';
import type { EventStore } from './event-store.js';
import { fold, foldInto } from './fold.js';
import type { Projection } from './projection.js';
import { ReadModelTable, type Rows } from './read-model-table.js';

/** Told now and then how many of how many events are folded. */
type Told = (done: number, of: number) => void;

/**
 * Makes the rows of a projection anew beside the live ones and swaps them in one transaction: readers see the old rows
 * or the new ones, and the live runner stands still only for the swap. Answers the position that the rows are at.
 */
export async function rebuild<Row extends ObjectLiteral>(
  store: EventStore,
  source: DataSource,
  projection: Projection<Row>,
  told: Told = () => {},
): Promise<Position | null> {
  const db = source.createQueryRunner();
  const key = `hashtextextended('rebuild ' || $1, 0)`;
  try {
    await db.connect();
    await db.query(`select pg_advisory_lock(${key})`, [projection.name]);
    return await new Rebuild(store, source, projection, db)
      .run(told)
      .finally(() => db.query(`select pg_advisory_unlock(${key})`, [projection.name]).catch(() => undefined));
  } finally {
    await db.release();
  }
}

/** How long the swap may make readers wait for others that read on, in milliseconds; then it lets them pass and tries again. */
const patience = 2_000;
const lockNotAvailable = '55P03';

class Rebuild<Row extends ObjectLiteral> {
  private readonly live: ReadModelTable<Row>;
  private readonly next: ReadModelTable<Row>;
  private last: Position | null = null;

  constructor(
    private readonly store: EventStore,
    source: DataSource,
    private readonly projection: Projection<Row>,
    private readonly db: QueryRunner,
  ) {
    this.live = new ReadModelTable(source, projection);
    this.next = new ReadModelTable(source, projection, 'read_model_next');
  }

  async run(told: Told): Promise<Position | null> {
    await this.next.create(this.db);
    const rows = await this.foldAll(told);
    await copyRows(this.db, this.next, kept(rows));
    await this.next.index(this.db);
    await this.catchUp(await this.store.head(), this.db.manager);
    while (!(await this.swapped())) await pass(patience);
    return this.last;
  }

  private async foldAll(told: Told): Promise<Rows<Row>> {
    const rows: Rows<Row> = new Map();
    const [until, all] = await Promise.all([this.store.head(), this.store.behind(null)]);
    let done = 0;
    for await (const batch of this.until(until)) {
      fold(this.projection, rows, batch);
      done += batch.length;
      told(done, Math.max(done, all));
    }
    return rows;
  }

  /** Brings the new table to a position, as the live runner would. */
  private async catchUp(until: Position | null, db: EntityManager): Promise<void> {
    for await (const batch of this.until(until)) await foldInto(this.next, this.projection, batch, db);
  }

  /** The events after the last one that was folded, up to a position and no further. */
  private async *until(position: Position | null): AsyncIterable<Recorded[]> {
    if (position === null || (this.last !== null && this.last >= position)) return;
    for await (const batch of this.store.follow(this.last, new AbortController().signal)) {
      const part = batch.filter((event) => event.position <= position);
      this.last = part.at(-1)?.position ?? this.last;
      if (part.length > 0) yield part;
      if (this.last !== null && this.last >= position) return;
    }
  }

  /** With the checkpoint held the live runner waits; where it has come further, the new rows first go there too. */
  private async swapped(): Promise<boolean> {
    const before = this.last;
    try {
      await this.db.manager.transaction(async (manager) => {
        await manager.query(`set local lock_timeout = ${patience}`);
        const held = await holdCheckpoint(manager, this.projection.name);
        await this.catchUp(held?.position ?? null, manager);
        await manager.query(`drop table if exists ${this.live.path}`);
        await manager.query(`alter table ${this.next.path} set schema read_model`);
        await placeCheckpoint(manager, { ...this.projection, position: this.last });
      });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable) throw error;
      this.last = before;
      return false;
    }
  }
}

function* kept<Row>(rows: Rows<Row>): Generator<Row> {
  for (const row of rows.values()) if (row !== null) yield row;
}

/** A hash of all rows of a projection: a rebuild leaves it as it was. */
export const rowHash = <Row extends ObjectLiteral>(source: DataSource, projection: Projection<Row>): Promise<string> =>
  new ReadModelTable(source, projection).hash(source.manager);
