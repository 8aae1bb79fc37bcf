import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';

/** Ends one session of an account, or all of them; one that has ended already is passed over. */
export class EndSessions extends Command<void> {
  constructor(
    readonly by: string,
    readonly account: string,
    /** Id of the one session; null for all. */
    readonly session: string | null,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

@CommandHandler(EndSessions)
export class EndSessionsHandler implements ICommandHandler<EndSessions> {
  constructor(
    private readonly sessions: Sessions,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, account, session, request }: EndSessions): Promise<void> {
    await (session === null ? this.sessions.revokeAll(account) : this.sessions.revoke(account, session));
    const what = session === null ? 'SessionsRevoked' : 'SessionRevoked';
    await this.log.note({ what, account, by, result: 'done', request });
  }
}
