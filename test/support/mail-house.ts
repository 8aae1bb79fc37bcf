import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { accountEntities, migrations as ofAccounts } from '#libs/accounts';
import { migrateQueue, migrations } from '#libs/notifications';
import { freshDatabase } from './database.js';

/** A database with everything that mail and inboxes need, and connections as the application has them. */
export interface MailHouse {
  /** The owner's connection string. */
  url: string;
  db: DataSource;
  /** Writes as many notifications as asked, for somebody or each for somebody else, as if they were `age` seconds old. */
  owe(count: number, age?: number, recipient?: string): Promise<string[]>;
  /** How many notifications are in each state. */
  states(): Promise<Record<string, number>>;
  /** Does something that the application may not do. */
  owner(sql: string): Promise<void>;
  /** Empties a queue that is kept in PostgreSQL. */
  forgetQueue(): Promise<void>;
  close(): Promise<void>;
}

/** Roles belong to the whole server: another suite may be making this one at the same moment. */
const makeRole = `
  do $$ begin
    create role exchange_app;
  exception when duplicate_object or unique_violation then null;
  end $$`;

export async function mailHouse(): Promise<MailHouse> {
  const database = await freshDatabase();
  const { url } = database;
  await asOwner(url, makeRole);
  await migrate(url);
  const options = {
    type: 'postgres',
    url,
    entities: accountEntities,
    extra: { options: '-c role=exchange_app', max: 5 },
  } as const;
  const db = await new DataSource(options).initialize();
  return {
    url,
    db,
    owe: (count, age = 0, recipient) => owe(db, count, age, recipient),
    states: () => states(db),
    owner: (sql) => asOwner(url, sql),
    forgetQueue: () => asOwner(url, 'delete from bullmq.job'),
    async close() {
      await db.destroy();
      await database.drop();
    },
  };
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function migrate(url: string): Promise<void> {
  const owner = await new DataSource({
    type: 'postgres',
    url,
    migrations: [...ofAccounts, ...migrations],
  }).initialize();
  await owner.runMigrations().finally(() => owner.destroy());
  await migrateQueue(url);
}

async function owe(db: DataSource, count: number, age: number, recipient?: string): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.query(
    `insert into notifications.notification (id, recipient, kind, submission, round, created_at)
     select id, coalesce($3::uuid, gen_random_uuid()), 'to-clear', gen_random_uuid(), 1, now() - make_interval(secs => $2)
     from unnest($1::uuid[]) as id`,
    [ids, age, recipient ?? null],
  );
  return ids;
}

async function states(db: DataSource): Promise<Record<string, number>> {
  const rows = await db.query<{ state: string; count: number }[]>(
    'select mail_state as state, count(*)::int as count from notifications.notification group by mail_state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
