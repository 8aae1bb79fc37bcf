import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { AccountRow } from '../account.js';
import type { Asking } from '../admit/asking.js';
import { isPassword } from '../passwords.js';
import { SecurityLog } from '../security-log/security-log.js';
import type { Proof } from '../session.js';
import { Sessions } from '../sessions.js';
import { Limits } from '../sign-in/limits.js';
import { SecondFactor } from '../sign-in/second-factor.js';
import { WrongCredentials } from '../sign-in/sign-in.js';

/** Who is signed in shows again who they are. Answers the new token of the session. Throws `WrongCredentials`, `WrongCode` or `TooManyAttempts`. */
export class Confirm extends Command<string> {
  constructor(
    readonly account: string,
    readonly token: string,
    /** A code where the account has them, otherwise its password. */
    readonly shown: string,
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(Confirm)
export class ConfirmHandler implements ICommandHandler<Confirm> {
  constructor(
    private readonly db: DataSource,
    private readonly factor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ account, token, shown, request }: Confirm): Promise<string> {
    const proof = await this.limits.attempt({ whose: account, account, request, what: 'ProofGiven' }, () =>
      this.proofOf(account, shown, request),
    );
    return this.log.change(async (db, note) => {
      await note({ what: 'ProofGiven', account, by: account, result: 'done', about: { by: proof }, request });
      return this.sessions.prove(token, proof, db);
    });
  }

  private async proofOf(account: string, shown: string, request: Asking): Promise<Proof> {
    if (await this.factor.isAskedOf(account)) return this.factor.prove(account, shown, request);
    const row = await this.db
      .getRepository(AccountRow)
      .findOne({ where: { id: account }, select: { passwordHash: true } });
    if (await isPassword(row?.passwordHash, shown)) return 'password';
    throw new WrongCredentials();
  }
}
