import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { clusterIn, DataDirTaken, holderOf, runningUrl, takeDataDir } from './data-dir.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { keepPostgres } from './own-postgres.js';
import { commandOf, isAlive } from './processes.js';

let dataDir: string;
const quiet = () => {};
const pidOf = () => Number(readFileSync(join(clusterIn(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]);

async function answer(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows, null)
    .finally(() => client.end());
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await what()); await rest(50))
    if (Date.now() > end) throw new Error('It did not come to pass');
}

// One folder for all: making a cluster takes seconds.
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'exchange-own-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a PostgreSQL of our own', () => {
  it('keeps its data and its password between two starts, for nobody else to read', async () => {
    const first = await keepPostgres(dataDir, quiet);
    await answer(first.url, 'create table kept as select 1 as one');
    await first.stop();
    const second = await keepPostgres(dataDir, quiet);
    expect(await answer(second.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await second.stop();
    const { password } = new URL(second.url);
    expect(password.length).toBeGreaterThan(20);
    expect(statSync(`${clusterIn(dataDir)}.password`).mode & 0o777).toBe(0o600);
    expect(runningUrl(dataDir)).toBeNull();
  });

  it('is started anew on the same port when it dies', async () => {
    const { url, stop } = await keepPostgres(dataDir, quiet);
    const dead = pidOf();
    process.kill(dead, 'SIGKILL');
    await until(() =>
      answer(url, 'select 1').then(
        () => pidOf() !== dead,
        () => false,
      ),
    );
    await stop();
    expect(existsSync(join(clusterIn(dataDir), 'postmaster.pid'))).toBe(false);
  });

  it('is shared with nobody who starts a second exchange, but found by who asks for it', async () => {
    const { url, stop } = await keepPostgres(dataDir, quiet);
    await expect(keepPostgres(dataDir, quiet)).rejects.toThrow(DataDirTaken);
    expect(holderOf(dataDir)).toBe(process.pid);
    expect(runningUrl(dataDir)).toBe(url);
    await stop();
    expect(holderOf(dataDir)).toBeNull();
  });

  it('takes the place of one that a killed exchange left running', async () => {
    const orphan = await startEmbeddedPostgres({ dir: clusterIn(dataDir) });
    const left = pidOf();
    writeFileSync(join(dataDir, 'exchange.lock'), `${process.pid} at another time`);
    const { stop } = await keepPostgres(dataDir, quiet);
    await orphan.ended;
    expect(pidOf()).not.toBe(left);
    expect(isAlive(left)).toBe(false);
    await stop();
  });

  it('leaves a stranger alone whose process has the id that a crash left behind', async () => {
    await (await keepPostgres(dataDir, quiet)).stop();
    const stranger = spawn('sleep', ['60']);
    writeFileSync(join(clusterIn(dataDir), 'postmaster.pid'), `${stranger.pid}\n/somewhere\n1\n5432\n`);
    const { stop } = await keepPostgres(dataDir, quiet);
    await stop();
    expect(commandOf(stranger.pid!)).toBe('sleep 60');
    stranger.kill();
  });
});

it('takes a data folder over from a dead process, and gives it to nobody while it is held', () => {
  writeFileSync(join(dataDir, 'exchange.lock'), '999999 long ago');
  const giveBack = takeDataDir(dataDir);
  expect(() => takeDataDir(dataDir)).toThrow(`process ${process.pid}`);
  giveBack();
  takeDataDir(dataDir)();
});
