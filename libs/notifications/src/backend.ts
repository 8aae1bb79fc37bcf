import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type PostgresPoolConfig,
  type RedisOptions,
  runMigrations,
  withBackend,
} from 'bullmq';
import { Client } from 'pg';

/** Where the queue lives: in Redis where there is one, otherwise beside everything else in PostgreSQL. */
export interface QueuePlace {
  databaseUrl: string;
  redisUrl?: string | undefined;
}

export const queueName = 'mail';

const schema = 'bullmq';
const role = 'exchange_app';

/**
 * The functions of the queue run with the rights of the caller, so these are the rights that the application needs.
 * One of them makes a sequence for each queue when it is first asked; asking it here spares the application that right.
 */
const grants = `
  select ${schema}.next_job_id('${queueName}');
  grant usage on schema ${schema} to ${role};
  grant select, insert, update, delete on all tables in schema ${schema} to ${role};
  grant usage, select on all sequences in schema ${schema} to ${role};
  grant execute on all functions in schema ${schema} to ${role};
  do $$ begin execute format('grant temporary on database %I to ${role}', current_database()); end $$;`;

/**
 * Makes or updates the tables of the queue, as the owner of the database. Must have run before anything opens the
 * queue: a worker without its tables asks for them without pause. The role `exchange_app` must exist.
 */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Two that grant at once fail each other; the lock goes with the connection.
    await client.query(`select pg_advisory_lock(hashtext('${schema}:migrate'))`);
    await runMigrations(client, schema);
    await client.query(grants);
  } finally {
    await client.end();
  }
}

type Connection = PostgresPoolConfig | RedisOptions;

/** BullMQ's classes for this place, and the connection they want: two connections for each end, besides the one that listens. */
export function reach({ databaseUrl, redisUrl }: QueuePlace) {
  // One type for both backends: each is given the connection that it knows.
  const backend = (redisUrl ? createRedisBackend : createPostgresBackend) as BackendFactory<IQueueBackend, Connection>;
  const connection: Connection = redisUrl ? { url: redisUrl, maxRetriesPerRequest: null } : asApplication(databaseUrl);
  return { ...withBackend(backend), connection };
}

/** BullMQ adds the search path to `options`; whatever the address says there itself would hide it. */
function asApplication(databaseUrl: string): PostgresPoolConfig {
  const url = new URL(databaseUrl);
  const asked = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  return { connectionString: url.href, schema, max: 2, options: `${asked} -c role=${role}`.trim() };
}
