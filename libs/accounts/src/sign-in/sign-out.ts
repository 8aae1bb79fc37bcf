import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Asking } from '../admit/asking.js';
import { takeTokenBack, tokenOf } from '../admit/session-cookie.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';

/** Ends the session that a browser has, if it has one, and has the browser forget it. */
export class SignOut extends Command<void> {
  constructor(
    readonly request: Asking,
    readonly reply: FastifyReply,
  ) {
    super();
  }
}

@CommandHandler(SignOut)
export class SignOutHandler implements ICommandHandler<SignOut> {
  constructor(
    private readonly sessions: Sessions,
    private readonly log: SecurityLog,
  ) {}

  async execute({ request, reply }: SignOut): Promise<void> {
    const token = tokenOf(request);
    if (token !== null) await this.sessions.close(token);
    takeTokenBack(request, reply);
    const { account } = request;
    if (account)
      await this.log.note({ what: 'SignedOut', account: account.id, by: account.id, result: 'done', request });
  }
}
