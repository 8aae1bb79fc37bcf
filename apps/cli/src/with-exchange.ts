import { setTimeout as rest } from 'node:timers/promises';
import { type DynamicModule, type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { type Config, configFrom, holderOf, keepPostgres, type OwnPostgres, runningUrl } from '#libs/platform';
import { migrateAll } from '../../worker/src/contexts.js';
import { Foundation } from '../../worker/src/foundation.module.js';

/** The database of a command that is being carried out. */
export interface Reached {
  config: Config;
  /** Connection string of its owner. */
  url: string;
  /** Whether an exchange runs beside this command. */
  running: boolean;
}

@Module({})
class Commanded {}

/**
 * Reaches the database wherever it is: the one of DATABASE_URL, the embedded one of a running exchange, or the same started
 * for as long as the work takes.
 */
export async function withDatabase<Result>(work: (reached: Reached) => Promise<Result>): Promise<Result> {
  const config = configFrom(process.env);
  const own = config.databaseUrl || holderOf(config.dataDir) !== null ? null : await start(config);
  try {
    const url = config.databaseUrl ?? own?.url ?? (await urlOfRunning(config));
    await migrateAll(url);
    return await work({ config, url, running: own === null });
  } finally {
    await own?.stop();
  }
}

/** The same, with an exchange of these modules, which answers no HTTP. */
export const withExchange = <Result>(
  modulesFor: (reached: Reached) => (Type | DynamicModule)[],
  work: (exchange: INestApplicationContext, reached: Reached) => Promise<Result>,
): Promise<Result> =>
  withDatabase(async (reached) => {
    const module = { module: Commanded, imports: [Foundation.of(reached.config, reached.url), ...modulesFor(reached)] };
    const exchange = await NestFactory.createApplicationContext(module, { bufferLogs: true, abortOnError: false });
    exchange.useLogger(exchange.get(Logger));
    return work(exchange, reached).finally(() => exchange.close());
  });

const start = ({ dataDir }: Config): Promise<OwnPostgres> => keepPostgres(dataDir, (message) => console.error(message));

/** An exchange that has just been started may need a moment until its database is there. */
async function urlOfRunning({ dataDir }: Config): Promise<string> {
  for (const end = Date.now() + 60_000; Date.now() < end; await rest(100)) {
    const url = runningUrl(dataDir);
    if (url) return url;
  }
  throw new Error(`The exchange that runs on ${dataDir} has no database after a minute.`);
}
