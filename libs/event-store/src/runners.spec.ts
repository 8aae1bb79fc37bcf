import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { Pool } from 'pg';
import { Column, DataSource, Entity, Index, PrimaryColumn } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Connections } from './connections.js';
import type { DomainEvent, NewEvent, Recorded } from './event.js';
import { EventLog1795400000000 } from './event-store.migration.js';
import { PostgresEventStore } from './postgres.event-store.js';
import { Progress } from './progress.js';
import type { Projection, Reaction } from './projection.js';
import { rebuild, rowHash } from './rebuild.js';
import { Runners, type Running } from './runners.js';

type TallyEvent = DomainEvent<'Counted', { by: number; note: string }> | DomainEvent<'Cleared', object>;

/** Has a column of every kind that read models use. */
@Entity({ name: 'tally', schema: 'read_model' })
class Tally {
  @PrimaryColumn('text') id: string;
  @Index() @Column('int') total: number;
  @Column('text', { array: true }) notes: string[];
  @Column('jsonb') last: { note: string; deep: (string | null)[] };
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('boolean') big: boolean;
  @Column('text', { nullable: true }) nothing: string | null;
}

const tally: Projection<Tally, TallyEvent> = {
  name: 'tally',
  version: 1,
  entity: Tally,
  indexes: ['(changed_at desc)', 'using gin (notes)'],
  key: (event) => (event.stream.startsWith('tally-') ? event.stream.slice(6) : null),
  evolve: (row, { type, data, stream, meta }) => {
    if (type === 'Cleared') return null;
    const total = (row?.total ?? 0) + data.by;
    return {
      id: row?.id ?? stream.slice(6),
      total,
      notes: [...(row?.notes ?? []), data.note].slice(-3),
      last: { note: data.note, deep: [null, data.note] },
      changedAt: new Date(meta.at),
      big: total > 10,
      nothing: null,
    };
  },
};

const awkward = ['plain', 'tab\tand\nline', 'back\\slash', '"quoted"', "o'clock", '{braces,}', '\\N', 'é😀', ''];

function counted(nth: number): NewEvent {
  const meta = {
    actor: 'someone',
    command: 'c',
    causation: 'c',
    correlation: 'c',
    at: new Date(nth * 1000).toISOString(),
  };
  const data = { by: nth % 7, note: awkward[nth % awkward.length] };
  return { id: randomUUID(), type: nth % 50 === 49 ? 'Cleared' : 'Counted', schema: 1, data, meta };
}

let database: TestDatabase;
let owner: Pool;
let source: DataSource;
let connections: Connections;
let store: PostgresEventStore;
let progress: Progress;
const complaints: string[] = [];
const log = { log: () => {}, error: (message: string) => void complaints.push(message) };
const pace = { standby: 50, first: 20, most: 100 };
let running: Runners[] = [];

function run(what: Running, from = source): Runners {
  const runners = new Runners(store, from, what, log, pace);
  running.push(runners);
  runners.start();
  return runners;
}

async function open(): Promise<DataSource> {
  const extra = { options: '-c role=exchange_app', application_name: 'exchange worker' };
  return new DataSource({ type: 'postgres', url: database.url, entities: [Tally], extra }).initialize();
}

/** So many more events, a tenth of them in each of ten streams; answers the last position. */
async function happen(count: number): Promise<string> {
  const add = async (nth: number): Promise<void> => {
    const stream = `tally-${nth}`;
    let version = 0;
    for await (const event of store.read(stream)) version = event.version;
    const events = Array.from({ length: count / 10 }, (_, index) => counted(nth + 10 * index + version));
    await store.append(stream, version || 'none', events);
  };
  await Promise.all(Array.from({ length: 10 }, (_, nth) => add(nth)));
  return (await store.head())!;
}

beforeAll(async () => {
  database = await freshDatabase();
  owner = new Pool({ connectionString: database.url });
  const migrated = await new DataSource({
    type: 'postgres',
    url: database.url,
    migrations: [EventLog1795400000000],
  }).initialize();
  await migrated.runMigrations().finally(() => migrated.destroy());
  source = await open();
  connections = new Connections(database.url);
  store = new PostgresEventStore(connections);
});

