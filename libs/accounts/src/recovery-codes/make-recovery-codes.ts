import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import { RecoveryCodes } from './recovery-codes.js';

/** New codes for recovery, which nobody can read again; those from before are good for nothing. */
export class MakeRecoveryCodes extends Command<string[]> {
  constructor(
    readonly account: string,
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(MakeRecoveryCodes)
export class MakeRecoveryCodesHandler implements ICommandHandler<MakeRecoveryCodes> {
  constructor(
    private readonly recovery: RecoveryCodes,
    private readonly log: SecurityLog,
  ) {}

  execute({ account, request }: MakeRecoveryCodes): Promise<string[]> {
    return this.log.change(async (db, note) => {
      await holdOwn(db, request);
      await note({ what: 'RecoveryCodesMade', account, by: account, result: 'done', request });
      return this.recovery.make(db, account);
    });
  }
}
