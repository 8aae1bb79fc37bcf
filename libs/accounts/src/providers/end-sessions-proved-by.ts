import type { EntityManager } from 'typeorm';
import { askAgain } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';

const hold = 'select from accounts.account where organisation = $1 or id::text = $2 order by id for update';

/**
 * Holds everybody who may sign in by the provider of an organisation, and whoever asks, in the order of their ids: before the provider and
 * before any session, as everywhere. Throws `NotSignedIn` or `NotAllowed` where whoever asks may not set providers any more.
 */
export async function holdMembers(
  db: EntityManager,
  organisation: string,
  by: string,
  request: Asking | null,
): Promise<void> {
  await db.query(hold, [organisation, by]);
  if (request) await askAgain(db, 'set identity providers', request);
}

/** Signs out whoever signed in by the provider of an organisation: it is not believed any more. */
export const endSessionsProvedBy = (db: EntityManager, organisation: string): Promise<unknown> =>
  db.query(
    `delete from accounts.session s using accounts.account a
      where a.id = s.account and a.organisation = $1 and 'provider' = any(s.proofs)`,
    [organisation],
  );
