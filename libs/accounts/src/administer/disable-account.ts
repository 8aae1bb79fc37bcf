import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
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
    private readonly sessions: Sessions,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, account, request }: DisableAccount): Promise<void> {
    await this.log.change(async (db, note) => {
      const held = await holdAccount(db, account, request);
      held.refuseNotJoined();
      if (held.disabled) return;
      held.leaveAnAdministrator();
      await db.query('update accounts.account set disabled_at = now() where id = $1', [account]);
      await held.clear(['ticket']);
      await this.sessions.revokeAll(db, account);
      await note({ what: 'AccountDisabled', account, by, result: 'done', request });
    });
  }
}
