import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type RunningPostgres, startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres.js';
import { runningUrl } from '#libs/platform';
import { type Exchange, passwordOf, signIn, startExchange } from './exchange-process.js';
import { expectOnce, keepWriting, startDraft } from './writers.js';

const contributor = 'contributor@sample.invalid';
let folder: string;
let postgres: RunningPostgres;
let exchange: Exchange;
let cookie: string;

const startPostgres = (port?: number) =>
  startEmbeddedPostgres({ dir: join(folder, 'postgres'), ...(port !== undefined && { port }) });
const get = (path: string) => fetch(exchange.url + path, { headers: { cookie } });

async function until(what: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await what()); await rest(100))
    if (Date.now() > end) throw new Error('It did not come to pass');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-gone-'));
  postgres = await startPostgres();
  exchange = await startExchange({ env: { DATABASE_URL: postgres.url }, demo: true });
  cookie = await signIn(exchange.url, contributor, passwordOf(exchange.printed(), contributor));
}, 120_000);

afterAll(async () => {
  await exchange.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it('says 503 and when to come back while PostgreSQL is away, loses nothing, and goes on by itself', async () => {
  const writers = keepWriting(exchange.url, cookie, 8);
  await until(async () => writers.sent.filter(({ id }) => id !== null).length > 50);
  await postgres.stop();

  for (const path of ['/api/v1/submissions', '/api/v1/catalogue?q=never-asked-before', '/health/ready']) {
    const { status, headers } = await get(path);
    expect([path, status, headers.get('retry-after')]).toEqual([path, 503, '5']);
  }
  await expect(startDraft(exchange.url, cookie, randomUUID())).rejects.toThrow(/^503 .*"\/problems\/unavailable"/);
  const page = await fetch(`${exchange.url}/e/GP-2026-0099`, { headers: { accept: 'text/html' } });
  expect([page.status, page.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  expect((await fetch(`${exchange.url}/health/live`)).status).toBe(200);

  postgres = await startPostgres(postgres.port);
  await until(async () => (await get('/health/ready').catch(() => null))?.status === 200);
  const before = writers.sent.length;
  await until(async () => writers.sent.length > before + 20);
  await writers.stop();

  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query<{ stream: string; times: number }>(
    `select stream, count(*)::int as times from event_log.event where type = 'DraftStarted' group by 1`,
  );
  await client.end();
  expectOnce(writers.sent, new Map(rows.map(({ stream, times }) => [stream, times])));
}, 120_000);

it('keeps its own PostgreSQL alive: one that dies is there again, on the same port', async () => {
  const dataDir = join(folder, 'own');
  const own = await startExchange({ env: { DATA_DIR: dataDir } });
  const url = runningUrl(dataDir);
  const client = new pg.Client({ connectionString: url ?? '' });
  await client.connect();
  client.on('error', () => {});
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name ~ '^exchange [0-9]' limit 1`,
  );
  process.kill(rows[0]!.pid, 'SIGKILL');
  const ready = async () => (await fetch(`${own.url}/health/ready`)).status === 200;
  await until(ready).catch((cause: unknown) => {
    throw new Error(`The exchange has ended: ${own.printed()}`, { cause });
  });
  await client.end().catch(() => {});
  expect(await own.stop()).toBe(0);
}, 120_000);
