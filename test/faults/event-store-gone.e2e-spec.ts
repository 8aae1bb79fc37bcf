import { randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openLog, type Recorded } from '#libs/event-store';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type StandIn, startStandIn } from '../support/kurrent-stand-in/stand-in.js';
import { type Exchange, passwordOf, signIn, startExchange } from './exchange-process.js';
import { expectOnce, keepWriting, startDraft } from './writers.js';

const contributor = 'contributor@sample.invalid';
let database: TestDatabase;
let server: StandIn;
let exchange: Exchange;
let cookie: string;

const ready = async () => (await fetch(`${exchange.url}/health/ready`).catch(() => null))?.status === 200;

async function until(what: () => Promise<boolean> | boolean, seconds = 30): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await what()); await rest(50))
    if (Date.now() > end) throw new Error('It did not come to pass');
}

/** Everything that happened so far. */
async function allEvents(): Promise<Recorded[]> {
  const log = openLog(server.url);
  const [head, all] = [await log.store.head(), [] as Recorded[]];
  for await (const batch of log.store.follow(null, new AbortController().signal)) {
    all.push(...batch);
    // What was appended meanwhile may come with it.
    if (head === null || batch.at(-1)!.position >= head) break;
  }
  await log.close();
  return all;
}

/** How often each submission was begun, by its stream. */
async function begun(): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const { type, stream } of await allEvents())
    if (type === 'DraftStarted') times.set(stream, (times.get(stream) ?? 0) + 1);
  return times;
}

const signedIn = async () => (await allEvents()).filter(({ type }) => type === 'SignedIn').length;

beforeAll(async () => {
  [database, server] = await Promise.all([freshDatabase(), startStandIn()]);
  const env = { DATABASE_URL: database.url, EVENT_STORE_URL: server.url };
  exchange = await startExchange({ env, demo: true });
  cookie = await signIn(exchange.url, contributor, passwordOf(exchange.printed(), contributor));
}, 120_000);

afterAll(async () => {
  await exchange.stop();
  await server.close();
  await database.drop();
}, 60_000);

it('says 503 and when to come back while the event store is away, and goes on by itself', async () => {
  const key = randomUUID();
  server.pause();
  await expect(startDraft(exchange.url, cookie, key)).rejects.toThrow(/^503 .*"\/problems\/unavailable"/);
  const answer = await fetch(`${exchange.url}/health/ready`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await fetch(`${exchange.url}/catalogue`)).status).toBe(200);
  server.resume();
  await until(ready);
  const id = await startDraft(exchange.url, cookie, key);
  expect(await startDraft(exchange.url, cookie, key)).toBe(id);
  expect((await begun()).get(`submission-${id}`)).toBe(1);
}, 60_000);

it('lets people in while the event store is away, and notes it when it is back', async () => {
  const before = await signedIn();
  server.pause();
  expect(await signIn(exchange.url, contributor, passwordOf(exchange.printed(), contributor))).toContain('session=');
  server.resume();
  await until(async () => (await signedIn()) === before + 1, 60);
}, 90_000);

it('loses nothing and does nothing twice while connections are cut, and answers lost or late', async () => {
  const writers = keepWriting(exchange.url, cookie, 8);
  const faults = [
    () => server.cut(),
    () => server.next({ append: 'lose', times: 3 }),
    () => server.next({ append: 'refuse', times: 3 }),
    () => server.next({ append: 'late', ms: 300, times: 3 }),
  ];
  for (let nth = 0; nth < 40; nth++) {
    await rest(50);
    faults[nth % faults.length]!();
  }
  await until(() => writers.sent.filter(({ id }) => id !== null).length > 50);
  await writers.stop();
  await until(ready);
  expectOnce(writers.sent, await begun());
}, 90_000);
