import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Account } from '../actor.js';
import { holdOwn } from '../admit/ask-again.js';
import type { Asking } from '../admit/asking.js';
import { weaknessFor } from '../open-account/password-rules.js';
import { hashPassword, isPassword, passwordOf } from '../passwords.js';
import { refuseWrong } from '../reasons.js';
import { SecurityLog } from '../security-log/security-log.js';
import type { Proof } from '../session.js';
import { Sessions } from '../sessions.js';
import { KnownDevices } from '../sign-in/known-devices.js';
import { Limits } from '../sign-in/limits.js';
import { WrongCredentials } from '../sign-in/sign-in.js';

/** What a person sends: the password of now, where they have one, and the new one. */
export interface Passwords {
  current: string;
  password: string;
}

/**
 * Changes the password of who is signed in, or gives one to who has none. Every other session ends, what was begun in
 * them is void, and this session goes on under a new token, which is the answer (OWASP ASVS 5.0, 6.2.3, 7.4.3). Throws `BadInput` for
 * a password that does not do, `WrongCredentials` where the one of now is not right, `TooManyAttempts` to who guesses at it.
 */
export class ChangePassword extends Command<string> {
  constructor(
    readonly by: Account,
    readonly token: string,
    readonly passwords: Passwords,
    readonly request: Asking,
  ) {
    super();
  }
}

@CommandHandler(ChangePassword)
export class ChangePasswordHandler implements ICommandHandler<ChangePassword> {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly limits: Limits,
    private readonly log: SecurityLog,
  ) {}

  async execute({ by, token, passwords: { current, password }, request }: ChangePassword): Promise<string> {
    const account = by.id;
    refuseWrong({ password: weaknessFor(by, password) });
    const attempt = { whose: account, account, request, what: 'PasswordChanged' } as const;
    const proof = await this.limits.attempt(attempt, () => this.proofOf(account, current));
    const passwordHash = await hashPassword(password);
    await this.log.change(async (db, note) => {
      await holdOwn(db, request);
      await db.query('update accounts.account set password_hash = $2 where id = $1', [account, passwordHash]);
      await this.sessions.revokeAll(db, account, token);
      await this.devices.forgetOthers(db, request, account);
      await note({ what: 'PasswordChanged', account, by: account, result: 'done', request });
    });
    await this.limits.forgive(account);
    return this.sessions.prove(token, proof);
  }

  /** Null for who has no password yet, and shows none. */
  private async proofOf(account: string, current: string): Promise<Proof | null> {
    const passwordHash = await passwordOf(this.db.manager, account);
    if (passwordHash === null) return null;
    if (await isPassword(passwordHash, current)) return 'password';
    throw new WrongCredentials();
  }
}
