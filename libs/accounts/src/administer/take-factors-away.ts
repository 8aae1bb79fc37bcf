import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotAllowed, Refused } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { hashNobodyKnows } from '../passwords.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Limits } from '../sign-in/limits.js';
import { Sessions } from '../sessions.js';
import { holdAccount } from './hold-account.js';

/**
 * For somebody who has lost all that they sign in with, and has shown an administrator in another way who they are: their passkeys
 * and codes go, every session ends, and nobody knows the password. They choose a new one with the link of a mail, and set up a
 * second factor anew. So neither the administrator nor whoever holds the mailbox gets in alone. Throws `Unknown`, `NotAllowed` to
 * whoever asks it of their own account, or `Refused` for somebody who has not joined or was erased.
 */
export class TakeFactorsAway extends Command<void> {
  constructor(
    readonly by: string,
    readonly account: string,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

/** What somebody signs in with or is signed in by, besides the password and an organisation. */
const taken = ['passkey', 'one_time_code', 'recovery_code', 'ticket'] as const;

@CommandHandler(TakeFactorsAway)
export class TakeFactorsAwayHandler implements ICommandHandler<TakeFactorsAway> {
  constructor(
    private readonly sessions: Sessions,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, account, request }: TakeFactorsAway): Promise<void> {
    if (by === account) throw new NotAllowed('Your own are for you to change: /account/sign-in');
    const unknown = await hashNobodyKnows();
    await this.log.change(async (db, note) => {
      const held = await holdAccount(db, account, request);
      if (!held.joined || held.erased) throw new Refused('Nobody signs in with this account', 'nobody-signs-in');
      await db.query('update accounts.account set password_hash = $2 where id = $1', [account, unknown]);
      await held.clear(taken);
      await this.sessions.revokeAll(db, account);
      await note({ what: 'FactorsTakenAway', account, by, result: 'done', request });
    });
    await this.limits.forgive(account);
  }
}
