import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Refused } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { holdAccount } from './hold-account.js';

/** Lets an account be used again; the person signs in anew. Throws `Unknown`, or `Refused` for one that was erased. */
export class EnableAccount extends Command<void> {
  constructor(
    readonly by: string,
    readonly account: string,
    readonly request: Asking | null = null,
  ) {
    super();
  }
}

@CommandHandler(EnableAccount)
export class EnableAccountHandler implements ICommandHandler<EnableAccount> {
  constructor(private readonly log: SecurityLog) {}

  async execute({ by, account, request }: EnableAccount): Promise<void> {
    await this.log.change(async (db, note) => {
      const { erased, disabled } = await holdAccount(db, account, request);
      if (erased) throw new Refused('What was erased does not come back', 'erased');
      if (!disabled) return;
      await db.query('update accounts.account set disabled_at = null where id = $1', [account]);
      await note({ what: 'AccountEnabled', account, by, result: 'done', request });
    });
  }
}