beforeEach(() => {
  progress = new Progress(connections, store);
});

afterEach(async () => {
  progress.close();
  await Promise.all(running.map((runners) => runners.stop()));
  running = [];
  complaints.length = 0;
  await owner.query(`delete from event_log.checkpoint; drop table if exists read_model.tally`);
});

afterAll(async () => {
  await connections.close();
  await source.destroy();
  await owner.end();
  await database.drop();
});

describe('a projection', () => {
  it('is filled with what happened before, and kept up to date', async () => {
    const before = await happen(700);
    run({ projections: [tally] });
    expect(await progress.caughtUp('tally', before)).toBe(true);
    const after = await happen(700);
    expect(await progress.caughtUp('tally', after)).toBe(true);
    expect(await source.getRepository(Tally).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it('has the same rows after a rebuild as it had live', async () => {
    run({ projections: [tally] });
    for (let nth = 0; nth < 5; nth++) await happen(330);
    expect(await progress.caughtUp('tally', await store.head())).toBe(true);
    const live = await rowHash(source, tally);
    await rebuild(store, source, tally);
    expect(await rowHash(source, tally)).toBe(live);
    await source.query(`update read_model.tally set total = total + 1 where id = '1'`);
    expect(await rowHash(source, tally)).not.toBe(live);
  });

  it('can be rebuilt while it runs, events happen and readers read, and nobody sees a gap', async () => {
    const runners = run({ projections: [tally] });
    await progress.caughtUp('tally', await happen(500));
    const done = new AbortController();
    let reads = 0;
    const reader = (async () => {
      for (; !done.signal.aborted; reads++) expect(await source.getRepository(Tally).count()).toBeGreaterThan(5);
    })();
    const writer = (async () => {
      while (!done.signal.aborted) await happen(100);
    })();
    for (let nth = 0; nth < 5; nth++) await rebuild(store, source, tally);
    done.abort();
    await Promise.all([reader, writer]);
    expect(reads).toBeGreaterThan(10);
    expect(await progress.caughtUp('tally', await store.head(), 5_000)).toBe(true);
    await runners.stop();
    const live = await rowHash(source, tally);
    await rebuild(store, source, tally);
    expect(await rowHash(source, tally)).toBe(live);
  });

  it('is rebuilt when its version is raised, and left alone by an older release', async () => {
    const first = run({ projections: [tally] });
    const position = await happen(100);
    await progress.caughtUp('tally', position);
    await first.stop();
    const doubled: Projection<Tally, TallyEvent> = {
      ...tally,
      version: 2,
      evolve: (row, event) => {
        const next = tally.evolve(row, event);
        return next && Object.assign(next, { nothing: 'second' });
      },
    };
    const second = run({ projections: [doubled] });
    while (!(await source.query(`select from event_log.checkpoint where version = 2`)).length) await pass(20);
    expect(await source.getRepository(Tally).countBy({ nothing: 'second' })).toBeGreaterThan(5);
    await second.stop();
    run({ projections: [tally] });
    while (complaints.length === 0) await pass(20);
    expect(complaints[0]).toContain('newer release');
  });

  it('stands still and says why when it throws, and goes on by itself without skipping', async () => {
    let broken = true;
    const fragile: Projection<Tally, TallyEvent> = {
      ...tally,
      evolve: (row, event) => {
        if (broken && event.type === 'Counted' && event.data.by === 6) throw new Error('cannot count to six');
        return tally.evolve(row, event);
      },
    };
    const other: Reaction = { name: 'bystander', from: 'now', apply: async () => {} };
    run({ projections: [fragile], reactions: [other] });
    const position = await happen(100);
    expect(await progress.caughtUp('bystander', position)).toBe(true);
    expect(await progress.caughtUp('tally', position, 300)).toBe(false);
    const lag = await progress.lag();
    expect(lag).toMatchObject([
      { name: 'bystander', error: null, behind: 0 },
      { name: 'tally', error: 'cannot count to six' },
    ]);
    expect(lag[1]!.behind).toBeGreaterThan(0);
    expect(complaints[0]).toContain('tally stands still: cannot count to six');
    broken = false;
    expect(await progress.caughtUp('tally', position)).toBe(true);
    expect(await progress.lag()).toMatchObject([{}, { error: null, behind: 0 }]);
    const live = await rowHash(source, tally);
    await rebuild(store, source, tally);
    expect(await rowHash(source, tally)).toBe(live);
  });

  it('is run by one process at a time, and taken over when the connection of that one dies', async () => {
    const others = await open();
    const seen: string[][] = [[], []];
    const watching = (nth: number): Running => ({
      projections: [
        {
          ...tally,
          key: (event) => (seen[nth]!.push(event.id), tally.key(event as Recorded<TallyEvent>)),
        },
      ],
    });
    run(watching(0));
    await progress.caughtUp('tally', await happen(50));
    run(watching(1), others);
    await progress.caughtUp('tally', await happen(50));
    expect(seen[1]).toHaveLength(0);
    await owner.query(`select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and datname = current_database()`);
    while (seen[1]!.length === 0) await Promise.all([happen(10), pass(50)]);
    expect(await progress.caughtUp('tally', await store.head())).toBe(true);
    const live = await rowHash(source, tally);
    await rebuild(store, source, tally);
    expect(await rowHash(source, tally)).toBe(live);
    await Promise.all(running.map((runners) => runners.stop()));
    await others.destroy();
  });

  it('needs enough connections, and a name of its own', async () => {
    const small = new DataSource({ type: 'postgres', url: database.url, entities: [Tally], poolSize: 2 });
    expect(() => new Runners(store, small, { projections: [tally] }, log)).toThrow('its runners need 3');
    expect(() => new Runners(store, source, { projections: [tally, tally] }, log)).toThrow('called tally');
  });
});

/** Writes down every event, and fails the first two times after it has written. */
const telling = (from: 'start' | 'now'): Reaction & { woken: number; fails: number } => ({
  name: `telling-${from}`,
  from,
  woken: 0,
  fails: 2,
  async apply(batch, db) {
    await db.query('insert into read_model.told select unnest($1::uuid[])', [batch.map(({ id }) => id)]);
    if (this.fails-- > 0) throw new Error('not yet');
  },
  async wake() {
    this.woken++;
    throw new Error('nobody is there to be woken');
  },
});
const told = async () =>
  Number((await source.query<{ count: string }[]>('select count(*) from read_model.told'))[0]!.count);

describe('a reaction', () => {
  beforeAll(() => source.query('create table read_model.told (id uuid primary key)'));

  it('writes what is to be done once for each event, together with its checkpoint', async () => {
    const reaction = telling('start');
    const position = await happen(1_200);
    run({ reactions: [reaction] });
    expect(await progress.caughtUp(reaction.name, position)).toBe(true);
    expect(await told()).toBe(Number(position));
    expect(reaction.woken).toBeGreaterThan(1);
    await source.query('delete from read_model.told');
  });

  it('may begin with what happens from now on', async () => {
    await happen(100);
    const before = Number(await store.head());
    const reaction = telling('now');
    run({ reactions: [reaction] });
    while ((await progress.lag()).length === 0) await pass(10);
    const position = await happen(30);
    expect(await progress.caughtUp(reaction.name, position)).toBe(true);
    expect(await told()).toBe(Number(position) - before);
  });
});

it('tells whoever listens that a projection has moved or was rebuilt', async () => {
  run({ projections: [tally] });
  let moves = 0;
  const leave = progress.onMoved('tally', () => moves++);
  await progress.caughtUp('tally', await happen(10));
  expect(moves).toBeGreaterThan(0);
  const before = moves;
  await rebuild(store, source, tally);
  await pass(100);
  expect(moves).toBeGreaterThan(before);
  leave();
});
