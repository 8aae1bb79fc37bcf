import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';

/** Which: one by its id, all, or all but the one that has this token. */
export type Which = { id: string } | 'all' | { allBut: string };

/** Ends sessions of an account; one that has ended already, or is another's, is passed over. */
export class EndSessions extends Command<void> {
  constructor(
    readonly by: string,
    readonly account: string,
    readonly which: Which,
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

  async execute({ by, account, which, request }: EndSessions): Promise<void> {
    const one = typeof which === 'object' && 'id' in which;
    const ended = one
      ? await this.sessions.revoke(account, which.id)
      : await this.sessions.revokeAll(account, which === 'all' ? undefined : which.allBut);
    if (ended === 0) return;
    const what = one ? 'SessionRevoked' : 'SessionsRevoked';
    await this.log.note({ what, account, by, result: 'done', request });
  }
}
