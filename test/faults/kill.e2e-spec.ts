import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { holderOf, runningUrl } from '#libs/platform';
import { built, type Exchange, passwordOf, signIn, startExchange } from './exchange-process.js';
import { expectOnce, keepWriting, type Sent, startDraft } from './writers.js';

const run = promisify(execFile);
const contributor = 'contributor@sample.invalid';
let dataDir: string;
let exchange: Exchange;
let cookie: string;

const start = (demo = false) => startExchange({ env: { DATA_DIR: dataDir }, demo });

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function until(what: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !what(); await rest(20))
    if (Date.now() > end) throw new Error('It did not come to pass');
}

async function rowsOf<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: runningUrl(dataDir) ?? '' });
  await client.connect();
  return client
    .query<Row>(sql, values)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const postmaster = () => Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'exchange-kill-'));
  exchange = await start(true);
  cookie = await signIn(exchange.url, contributor, passwordOf(exchange.printed(), contributor));
}, 120_000);

afterAll(async () => {
  await exchange.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

describe('an exchange that is killed', () => {
  it('keeps every command that it acknowledged, and none twice, over twenty kills under load', async () => {
    const sent: Sent[] = [];
    for (let kill = 1; kill <= 20; kill++) {
      const writers = keepWriting(exchange.url, cookie, 8);
      // However slow the machine is: it is killed while it works, and has done something by then.
      await until(() => writers.sent.filter(({ id }) => id !== null).length > 10);
      await rest(Math.random() * 400);
      await exchange.kill();
      await writers.stop();
      sent.push(...writers.sent);
      exchange = await start();
    }
    const acknowledged = sent.filter(({ id }) => id !== null);
    const lost = sent.filter(({ id }) => id === null);
    expect(acknowledged.length).toBeGreaterThan(200);
    expect(lost.length).toBeGreaterThan(0);

    const begun = await rowsOf<{ stream: string; times: number }>(
      `select stream, count(*)::int as times from event_log.event where type = 'DraftStarted' group by 1`,
    );
    expectOnce(sent, new Map(begun.map(({ stream, times }) => [stream, times])));

    // Whoever got no answer asks again, and it is done once, whether or not it was done before.
    for (const { key } of lost.slice(0, 20)) {
      const id = await startDraft(exchange.url, cookie, key);
      expect(await rowsOf(`select 1 from event_log.event where stream = $1`, [`submission-${id}`])).toHaveLength(1);
    }
    const [log] = await rowsOf<{ head: number; events: number }>(
      'select (select head::int from event_log.log), (select count(*)::int as events from event_log.event)',
    );
    expect(log?.head).toBe(log?.events);
  }, 480_000);

  it('has shown in its read models all that happened before it says that it is ready', async () => {
    expect((await fetch(`${exchange.url}/health/ready`)).status).toBe(200);
    const [counts] = await rowsOf<{ drafts: number; rows: number }>(
      `select (select count(distinct stream)::int from event_log.event where stream like 'submission-%') as drafts,
              (select count(*)::int from read_model.submission_overview) as rows`,
    );
    expect(counts?.rows).toBe(counts?.drafts);
  });

  it('loads nothing twice when the demo is started again', async () => {
    await exchange.stop();
    exchange = await start(true);
    expect(exchange.printed()).not.toContain(contributor);
    const { total } = (await (await fetch(`${exchange.url}/api/v1/catalogue`)).json()) as { total: number };
    expect(total).toBe(81);
  }, 60_000);

  it('does not leave its PostgreSQL behind', async () => {
    const left = postmaster();
    expect(isAlive(left)).toBe(true);
    await exchange.kill();
    await until(() => !isAlive(left));
    expect(holderOf(dataDir)).toBeNull();
    exchange = await start();
  }, 60_000);
});

describe('an exchange that is stopped', () => {
  it('stops all of it and leaves with 0', async () => {
    const left = postmaster();
    expect(await exchange.stop()).toBe(0);
    expect([isAlive(left), holderOf(dataDir)]).toEqual([false, null]);
    exchange = await start();
  }, 60_000);

  it('refuses to start where another one runs, and says which', async () => {
    const second = start();
    await expect(second).rejects.toThrow(`An exchange is already running on ${dataDir} (process ${exchange.pid})`);
  }, 60_000);
});

describe('the command line', () => {
  const env = () => ({ PATH: process.env['PATH'], DATA_DIR: dataDir });
  const command = async (...words: string[]) => {
    const asked = run(process.execPath, [built('apps/cli/src/main.js'), ...words], { env: env() });
    return asked.then(({ stdout }) => stdout);
  };

  it('works beside a running exchange, and without one', async () => {
    const beside = await command('doctor');
    expect(beside).toMatch(/✓ catalogue\s+0 events behind/);
    await exchange.stop();
    expect(await command('rebuild', 'catalogue')).toContain('catalogue is rebuilt up to');
    expect(await command('events', 'numbers-GP-2026')).toContain('NumberTaken');
    expect(holderOf(dataDir)).toBeNull();
    exchange = await start();
  }, 120_000);

  it('says which read model has lost its rows, and how they come back', async () => {
    const owner = new pg.Client({ connectionString: runningUrl(dataDir)! });
    await owner.connect();
    await owner.query('drop table read_model.catalogue_entry').finally(() => owner.end());
    await expect(command('doctor')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /✗ catalogue\s+has no table read_model.catalogue_entry: exchange rebuild catalogue/,
      ),
    });
    await command('rebuild', 'catalogue');
    expect(await command('doctor')).not.toContain('✗');
  }, 60_000);

  it('says what is wrong, and ends with 1', async () => {
    await expect(command('events', 'nothing-1')).rejects.toMatchObject({
      code: 1,
      stderr: 'There are no events in nothing-1.\n',
    });
    await expect(command('rebuild', 'nothing')).rejects.toMatchObject({ code: 1 });
    await expect(command('create-admin', '--name', 'Sample')).rejects.toMatchObject({
      code: 1,
      stderr: '--email is missing, and there is nobody to ask.\n',
    });
  }, 60_000);
});
