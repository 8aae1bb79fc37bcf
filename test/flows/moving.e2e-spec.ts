import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { built, type Exchange, passwordOf, signIn, startExchange } from '../faults/exchange-process.js';
import { startDraft } from '../faults/writers.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type StandIn, startStandIn } from '../support/kurrent-stand-in/stand-in.js';

const run = promisify(execFile);
const contributor = 'contributor@sample.invalid';

describe('An exchange whose events move to KurrentDB', () => {
  let database: TestDatabase;
  let events: StandIn;
  let exchange: Exchange;
  let password: string;
  let before: unknown;
  beforeAll(async () => {
    [database, events] = await Promise.all([freshDatabase(), startStandIn()]);
    exchange = await startExchange({ env: { DATABASE_URL: database.url }, demo: true });
    password = passwordOf(exchange.printed(), contributor);
    before = await catalogue();
  }, 120_000);
  afterAll(async () => {
    await exchange.stop();
    await Promise.all([events.close(), database.drop()]);
  });

  const catalogue = async () => (await fetch(`${exchange.url}/api/v1/catalogue?limit=50`)).json();
  const copy = (...more: string[]) =>
    run(process.execPath, [built('apps/cli/src/main.js'), 'events', 'copy', ...more], {
      env: { PATH: process.env['PATH'], DATABASE_URL: database.url, EVENT_STORE_URL: events.url },
    });
  const kept = async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const text = `select (select count(*)::int from event_log.event) as events, (select count(*)::int from notifications.notification) as notices,
      (select json_agg(position order by name) from event_log.checkpoint) as positions`;
    return (
      await client.query<{ events: number; notices: number; positions: string[] }>(text).finally(() => client.end())
    ).rows[0]!;
  };

  it('copies them while it works, and says that both logs are the same', async () => {
    const { stdout } = await copy();
    const { events: count } = await kept();
    expect(stdout).toMatch(new RegExp(`^${count} events in both logs, the same: SHA-256 [0-9a-f]{64}\\.\\n$`));
    expect(events.count()).toBe(count);
  }, 60_000);

  it('refuses to move its readers while they are at work', async () => {
    await expect(copy('--move-readers')).rejects.toThrow('is at work: stop every api and worker first.');
  }, 60_000);

  it('goes on in KurrentDB where it stood: what was read stays read, and nobody is told anything again', async () => {
    const session = await signIn(exchange.url, contributor, password);
    await startDraft(exchange.url, session, crypto.randomUUID());
    await exchange.stop();
    await copy('--move-readers');
    const moved = await kept();
    expect(moved.positions.every((position) => /^\d{19}-\d{19}$/.test(position))).toBe(true);

    exchange = await startExchange({ env: { DATABASE_URL: database.url, EVENT_STORE_URL: events.url } });
    expect((await fetch(`${exchange.url}/health/ready`)).status).toBe(200);
    expect(await catalogue()).toEqual(before);
    await startDraft(exchange.url, session, crypto.randomUUID());
    const after = await kept();
    expect([after.events, after.notices]).toEqual([moved.events, moved.notices]);
    expect(events.count()).toBeGreaterThan(after.events);
  }, 120_000);
});
