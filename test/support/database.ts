import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  /** Owner's connection string of a new, empty database. */
  url: string;
  drop(): Promise<void>;
}

async function once(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** A new, empty database on the PostgreSQL of this test run. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(`create database ${name}`);
  const url = new URL(process.env['TEST_DATABASE_URL']!);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => once(`drop database if exists ${name} with (force)`) };
}
