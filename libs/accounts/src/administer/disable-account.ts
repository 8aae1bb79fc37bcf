import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { Refused } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { ticketKinds, Tickets } from '../tickets.js';
import { holdAccount } from './hold-account.js';

/**
 * Ends at once all that an account can do: its sessions, and the links that were mailed to it. Invitations that it made
 * cannot be accepted while it is disabled; somebody else can make them theirs by sending them again. One that is disabled
 * stays so. Throws `Unknown`, or `Refused` for the last administrator and for somebody who has not joined.
 */
export class DisableAccount extends Command<void> {
  constructor(
    readonly by: string,
    readonly account: string,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

@CommandHandler(DisableAccount)
export class DisableAccountHandler implements ICommandHandler<DisableAccount> {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: Sessions,
    private readonly tickets: Tickets,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, account, request }: DisableAccount): Promise<void> {
    const done = await this.db.transaction(async (db) => {
      const held = await holdAccount(db, account);
      if (!held.joined)
        throw new Refused('Nobody has joined with this account; revoke the invitation instead', 'not-joined');
      if (held.disabled) return false;
      held.leaveAnAdministrator();
      await db.query('update accounts.account set disabled_at = now() where id = $1', [account]);
      return true;
    });
    await this.sessions.revokeAll(account);
    for (const kind of ticketKinds) await this.tickets.revoke(kind, account);
    if (done) await this.log.note({ what: 'AccountDisabled', account, by, result: 'done', request });
  }
}
