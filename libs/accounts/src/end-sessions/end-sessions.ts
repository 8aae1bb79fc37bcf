import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';

/** Which: one by its id, all, or all but the one that has this token. */
export type Which = { id: string } | 'all' | { allBut: string };

/** Ends sessions of an account, and what may have been begun in them; one that has ended already, or is another's, is passed over. */
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
    const what = typeof which === 'object' && 'id' in which ? 'SessionRevoked' : 'SessionsRevoked';
    await this.log.change(async (db, note) => {
      const ended = await this.end(db, account, which);
      if (ended > 0) await note({ what, account, by, result: 'done', request });
    });
  }

  private end(db: EntityManager, account: string, which: Which): Promise<number> {
    if (which === 'all') return this.sessions.revokeAll(db, account);
    return 'id' in which
      ? this.sessions.revoke(db, account, which.id)
      : this.sessions.revokeAll(db, account, which.allBut);
  }
}
