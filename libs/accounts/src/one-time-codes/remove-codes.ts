import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { Factors } from '../factors.js';
import { SecurityLog } from '../security-log/security-log.js';
import { Sessions } from '../sessions.js';
import { Limits } from '../sign-in/limits.js';
import { SecondFactor } from '../sign-in/second-factor.js';
import { OneTimeCodes } from './one-time-codes.js';

/**
 * Takes the codes of the app from an account, for one of them: wherever else the account is signed in, it is signed out.
 * Throws `WrongCode`, `TooManyAttempts` or `LastFactor`.
 */
export class RemoveCodes extends Command<void> {
  constructor(
    readonly account: string,
    readonly code: string,
    /** Token of the session that asks: it stays. */
    readonly token: string,
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(RemoveCodes)
export class RemoveCodesHandler implements ICommandHandler<RemoveCodes> {
  constructor(
    private readonly factors: Factors,
    private readonly factor: SecondFactor,
    private readonly codes: OneTimeCodes,
    private readonly sessions: Sessions,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ account, code, token, request }: RemoveCodes): Promise<void> {
    const attempt = { whose: account, account, request, what: 'OneTimeCodeRemoved' } as const;
    await this.limits.attempt(attempt, () => this.factor.proveByApp(account, code, request));
    await this.log.change(async (db, note) => {
      await holdOwn(db, request);
      await this.factors.takeAway(db, account, () => this.codes.remove(db, account));
      await this.sessions.revokeAll(db, account, token);
      await note({ what: 'OneTimeCodeRemoved', account, by: account, result: 'done', request });
    });
  }
}
