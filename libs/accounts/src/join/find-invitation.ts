import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Role } from '../actor.js';
import { Tickets } from '../tickets.js';

/** What an invitation offers to whoever holds its link. */
export interface Offer {
  /** Id of the account that is waiting. */
  account: string;
  email: string;
  organisation: string;
  roles: Role[];
}

/** The invitation behind a token, without using it up; null where the token opens nothing (any more). */
export class FindInvitation extends Query<Offer | null> {
  constructor(readonly token: string) {
    super();
  }
}

const open = `
  select a.id as account, a.email, a.organisation, a.roles
    from accounts.invitation i
    join accounts.account a on a.id = i.account
    join accounts.account inviter on inviter.id = i.invited_by
   where a.id = $1 and a.joined_at is null and a.disabled_at is null
     and i.expires_at > now() and inviter.disabled_at is null`;

@QueryHandler(FindInvitation)
export class FindInvitationHandler implements IQueryHandler<FindInvitation> {
  constructor(
    private readonly db: DataSource,
    private readonly tickets: Tickets,
  ) {}

  async execute({ token }: FindInvitation): Promise<Offer | null> {
    const ticket = await this.tickets.look('invitation', token);
    const [offer] = ticket ? await this.db.query<Offer[]>(open, [ticket.account]) : [];
    return offer ?? null;
  }
}
