import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { QueryBus } from '@nestjs/cqrs';
import { FindAccounts } from '#libs/accounts';
import { checkEventStore } from '#libs/event-store';
import { sampleFile } from '#libs/directory';
import { type Config, keepPostgres } from '#libs/platform';
import { createApi } from '../../api/src/bootstrap.js';
import { migrateAll } from '../../worker/src/contexts.js';
import { ReadModels } from '../../worker/src/read-models.js';
import { WatchModule } from '../../worker/src/watch/watch.module.js';
import type { SignIn } from './cast.js';
import type { Lifetime } from './lifetime.js';
import { loadRecords } from './load-records.js';
import { StandaloneModule } from './standalone.module.js';

/** PostgreSQL, tables, pages, API and worker, in this process; with the sample records where it is a demo. */
export async function start(config: Config, demo: boolean, lifetime: Lifetime): Promise<void> {
  await checkEventStore(config.eventStoreUrl);
  const databaseUrl = config.databaseUrl ?? (await ownDatabase(config, lifetime));
  await migrateAll(databaseUrl);
  const app = await createApi(StandaloneModule.of(config, databaseUrl), config);
  lifetime.keep(app, () => app.close());
  if (lifetime.over) return;
  await app.get(WatchModule).open();
  await app.listen(config.port, config.host);
  const signIns = demo ? await loadSamples(app) : [];
  await greet(app, signIns);
}

async function ownDatabase({ dataDir }: Config, lifetime: Lifetime): Promise<string> {
  const postgres = await keepPostgres(dataDir, (message) => console.error(message));
  return lifetime.keep(postgres, () => postgres.stop()).url;
}

async function loadSamples(app: NestFastifyApplication): Promise<SignIn[]> {
  const text = readFileSync(sampleFile('records.jsonl'), 'utf8');
  const { signIns, upTo, bad } = await loadRecords(app, text, 'published');
  for (const { line, reason } of bad) console.error(`line ${line}: ${reason}`);
  await app.get(ReadModels).caughtUp(upTo);
  return signIns;
}

/** All at once, for those who read it by machine. */
async function greet(app: NestFastifyApplication, signIns: SignIn[]): Promise<void> {
  // Asked before anything is said: from then on the exchange outlives a PostgreSQL that goes away.
  const administrators = await app.get(QueryBus).execute(new FindAccounts('administrator'));
  const lines = [
    `The exchange is at ${await app.getUrl()}`,
    ...(signIns.length > 0
      ? ['', ...signIns.map(signInLine), '', 'These passwords are kept nowhere and not printed again.']
      : []),
    ...(administrators.length > 0
      ? []
      : ['', 'Nobody can sign in yet. Make the first administrator: npm run exchange -- create-admin']),
  ];
  console.log(`\n${lines.join('\n')}\n`);
}

const signInLine = ({ role, email, password }: SignIn) => `  ${role.padEnd(14)} ${email.padEnd(30)} ${password}`;
