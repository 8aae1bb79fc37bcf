import type { EntityManager } from 'typeorm';

/** Signs out whoever signed in by the provider of an organisation: it is not believed any more. */
export const endSessionsProvedBy = (db: EntityManager, organisation: string): Promise<unknown> =>
  db.query(
    `delete from accounts.session s using accounts.account a
      where a.id = s.account and a.organisation = $1 and 'provider' = any(s.proofs)`,
    [organisation],
  );
