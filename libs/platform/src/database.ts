import type { DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource, type EntityTarget, type MigrationInterface, type ObjectLiteral } from 'typeorm';

/**
 * What the application works as: it may do no more than the migrations granted it. A host that vanishes says no farewell,
 * so PostgreSQL asks after 5 s of silence, and 4 s later frees what that host held: another process then takes over.
 */
const options = '-c role=exchange_app -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=2';

/** The same address, for connections with the application's rights; whatever options it says already are kept. */
function asApplication(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} ${options}`.trim());
  return url.href;
}

/** The `DataSource` of the application, for everything that is injected. Answers within seconds or not at all. */
export const database = (url: string, entities: EntityTarget<ObjectLiteral>[]): DynamicModule =>
  TypeOrmModule.forRoot({
    type: 'postgres',
    url: asApplication(url),
    entities: entities as Function[],
    poolSize: 16,
    connectTimeoutMS: 5_000,
    // By the number of the process, so that a look into PostgreSQL tells who works on what.
    applicationName: `exchange ${process.pid}`,
    extra: { statement_timeout: 60_000, query_timeout: 65_000 },
    logging: false,
    poolErrorHandler: () => {},
    retryAttempts: 10,
    retryDelay: 1_000,
    verboseRetryLog: false,
  });

/** This database cannot be used; the message says why in a sentence. */
export class UnfitDatabase extends Error {}

const oldest = 15;

/** Brings the tables up to date, as the owner of the database. Of several that start at once, one does it and the others wait. */
export async function migrate(url: string, migrations: (new () => MigrationInterface)[]): Promise<void> {
  const lock = new pg.Client({ connectionString: url });
  await lock.connect();
  try {
    await refuseOld(lock);
    await lock.query(`select pg_advisory_lock(hashtext('exchange:migrate'))`);
    const owner = await new DataSource({
      type: 'postgres',
      url,
      migrations,
      migrationsTableName: 'migration',
    }).initialize();
    await owner.runMigrations({ transaction: 'each' }).finally(() => owner.destroy());
  } finally {
    await lock.end();
  }
}

async function refuseOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  const version = rows[0]?.version ?? '';
  if (Number.parseInt(version) < oldest)
    throw new UnfitDatabase(`DATABASE_URL must lead to PostgreSQL ${oldest} or newer; this is ${version}.`);
}
