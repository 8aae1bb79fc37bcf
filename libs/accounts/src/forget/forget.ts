import type { DataSource } from 'typeorm';
import { isLive } from '../sessions.js';

/** What is over. Each stands for itself: where two forget at once, both find what is there, and one of them takes it. */
const over = [
  `delete from accounts.address_seen where at < now() - interval '7 days'`,
  `delete from accounts.ticket where least(expires_at, used_at) < now() - interval '1 day'`,
  `delete from accounts.session s using accounts.account a where a.id = s.account and not ${isLive}`,
  `delete from accounts.address_change where coalesce(done_at, expires_at) < now() - interval '30 days'`,
  // Milliseconds since 1970, as rate-limiter-flexible counts; null is for ever.
  `delete from accounts.rate where expire < extract(epoch from now()) * 1000`,
];

/** Deletes what nobody needs any more: full addresses, tickets, sessions, changes of address, and counts of attempts. */
export async function forget(db: DataSource): Promise<void> {
  for (const statement of over) await db.query(statement);
}
