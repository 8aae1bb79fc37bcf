import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, CommandRunner } from 'nest-commander';
import { DataSource } from 'typeorm';
import { EventStore, Progress, type Projection } from '#libs/event-store';
import { mailHealth, MailQueue } from '#libs/notifications';
import { type Config, countSealed, root, Seal } from '#libs/platform';
import { projections, sealedColumns } from '../../worker/src/contexts.js';
import { type Reached, withExchange } from './with-exchange.js';

/** Something that was looked at: how it is, and whether a person has to do something. */
interface Finding {
  what: string;
  is: string;
  ill?: boolean;
}

@Command({
  name: 'doctor',
  description:
    'Says how the installation is: versions, connections, lag of every projection, queue. Ends with 1 if it is ill.',
})
export class Doctor extends CommandRunner {
  async run(): Promise<void> {
    const findings = await withExchange(() => [], examine);
    for (const { what, is, ill } of findings) console.log(`${ill ? '✗' : '✓'} ${what.padEnd(24)} ${is}`);
    if (findings.some(({ ill }) => ill)) process.exitCode = 1;
  }
}

async function examine(exchange: INestApplicationContext, reached: Reached): Promise<Finding[]> {
  const db = exchange.get(DataSource);
  return [
    ...versions(),
    { what: 'exchange', is: reached.running ? 'may be running beside this command' : 'is stopped' },
    ...(await ofDatabase(db)),
    await ofSecrets(db, reached.config),
    ...(await ofLog(exchange)),
    ...(await ofMail(db, reached)),
  ];
}

function versions(): Finding[] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return [
    { what: 'version', is: version },
    { what: 'Node', is: process.versions.node },
  ];
}

const looks = `
  select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size,
    (select sum(numbackends)::int from pg_stat_database) as used,
    current_setting('max_connections')::int as most`;

async function ofDatabase(db: DataSource): Promise<Finding[]> {
  const [row] = await db.query<{ version: string; size: string; used: number; most: number }[]>(looks);
  const { version = '', size = '', used = 0, most = 0 } = row ?? {};
  return [
    { what: 'PostgreSQL', is: `${version}, ${size}` },
    { what: 'connections', is: `${used} of ${most}`, ill: used > 0.9 * most },
  ];
}

async function ofSecrets(db: DataSource, config: Config): Promise<Finding> {
  const { now, before, none } = await countSealed(db, new Seal(config), sealedColumns);
  const told = [
    `${now + before + none} sealed`,
    ...(before > 0 ? [`${before} of them with SECRETS_KEY_BEFORE: exchange reseal`] : []),
    ...(none > 0 ? [`${none} of them by a key that is not here`] : []),
  ];
  return { what: 'secrets', is: told.join(', '), ill: none > 0 };
}

async function ofLog(exchange: INestApplicationContext): Promise<Finding[]> {
  const head = await exchange.get(EventStore).head();
  const lags = await exchange.get(Progress).lag();
  const hasBegun = ({ name }: Projection) => lags.some((lag) => lag.name === name);
  return [
    { what: 'last event', is: head ?? 'none yet' },
    ...lags.map(({ name, behind, error }) => ({
      what: name,
      is: error === null ? `${behind} events behind` : `stands still, ${behind} events behind: ${error}`,
      ill: error !== null,
    })),
    ...projections
      .filter((one) => !hasBegun(one))
      .map(({ name }) => ({ what: name, is: 'has never run: start the exchange' })),
    ...(await ofTables(exchange.get(DataSource), projections.filter(hasBegun))),
  ];
}

/** A checkpoint says how far a read model has come, and nothing of whether its rows are still there. */
async function ofTables(db: DataSource, begun: Projection[]): Promise<Finding[]> {
  const findings = begun.map(async ({ name, entity }) => {
    const path = db.getMetadata(entity).tablePath;
    const [row] = await db.query<{ gone: boolean }[]>('select to_regclass($1) is null as gone', [path]);
    return row?.gone ? [{ what: name, is: `has no table ${path}: exchange rebuild ${name}`, ill: true }] : [];
  });
  return (await Promise.all(findings)).flat();
}

async function ofMail(db: DataSource, { config, url }: Reached): Promise<Finding[]> {
  const complaints: string[] = [];
  const queue = await MailQueue.open(placeOf(config, url), ({ message }) => complaints.push(message));
  const {
    pending,
    givenUp,
    oldest,
    lastError,
    queue: depth,
  } = await mailHealth(db, queue).finally(() => queue.close());
  const waits = depth ? Object.entries(depth).map(([state, jobs]) => `${jobs} ${state}`) : complaints;
  return [
    { what: 'mail', is: `${pending} to send${oldest ? `, the oldest since ${oldest}` : ''}` },
    { what: 'mail given up', is: `${givenUp}${lastError ? `, last error: ${lastError}` : ''}`, ill: givenUp > 0 },
    { what: 'queue', is: waits.join(', ') || 'does not answer', ill: depth === null },
  ];
}

const placeOf = ({ redisUrl }: Config, databaseUrl: string) => ({ databaseUrl, redisUrl });
