import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { clearCheckpoint, holdCheckpoint, markCheckpoint, moveCheckpoint } from './checkpoint.js';
import type { Position, Recorded } from './event.js';
import type { EventStore } from './event-store.js';
import { backOff, pause } from './patience.js';
import { Watchable } from './watchable.js';

/** What a runner says aloud; Nest's logger fits. */
export interface Log {
  log(message: string): void;
  error(message: string, stack?: string): void;
}

/** What is done with the events, a batch at a time. */
export interface Work {
  name: string;
  version: number;
  /** Makes everything ready, once it is sure that nobody else does this work; answers where to go on. */
  begin(db: QueryRunner): Promise<Position | null>;
  /** In one transaction with the checkpoint. */
  carry(batch: Recorded[], db: EntityManager): Promise<void>;
  /** After the commit. */
  after?(): Promise<void>;
}

/** Milliseconds: between two tries to take over, and the shortest and longest wait after a failure. */
export interface Pace {
  standby: number;
  first: number;
  most: number;
}

const usual: Pace = { standby: 1_000, first: 500, most: 30_000 };
const batchSize = 500;

/** A projection or reaction, from the moment that this process runs it until it does no more. */
export const runs = new Watchable<{ reader: string }>('run');
/** What one of them does with a batch of events. */
export const batches = new Watchable<{ reader: string; batch: Recorded[] }>('batch');

/**
 * Does one piece of work, however many processes run it: the one that holds the lock on its name works, the others
 * wait to take over. Lock, rows and checkpoint share one connection, so who loses the lock can write nothing more.
 * An event is never skipped: what throws is tried again, later and later, and says so in its checkpoint meanwhile.
 */
export class Runner {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private failures = 0;
  private readonly pace: Pace;

  constructor(
    private readonly store: EventStore,
    private readonly source: DataSource,
    private readonly work: Work,
    private readonly log: Log,
    pace: Partial<Pace> = {},
  ) {
    this.pace = { ...usual, ...pace };
  }

  start(): void {
    this.running ??= this.run(this.stopping.signal);
  }

  /** Finishes the batch that it is at. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.whenLocked((db) => runs.watched({ reader: this.work.name }, () => this.follow(db, signal)));
      } catch (error) {
        await this.complain(error);
      }
      const { standby, first, most } = this.pace;
      await pause(this.failures > 0 ? backOff(this.failures, first, most) : standby, signal);
    }
  }

  /** The lock belongs to the connection: it is gone with it, and no sooner. */
  private async whenLocked(work: (db: QueryRunner) => Promise<void>): Promise<void> {
    const db = this.source.createQueryRunner();
    const key = `hashtextextended('run ' || $1, 0)`;
    try {
      await db.connect();
      const text = `select pg_try_advisory_lock(${key}) as mine`;
      const [held] = await db.manager.query<{ mine: boolean }[]>(text, [this.work.name]);
      if (!held?.mine) return;
      await work(db).finally(() =>
        db.query(`select pg_advisory_unlock(${key})`, [this.work.name]).catch(() => undefined),
      );
    } finally {
      await db.release();
    }
  }

  private async follow(db: QueryRunner, signal: AbortSignal): Promise<void> {
    let last = await this.work.begin(db);
    await clearCheckpoint(db.manager, this.work.name);
    for await (const batch of this.store.follow(last, signal)) {
      for (let from = 0; from < batch.length && !signal.aborted; from += batchSize) {
        const part = batch.slice(from, from + batchSize);
        if (!(await this.carry(part, last, db))) return;
        last = part.at(-1)!.position;
        this.failures = 0;
        await this.work
          .after?.()
          .catch((error: Error) => this.log.error(`${this.work.name}: ${error.message}`, error.stack));
      }
    }
  }

  /** False if someone else has moved the checkpoint, a rebuild perhaps: then it begins again from there. */
  private carry(batch: Recorded[], last: Position | null, db: QueryRunner): Promise<boolean> {
    const inOneTransaction = async (manager: EntityManager) => {
      const held = await holdCheckpoint(manager, this.work.name);
      if (held?.version !== this.work.version || held.position !== last) return false;
      await this.work.carry(batch, manager);
      await moveCheckpoint(manager, this.work.name, batch.at(-1)!.position);
      return true;
    };
    return batches.watched({ reader: this.work.name, batch }, () => db.manager.transaction(inOneTransaction));
  }

  private async complain(error: unknown): Promise<void> {
    this.failures++;
    const { message, stack } = error as Error;
    this.log.error(`${this.work.name} stands still: ${message}`, stack);
    try {
      await markCheckpoint(this.source.manager, this.work.name, message);
    } catch {
      // Without a database it cannot be kept, and it was said aloud.
    }
  }
}
