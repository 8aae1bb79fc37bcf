import { randomInt } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Connections } from './connections.js';
import type { NewEvent, Position, Recorded } from './event.js';
import {
  followUntil,
  happened,
  keepsThePromisesOfTheStore,
  missesNothingWhenStartedMidLoad,
  readAll,
  refusesIdsThatAreKnownOtherwise,
  showsEveryFollowerEverything,
  type Subject,
} from './event-store.contract.js';
import { EventLog1795400000000 } from './event-store.migration.js';
import { type EventStore, StoreUnavailable } from './event-store.js';
import { positionOf } from './position.js';
import { PostgresEventStore } from './postgres.event-store.js';

let database: TestDatabase;
let owner: Pool;
const opened: Connections[] = [];

async function migrate(url: string): Promise<void> {
  const db = await new DataSource({ type: 'postgres', url, migrations: [EventLog1795400000000] }).initialize();
  await db.runMigrations().finally(() => db.destroy());
}

function connect(): Connections {
  const connections = new Connections(database.url);
  opened.push(connections);
  return connections;
}

/** Opens transactions on the log by the store's own function, leaves them open for a while, and rolls some back. */
async function disturb(signal: AbortSignal, asked = 'event_log.append'): Promise<string[]> {
  const committed: string[] = [];
  for (let nth = 0; !signal.aborted; nth++) {
    const client = await owner.connect();
    const { id } = happened();
    const kept = nth % 3 > 0;
    await client.query('begin');
    const text = `select ${asked}($1, '{0}', '{1}', '{1}', $2, '{Noted}', '{1}', '{{}}', '{{}}')`.replaceAll(
      '{{}}',
      '{"{}"}',
    );
    await client.query(text, [[`clumsy-${id}`], [id]]);
    await pass(randomInt(12));
    await client.query(kept ? 'commit' : 'rollback');
    client.release();
    if (kept) committed.push(id);
  }
  return committed;
}

async function subject(Store = PostgresEventStore): Promise<Subject> {
  // A new log for every promise: what is otherwise never allowed, only the owner of the tables can do on purpose.
  await owner.query(`alter table event_log.event disable trigger never_changed; truncate event_log.event;
    alter table event_log.event enable always trigger never_changed; update event_log.log set head = 0`);
  return { store: new Store(connect()), other: new Store(connect()), from: null, disturb };
}

const killAll = (application: string) =>
  owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()',
    [application],
  );

