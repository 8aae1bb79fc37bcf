import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Actor, Role } from '../actor.js';
import { asInviter } from './open-invitation.js';
import { invitesForAll, mayInvite } from './who-invites.js';

/** `held`: whoever made it could not make it now, so it cannot be accepted either. */
export type InvitationState = 'open' | 'expired' | 'held';

export interface Invitation {
  /** Id of the account that it will be. */
  id: string;
  email: string;
  organisation: string;
  roles: Role[];
  /** ISO 8601, UTC. */
  invitedAt: string;
  expiresAt: string;
  /** Name of whoever made it, or sent it last. */
  invitedBy: string;
  state: InvitationState;
}

/** The invitations that wait to be accepted and are this person's to send again or revoke, newest first; 500 at the most. */
export class FindInvitations extends Query<Invitation[]> {
  constructor(readonly by: Actor) {
    super();
  }
}

interface Row extends Omit<Invitation, 'invitedAt' | 'expiresAt' | 'state'> {
  invitedAt: Date;
  expiresAt: Date;
  held: boolean;
  expired: boolean;
  inviter: Actor;
}

const waiting = `
  select a.id, a.email, a.organisation, a.roles, i.invited_at as "invitedAt", i.expires_at as "expiresAt",
         inviter.name as "invitedBy", inviter.disabled_at is not null as held, i.expires_at <= now() as expired,
         ${asInviter}
    from accounts.invitation i
    join accounts.account a on a.id = i.account
    join accounts.account inviter on inviter.id = i.invited_by
   where a.joined_at is null and a.disabled_at is null and ($1::text is null or a.organisation = $1)
   order by i.invited_at desc, a.id limit 500`;

@QueryHandler(FindInvitations)
export class FindInvitationsHandler implements IQueryHandler<FindInvitations> {
  constructor(private readonly db: DataSource) {}

  async execute({ by }: FindInvitations): Promise<Invitation[]> {
    const rows = await this.db.query<Row[]>(waiting, [invitesForAll(by) ? null : by.organisation]);
    return rows.filter((row) => mayInvite(by, row)).map(invitationOf);
  }
}

function invitationOf({ held, expired, inviter, invitedAt, expiresAt, ...row }: Row): Invitation {
  const state = held || !mayInvite(inviter, row) ? 'held' : expired ? 'expired' : 'open';
  return { ...row, state, invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString() };
}
