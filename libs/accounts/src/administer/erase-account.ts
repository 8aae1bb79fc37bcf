import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Asking } from '../admit/asking.js';
import { takeBack } from '../invite/take-back.js';
import { SecurityLog } from '../security-log/security-log.js';
import { erased } from './erased.js';
import { holdAccount, kept } from './hold-account.js';

/**
 * Takes the person out of an account for good: name, address, all that they signed in with, and what else they are invited to.
 * What they did stays, under the account's id. Erased twice is erased once. Throws as `DisableAccount` does.
 */
export class EraseAccount extends Command<void> {
  constructor(
    readonly by: string,
    readonly account: string,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

@CommandHandler(EraseAccount)
export class EraseAccountHandler implements ICommandHandler<EraseAccount> {
  constructor(private readonly log: SecurityLog) {}

  async execute({ by, account, request }: EraseAccount): Promise<void> {
    await this.log.change(async (db, note) => {
      const held = await holdAccount(db, account, request);
      held.refuseNotJoined();
      if (held.erased) return;
      held.leaveAnAdministrator();
      await db.query(erased, [account]);
      await held.clear(kept);
      for (const invitation of held.invited) await takeBack(db, note, { account: invitation, by, request });
      await note({ what: 'AccountErased', account, by, result: 'done', request });
    });
  }
}
