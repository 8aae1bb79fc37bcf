import { randomBytes } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Exchange, startWorker } from './exchange-process.js';

/** Milliseconds in which the other process must have taken over. */
const limit = 10_000;

/** Every projection and reaction, with the processes that run it now: whoever runs it holds the lock on its name. */
const readers = `
  select name, coalesce(json_agg(application_name) filter (where application_name is not null), '[]') as runners
    from event_log.checkpoint
    left join pg_locks on locktype = 'advisory' and granted
     and (classid::bigint << 32 | objid::bigint) = hashtextextended('run ' || name, 0)
    left join pg_stat_activity a on a.pid = pg_locks.pid and datname = current_database()
   group by name`;

describe('Two workers on one database', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const workers: Exchange[] = [];
  const key = randomBytes(32).toString('base64');
  const start = () => startWorker({ DATABASE_URL: database.url, SECRETS_KEY: key });
  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    workers.push(...(await Promise.all([start(), start()])));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await client.end();
    await database.drop();
  });

  const runners = async () =>
    (await client.query<{ runners: string[] }>(readers)).rows.map(({ runners }) => runners.join(' and '));
  const processOf = ({ pid }: Exchange) => `exchange ${pid}`;

  /** Answers after how many milliseconds each reader is run by one of these alone. */
  async function allRunBy(some: Exchange[]): Promise<number> {
    const allowed = some.map(processOf);
    for (const began = Date.now(); ; await rest(20)) {
      const now = await runners();
      if (now.length >= 3 && now.every((runner) => allowed.includes(runner))) return Date.now() - began;
      if (Date.now() - began > limit) throw new Error(`After ${limit} ms they are run by: ${now.join(', ')}`);
    }
  }

  it('run each projection and reaction once', async () => {
    await allRunBy(workers);
  });

  it.each(['killed', 'stopped'])('take over what the other ran when that is %s', async (end) => {
    await allRunBy(workers);
    const [first] = await runners();
    const [gone, left] = workers.toSorted((one) => (processOf(one) === first ? -1 : 1));
    await (end === 'killed' ? gone!.kill() : gone!.stop());
    expect(await allRunBy([left!])).toBeLessThan(limit);
    workers.splice(workers.indexOf(gone!), 1, await start());
  });
});
