import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { refuseWrong, wrongCode } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
import { OneTimeCodes } from './one-time-codes.js';

/** With the first right code of the app, an account is asked for one whenever it signs in by password. Throws `BadInput` for a wrong one. */
export class SetUpCodes extends Command<void> {
  constructor(
    readonly account: string,
    readonly code: string,
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(SetUpCodes)
export class SetUpCodesHandler implements ICommandHandler<SetUpCodes> {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly log: SecurityLog,
  ) {}

  async execute({ account, code, request }: SetUpCodes): Promise<void> {
    await this.log.change(async (db, note) => {
      await holdOwn(db, request);
      refuseWrong({ code: (await this.codes.confirm(db, account, code)) ? null : wrongCode });
      await note({ what: 'OneTimeCodeSetUp', account, by: account, result: 'done', request });
    });
  }
}
