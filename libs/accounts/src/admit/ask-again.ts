import type { EntityManager } from 'typeorm';
import { NotAllowed } from '#libs/event-store';
import { holdForChange } from '../account.js';
import type { Role } from '../actor.js';
import { policies, type Sentence } from '../policies.js';
import { isLive } from '../sessions.js';
import type { Asking } from './asking.js';
import { NotSignedIn } from './not-signed-in.js';

/** Whoever is about to end the session, or to take a role away, is waited for, and waits. */
const look = `
  select a.roles from accounts.session s join accounts.account a on a.id = s.account
   where s.id = $1 and a.id = $2 and ${isLive} for share of a for key share of s`;

/**
 * Asks in the transaction of a change what the guard asked before it: what was begun in a session ends with it, however long it took.
 * The accounts that the change is about are held first: whoever ends sessions holds them in that order. Throws `NotSignedIn`, `NotAllowed`.
 */
export async function askAgain(db: EntityManager, sentence: Sentence, { account, session }: Asking): Promise<void> {
  const [now] = await db.query<{ roles: Role[] }[]>(look, [session?.id, account?.id]);
  if (!now || !account) throw new NotSignedIn();
  if (!policies[sentence]({ ...account, roles: now.roles }))
    throw new NotAllowed('Your roles do not allow this any more');
}

/** Holds the account of whoever changes how they themselves sign in. Throws `NotSignedIn` where their session has ended meanwhile. */
export async function holdOwn(db: EntityManager, request: Asking): Promise<void> {
  if (request.account) await holdForChange(db, request.account.id);
  await askAgain(db, 'change how I sign in', request);
}
