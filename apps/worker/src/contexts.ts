import {
  accountEntities,
  migrations as ofAccounts,
  projections as securityLog,
  sealedColumns as sealedByAccounts,
} from '#libs/accounts';
import { projections as ofCatalogue } from '#libs/catalogue';
import { EventLog1795400000000, type Projection } from '#libs/event-store';
import {
  migrateQueue,
  migrations as ofNotifications,
  sealedColumns as sealedByNotifications,
} from '#libs/notifications';
import { type Config, migrate, WrongSetting } from '#libs/platform';
import { projections as ofSubmissions, Submissions1795400002000 } from '#libs/submissions';

/** Every read model there is. */
export const projections: Projection[] = [...ofCatalogue, ...ofSubmissions, ...securityLog];

/** Everything in the database that is sealed. */
export const sealedColumns = [...sealedByAccounts, ...sealedByNotifications];

/** What the application's `DataSource` knows. */
export const entities = [...accountEntities, ...projections.map(({ entity }) => entity)];

/** Brings all tables up to date, those of the queue too, before anything else opens the database. */
export async function migrateAll(databaseUrl: string): Promise<void> {
  const migrations = [EventLog1795400000000, ...ofAccounts, Submissions1795400002000, ...ofNotifications];
  await migrate(databaseUrl, migrations);
  await migrateQueue(databaseUrl);
}

/** Processes that run apart share a database and a key that none of them owns. Answers the address of the database. */
export function outsideDatabase({ databaseUrl, secretsKey }: Config): string {
  if (!databaseUrl) throw new WrongSetting('DATABASE_URL must be set where api and worker run apart.');
  if (!secretsKey) throw new WrongSetting('SECRETS_KEY must be set, and be the same, where api and worker run apart.');
  return databaseUrl;
}
