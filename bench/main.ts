import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Connections, EventLog1795400000000, PostgresEventStore } from '#libs/event-store';
import { keepPostgres, migrate } from '#libs/platform';
import { measureApart } from './apart.js';
import { measureAppends } from './appends.js';
import { measureFollowing } from './following.js';
import { measureKurrentDb } from './kurrentdb.js';
import type { Measured } from './measure.js';
import { measureProjecting } from './projecting.js';
import { seed } from './seed.js';
import { measureServing } from './serving.js';
import { measureSigningIn } from './signing-in.js';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const events = 200_000;

async function database(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** Figures of the event store alone, on a database of its own. */
async function measureStore(url: string): Promise<Measured[]> {
  await migrate(url, [EventLog1795400000000]);
  const connections = new Connections(url);
  const store = new PostgresEventStore(connections);
  try {
    const appends = await measureAppends(url, store);
    await seed(url, events);
    return [
      ...appends,
      ...(await measureFollowing(url, store, events)),
      ...(await measureProjecting(url, store, events)),
    ];
  } finally {
    await connections.close();
  }
}

const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 });

function print(measured: Measured[]): void {
  console.table(
    Object.fromEntries(
      measured.map(({ name, value, unit, limit, ratio, target, ok }) => [
        name,
        {
          value: `${number(value)} ${unit}`,
          limit: number(limit),
          ratio: number(ratio),
          target,
          ok: ok ? 'yes' : 'NO',
        },
      ]),
    ),
  );
  for (const { name, ratio, target, note } of measured.filter(({ ok }) => !ok))
    console.log(
      `${name} misses its target of ${target} by ${number(Math.abs(target - ratio))} (${note}); see docs/performance.md`,
    );
}

const folder = mkdtempSync(join(tmpdir(), 'exchange-bench-'));
const postgres = await keepPostgres(folder, console.error);
try {
  const demo = await database(postgres.url, 'bench_demo');
  const measured = [
    ...(await measureStore(await database(postgres.url, 'bench_store'))),
    ...(await measureServing(demo)),
    ...(await measureSigningIn(demo)),
    ...(await measureApart(demo)),
    ...(await measureKurrentDb()),
  ];
  print(measured);
  if (values.json) writeFileSync(values.json, JSON.stringify(measured, null, 2));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true });
}
