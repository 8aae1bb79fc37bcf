import { Injectable } from '@nestjs/common';
import type { Asking } from '../admit/asking.js';
import { CodesStopped, NotSignedIn } from '../admit/not-signed-in.js';
import { tokenCookie } from '../admit/token-cookie.js';
import { Factors } from '../factors.js';
import { OneTimeCodes } from '../one-time-codes/one-time-codes.js';
import { RecoveryCodes } from '../recovery-codes/recovery-codes.js';
import { SecurityLog } from '../security-log/security-log.js';
import type { Proof } from '../session.js';
import { Limits } from './limits.js';

/** Minutes between the password and the code. */
export const secondFactorMinutes = 5;

/** Holds the ticket of a browser whose password was right, until the code is too. */
export const secondFactorCookie = tokenCookie('second-factor', secondFactorMinutes * 60);

/** The password was right; a code is needed too. Nobody is signed in yet. */
export class SecondFactorNeeded extends NotSignedIn {
  constructor(
    /** Token of the ticket that stands for the right password. */
    readonly ticket: string,
  ) {
    super('A one-time code is needed too: send it as `code`');
  }
}

/** The code is not right, or was used before. */
export class WrongCode extends NotSignedIn {
  constructor() {
    super('The code is not right, or was used before');
  }
}

/** What a person has beyond the password. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly factors: Factors,
    private readonly codes: OneTimeCodes,
    private readonly recovery: RecoveryCodes,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  /** Whether the password alone signs nobody in. */
  isAskedOf(account: string): Promise<boolean> {
    return this.factors.areAskedOf(account);
  }

  /** Uses up a code of the app, or one for recovery; answers what it proves. Throws `WrongCode`, or `CodesStopped`. */
  async prove(account: string, code: string, request: Asking): Promise<Proof> {
    if (!/^[\s\d]+$/.test(code)) return this.recover(account, code, request);
    await this.proveByApp(account, code, request);
    return 'one-time-code';
  }

  /** Uses up a code of the app. Throws `WrongCode`, or `CodesStopped`, which the owner is told of: somebody knows their password. */
  async proveByApp(account: string, code: string, request: Asking): Promise<void> {
    try {
      if (!(await this.limits.code(account, () => this.codes.isRight(account, code)))) throw new WrongCode();
    } catch (error) {
      if (error instanceof CodesStopped && error.now)
        await this.log.note({ what: 'CodesStopped', account, result: 'done', request });
      throw error;
    }
  }

  private recover(account: string, code: string, request: Asking): Promise<Proof> {
    return this.log.change<Proof>(async (db, note) => {
      if (!(await this.recovery.use(db, account, code))) throw new WrongCode();
      await note({ what: 'RecoveryCodeUsed', account, by: account, result: 'done', request });
      return 'recovery-code';
    });
  }
}
