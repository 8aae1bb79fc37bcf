import type { EntityManager } from 'typeorm';
import { Refused, Unknown } from '#libs/event-store';
import type { Role } from '../actor.js';
import { askAgain } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';

/** The tables in which something of a person is kept besides their own row. */
export const kept = [
  'session',
  'ticket',
  'passkey',
  'one_time_code',
  'recovery_code',
  'identity',
  'address_change',
  'invitation',
  'address_seen',
] as const;

/** An account under a lock, and whether others could administer without it. */
interface Held {
  roles: Role[];
  joined: boolean;
  disabled: boolean;
  erased: boolean;
  /** Ids of what else waits at its address to be accepted. */
  invited: string[];
  /** Throws `Refused` where nobody has joined with it yet. */
  refuseNotJoined(): void;
  /** Throws `Refused` where this is the last administrator: nobody could undo what was done then. */
  leaveAnAdministrator(): void;
  /** Takes out of these tables what is the account's. */
  clear(tables: readonly (typeof kept)[number][]): Promise<void>;
}

interface Row {
  id: string;
  roles: Role[];
  joined: boolean;
  disabled: boolean;
  erased: boolean;
}

/**
 * With it, all administrators, and the invitations that wait at the same address. Always in the order of ids, so that two administrators
 * who disable each other wait and do not lock each other out.
 */
const hold = `
  select id, roles, joined_at is not null as joined, disabled_at is not null as disabled, erased_at is not null as erased
    from accounts.account
   where id = $1 or 'administrator' = any(roles)
      or (joined_at is null and lower(email) = (select lower(email) from accounts.account where id = $1))
   order by id for update`;

const administers = ({ roles, joined, disabled }: Row) => roles.includes('administrator') && joined && !disabled;

/**
 * Locks an account and, with it, all administrators, until the transaction ends. Throws `Unknown`, and `NotSignedIn` or `NotAllowed` where
 * whoever asks may not administer any more.
 */
export async function holdAccount(db: EntityManager, id: string, request: Asking | null): Promise<Held> {
  const rows = await db.query<Row[]>(hold, [id]);
  if (request) await askAgain(db, 'administer accounts', request);
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Unknown('There is no such account');
  const othersAdminister = rows.some((other) => other.id !== id && administers(other));
  const invited = rows.filter((other) => other.id !== id && !other.joined).map((other) => other.id);
  return {
    ...row,
    invited,
    refuseNotJoined() {
      if (!row.joined)
        throw new Refused('Nobody has joined with this account; revoke the invitation instead', 'not-joined');
    },
    leaveAnAdministrator() {
      if (administers(row) && !othersAdminister)
        throw new Refused('This is the last administrator', 'last-administrator');
    },
    async clear(tables) {
      for (const table of tables) await db.query(`delete from accounts.${table} where account = $1`, [id]);
    },
  };
}