beforeAll(async () => {
  database = await freshDatabase();
  owner = new Pool({ connectionString: database.url });
  await migrate(database.url);
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((connections) => connections.close()));
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

describe('the event store in PostgreSQL', () => {
  keepsThePromisesOfTheStore(subject);
  it('refuses ids that are known from elsewhere or in part', async () =>
    refusesIdsThatAreKnownOtherwise(await subject()));

  it('lets each append of a batch fail by itself', async () => {
    const { store } = await subject();
    await owner.query(`alter table event_log.event add constraint allowed check (type <> 'Forbidden')`);
    const types = ['Noted', 'Noted', 'Forbidden', 'Noted', 'Noted'];
    const answers = await Promise.all(
      types.map((type, nth) =>
        store.append(`thing-${nth}`, 'none', [happened(nth, type)]).catch((error: Error) => error),
      ),
    );
    await owner.query('alter table event_log.event drop constraint allowed');
    expect(answers.map((answer) => typeof answer === 'string')).toEqual([true, true, false, true, true]);
    expect(await store.head()).toBe(positionOf(4));
  });

  it('resumes a follower whose connections are killed, and still misses nothing', async () => {
    await resumesAfterKills(await subject());
  });

  it('sees new events by looking, too, when nothing is notified', async () => {
    const { store } = await subject();
    const mark = happened();
    const seen = followUntil(store, mark.id);
    await pass(300);
    await owner.query(
      `begin; update event_log.log set head = 1;
       insert into event_log.event values (1, 'silent-1', 1, '${mark.id}', 'Noted', 1, '{}', '{}'); commit`,
    );
    expect(await seen).toHaveLength(1);
  });

  it('says that it is unavailable when the log stays locked or the server is gone', async () => {
    const { store } = await subject();
    const holder = await owner.connect();
    await holder.query('begin; select from event_log.log for update');
    const waiting = store.append('thing-1', 'none', [happened()]);
    const refused = expect(waiting).rejects.toBeInstanceOf(StoreUnavailable);
    await pass(300);
    await killAll('exchange event store');
    await refused;
    await holder.query('rollback');
    holder.release();
    const url = new URL(database.url);
    url.port = '1';
    const nowhere = new Connections(url.href);
    await expect(new PostgresEventStore(nowhere).head()).rejects.toBeInstanceOf(StoreUnavailable);
    await nowhere.close();
  });

  it('lets the application add events but never change or remove them, and not even the owner by accident', async () => {
    const { store } = await subject();
    await store.append('thing-1', 'none', [happened()]);
    const { pool } = connect();
    for (const text of [
      "update event_log.event set type = 'x'",
      'delete from event_log.event',
      'truncate event_log.event',
    ]) {
      await expect(pool.query(text)).rejects.toThrow('permission denied');
      await expect(owner.query(text)).rejects.toThrow('never changed');
    }
    expect(await readAll(store, 'thing-1')).toHaveLength(1);
  });

  it('can be migrated in several databases of one cluster at the same time', async () => {
    const others = await Promise.all([1, 2, 3].map(freshDatabase));
    await Promise.all(others.map(({ url }) => migrate(url)));
    await Promise.all(others.map((other) => other.drop()));
  });

  it('brings events of an old shape up to date wherever they are read', async () => {
    const { store } = await subject();
    await store.append('thing-1', 'none', [happened('old')]);
    const newer = new PostgresEventStore(connect(), { Noted: [({ note }: { note: string }) => ({ text: note })] });
    await newer.append('thing-1', 1, [{ ...happened(), schema: 2, data: { text: 'new' } }]);
    const shapes = [
      { schema: 2, data: { text: 'old' } },
      { schema: 2, data: { text: 'new' } },
    ];
    expect(await readAll(newer, 'thing-1')).toMatchObject(shapes);
    for await (const batch of newer.follow(null, AbortSignal.timeout(1_000))) {
      expect(batch).toMatchObject(shapes);
      break;
    }
    await expect(newer.append('thing-1', 2, [happened()])).rejects.toThrow('schema version 2');
  });
});

/** Ten times over, every connection of the store is killed while a follower follows. */
async function resumesAfterKills({ store, other }: Subject): Promise<void> {
  const mark = happened('the end');
  const seen = followUntil(store, mark.id);
  seen.catch(() => undefined);
  for (let nth = 0; nth < 10; nth++) {
    await append(other, `thing-${nth}`, happened(nth));
    await Promise.all([killAll('exchange event store'), killAll('exchange listener')]);
  }
  await append(other, 'end-1', mark);
  const all = Array.from({ length: 11 }, (_, nth) => nth + 1);
  expect((await seen).map(({ position }) => Number(position))).toEqual(all);
}

/** Repeats by the same id until it is known to be in: what a writer does whose answer was lost. */
async function append(store: EventStore, stream: string, event: NewEvent): Promise<Position> {
  for (;;) {
    try {
      return await store.append(stream, 'none', [event]);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

/** Deliberately broken stores: a promise that cannot fail promises nothing. */
describe('the promises of the store catch', () => {
  /** Positions from a sequence, without the lock: what many an event table does. */
  class Sequenced extends PostgresEventStore {
    private readonly pool = connect().pool;

    override async append(stream: string, expected: number | 'none', [event]: NewEvent[]): Promise<Position> {
      const values = [[stream], [expected === 'none' ? 0 : expected], [event!.id]];
      const text = `select event_log.careless($1, $2, '{1}', '{1}', $3, '{Noted}', '{1}', '{"{}"}', '{"{}"}') as position`;
      const { rows } = await this.pool.query<{ position: string }>(text, values);
      return positionOf(rows[0]!.position);
    }
  }

  /** A follower that takes what it gets and asks on from the last. */
  class Unquestioning extends Sequenced {
    private readonly looking = connect().pool;

    override async *follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded[]> {
      for (let last = after ?? '0'; !signal.aborted; await pass(5)) {
        const text =
          'select *, position::text from event_log.event where position > $1 order by event.position limit 1000';
        const { rows } = await this.looking.query<Recorded>(text, [last]);
        last = rows.at(-1)?.position ?? last;
        if (rows.length > 0) yield rows;
      }
    }
  }

  const sequenced = async (Store: typeof Sequenced): Promise<Subject> => ({
    ...(await subject(Store)),
    disturb: (signal) => disturb(signal, 'event_log.careless'),
  });

  beforeAll(() =>
    owner.query(`
      create sequence event_log.bare;
      grant usage on sequence event_log.bare to exchange_app;
      create function event_log.careless(
        streams text[], expected int[], appends int[], versions int[], ids uuid[], types text[], schemas int[], data jsonb[], meta jsonb[]
      ) returns bigint language sql as $$
        insert into event_log.event
        select nextval('event_log.bare'), streams[1], expected[1] + 1, ids[1], types[1], schemas[1], data[1], meta[1]
        returning position
      $$`),
  );
  beforeEach(() => owner.query('alter sequence event_log.bare restart'));

  it('positions from a bare sequence, by a follower that stops at the gap', async () => {
    const broken = await sequenced(Sequenced);
    await expect(showsEveryFollowerEverything(broken)).rejects.toThrow();
    await expect(followUntil(broken.store, 'none')).rejects.toThrow('The log has a gap');
  });

  it('positions from a bare sequence, which lose events under a follower that does not check', async () => {
    await expect(missesNothingWhenStartedMidLoad(await sequenced(Unquestioning))).rejects.toThrow();
  });

  it('a follower that starts again from where it first began', async () => {
    class Forgetful extends PostgresEventStore {
      override async *follow(after: Position | null, signal: AbortSignal): AsyncIterable<Recorded[]> {
        while (!signal.aborted) yield* super.follow(after, AbortSignal.any([signal, AbortSignal.timeout(100)]));
      }
    }
    await expect(resumesAfterKills(await subject(Forgetful))).rejects.toThrow();
  });
});
