import type { EntityManager } from 'typeorm';

/**
 * Holds everybody who may sign in by the provider of an organisation, and whoever asks, in the order of their ids: before the provider and
 * before any session, as everywhere.
 */
export const holdMembers = (db: EntityManager, organisation: string, by: string): Promise<unknown> =>
  db.query('select from accounts.account where organisation = $1 or id::text = $2 order by id for update', [
    organisation,
    by,
  ]);

/** Signs out whoever signed in by the provider of an organisation: it is not believed any more. */
export const endSessionsProvedBy = (db: EntityManager, organisation: string): Promise<unknown> =>
  db.query(
    `delete from accounts.session s using accounts.account a
      where a.id = s.account and a.organisation = $1 and 'provider' = any(s.proofs)`,
    [organisation],
  );
