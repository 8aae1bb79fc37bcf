import type { EntityManager } from 'typeorm';
import type { Actor, Role } from '../actor.js';
import { mayInvite } from './who-invites.js';

/** What an invitation offers to whoever holds its link. */
export interface Offer {
  /** Id of the account that is waiting. */
  account: string;
  email: string;
  organisation: string;
  roles: Role[];
  /** Whether somebody has joined with this address by now: then it cannot be accepted. Whoever reads mail there may know. */
  taken: boolean;
}

/** An account `inviter` as `mayInvite` asks about it, as SQL. */
export const asInviter = `
  json_build_object('id', inviter.id, 'roles', inviter.roles, 'organisation', inviter.organisation) as inviter`;

const find = `
  select a.id as account, a.email, a.organisation, a.roles, ${asInviter},
         exists (select from accounts.account other where lower(other.email) = lower(a.email) and other.joined_at is not null) as taken
    from accounts.invitation i
    join accounts.account a on a.id = i.account
    join accounts.account inviter on inviter.id = i.invited_by
   where a.id = $1 and a.joined_at is null and a.disabled_at is null
     and i.expires_at > now() and inviter.disabled_at is null`;

/**
 * The invitation that waits for an account; null where there is none, or where whoever made it could not make it now: it gives
 * nothing that they could not give themselves.
 */
export async function openInvitation(db: EntityManager, account: string): Promise<Offer | null> {
  const [found] = await db.query<(Offer & { inviter: Actor })[]>(find, [account]);
  if (!found) return null;
  const { inviter, ...offer } = found;
  return mayInvite(inviter, offer) ? offer : null;
}
