import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { type Offer, openInvitation } from '../invite/open-invitation.js';
import { Tickets } from '../tickets.js';

/** The invitation behind a token, without using it up; null where the token opens nothing (any more). */
export class FindInvitation extends Query<Offer | null> {
  constructor(readonly token: string) {
    super();
  }
}

@QueryHandler(FindInvitation)
export class FindInvitationHandler implements IQueryHandler<FindInvitation> {
  constructor(
    private readonly db: DataSource,
    private readonly tickets: Tickets,
  ) {}

  async execute({ token }: FindInvitation): Promise<Offer | null> {
    const ticket = await this.tickets.look('invitation', token);
    return ticket?.account ? openInvitation(this.db.manager, ticket.account) : null;
  }
}
