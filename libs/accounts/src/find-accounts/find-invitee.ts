import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import type { Account, Actor } from '../actor.js';
import { isEmailAddress } from '../email-address.js';
import { notAnAddress, refuseWrong } from '../reasons.js';
import { Limits } from '../sign-in/limits.js';
import { FindAccount } from './find-accounts.js';

/**
 * The account with an address, for somebody who asks its owner for something; null where nobody has it, which they are not to learn. It is
 * counted as a mail that they send there. Throws `BadInput` for what is no address, `TooManyAttempts` to who asks on and on.
 */
export class FindInvitee extends Query<Account | null> {
  constructor(
    readonly email: string,
    readonly by: Actor,
  ) {
    super();
  }
}

@QueryHandler(FindInvitee)
export class FindInviteeHandler implements IQueryHandler<FindInvitee> {
  constructor(
    private readonly limits: Limits,
    private readonly queries: QueryBus,
  ) {}

  async execute({ email, by }: FindInvitee): Promise<Account | null> {
    const address = email.trim();
    refuseWrong({ email: isEmailAddress(address) ? null : notAnAddress });
    await this.limits.send(by.id, address);
    return this.queries.execute(new FindAccount({ email: address }));
  }
}
