import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Connections } from './connections.js';
import { happened } from './event-store.contract.js';
import { EventLog1795400000000 } from './event-store.migration.js';
import { PostgresEventStore } from './postgres.event-store.js';

const owner = `owner_${process.pid}`;
let database: TestDatabase;

async function asAdministrator(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  database = await freshDatabase();
  const name = new URL(database.url).pathname.slice(1);
  await asAdministrator(
    `create role ${owner} login createrole password 'sample'`,
    `alter database ${name} owner to ${owner}`,
    // The role belongs to the whole cluster, and other suites have made it: this owner may hand it on, and no more.
    `do $$ begin create role exchange_app nologin; exception when duplicate_object or unique_violation then null; end $$`,
    `grant exchange_app to ${owner} with admin option`,
  );
  const { rows } = await versions();
  if (Number(rows[0]!.version) >= 160_000)
    await asAdministrator(`grant exchange_app to ${owner} with set false, inherit false`);
});
afterAll(async () => {
  await database.drop();
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  await client.query(`drop role ${owner}`).finally(() => client.end());
});

async function versions() {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const asked = client.query<{ version: string }>(`select current_setting('server_version_num') as version`);
  return asked.finally(() => client.end());
}

it('an owner who may make roles, but is no superuser, works as the role of the application', async () => {
  const url = Object.assign(new URL(database.url), { username: owner, password: 'sample' }).href;
  const db = await new DataSource({ type: 'postgres', url, migrations: [EventLog1795400000000] }).initialize();
  await db.runMigrations().finally(() => db.destroy());
  const connections = new Connections(url);
  const store = new PostgresEventStore(connections);
  const position = await store.append('thing-1', 'none', [happened()]).finally(() => connections.close());
  expect(position).toBe('0000000000000001');
});
