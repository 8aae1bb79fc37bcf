import { isIP } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EventStore } from '#libs/event-store';
import { type Entry, entryOf, type Noted } from './noted.js';

/** Notes an entry with the change that is under way. */
export type Note = (entry: Entry) => Promise<void>;

const keep = 'insert into accounts.due_entry (id, event) values ($1, $2) on conflict do nothing';

const remember = `
  insert into accounts.address_seen (entry, address, account) values ($1, $2, $3) on conflict do nothing`;

/** Milliseconds for which whoever made a change waits until it is told. */
const patience = 1_000;

/** Whoever makes an entry tells it at once: what is older was left behind by a log that was away, or a process that ended. */
const left = `
  select event from accounts.due_entry where at < now() - interval '10 seconds' order by at, id limit 1000`;

/**
 * What happens to accounts, in streams of its own of which nothing is ever taken away. Full addresses stay outside, for a week.
 * Each entry is said on standard output too, in the same ids: what carries the output away keeps a copy that nobody here can change.
 */
@Injectable()
export class SecurityLog {
  private readonly output = new Logger('security');

  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  /** Notes what changed nothing in the accounts. Throws `StoreUnavailable` while the log is away. */
  async note(entry: Entry): Promise<void> {
    const noted = entryOf(entry);
    await this.tell(noted);
    await rememberAddress(this.db.manager, noted, entry);
  }

  /**
   * Changes accounts and notes it: both or neither. While the log is away, the entries wait in the database. Everything in
   * `work` asks the manager that it is given: a second connection could wait for ever for the first.
   */
  async change<Result>(work: (db: EntityManager, note: Note) => Promise<Result>): Promise<Result> {
    const due: Noted[] = [];
    const result = await this.db.transaction((db) =>
      work(db, async (entry) => {
        const noted = entryOf(entry);
        await db.query(keep, [noted.id, noted]);
        await rememberAddress(db, noted, entry);
        due.push(noted);
      }),
    );
    const told = this.settle(due).catch((error: unknown) =>
      this.output.error(`Entries wait to be told: ${String(error)}`),
    );
    await Promise.race([told, rest(patience, undefined, { ref: false })]);
    return result;
  }

  /** Tells what was left behind, oldest first. Throws `StoreUnavailable` while the log is away. */
  async tellDue(): Promise<void> {
    const rows = await this.db.query<{ event: Noted }[]>(left);
    await this.settle(rows.map(({ event }) => event));
  }

  /** Of two who tell the same entry both find it told. */
  private async settle(due: Noted[]): Promise<void> {
    for (const noted of due) {
      await this.tell(noted);
      await this.db.query('delete from accounts.due_entry where id = $1', [noted.id]);
    }
  }

  private async tell(noted: Noted): Promise<void> {
    const { id, type: what, data, meta } = noted;
    await this.store.append(`security-${id}`, 'none', [noted]);
    this.output[data.result === 'refused' ? 'warn' : 'log']({ id, at: meta.at, what, ...data });
  }
}

/** It goes with whoever it is of. */
async function rememberAddress(db: EntityManager, { id, data }: Noted, { request }: Entry): Promise<void> {
  if (request && isIP(request.ip)) await db.query(remember, [id, request.ip, personIn(data)]);
}

const personIn = ({ by, account }: Noted['data']): string | null => (by === 'console' ? null : (by ?? account ?? null));
