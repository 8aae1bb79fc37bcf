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
    if (token !== null) await this.end(token, request);
    takeTokenBack(request, reply);
  }

  private end(token: string, request: Asking): Promise<void> {
    const account = request.account?.id;
    return this.log.change(async (db, note) => {
      await this.sessions.close(token, db);
      if (account) await note({ what: 'SignedOut', account, by: account, result: 'done', request });
    });
  }
}
