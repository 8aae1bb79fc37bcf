import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, IsNull } from 'typeorm';
import { AccountRow, accountOf } from '../account.js';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { NotSignedIn } from '../admit/not-signed-in.js';
import { withAddress } from '../find-accounts/find-accounts.js';
import { hashPassword, isOutdated, isPassword } from '../passwords.js';
import { Sessions } from '../sessions.js';
import { Throttle } from './throttle.js';

export interface SignedIn {
  account: Account;
  /** Of the new session. */
  token: string;
}

/** Says the same of an unknown address, a wrong password and a disabled account, and takes as long to say it. */
export class WrongCredentials extends NotSignedIn {
  constructor() {
    super('The e-mail address or the password is not right');
  }
}

/** Signs in by password. Throws `WrongCredentials`, or `TooManyAttempts` to someone who guesses. */
export class SignIn extends Command<SignedIn> {
  constructor(
    readonly email: string,
    readonly password: string,
    readonly request: Asking,
    /** Token of the session that the browser had until now: it ends. */
    readonly before: string | null,
  ) {
    super();
  }
}

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
  ) {}

  async execute({ email, password, request, before }: SignIn): Promise<SignedIn> {
    const from = request.ip;
    this.throttle.enter(email, from);
    const row = await this.find(email);
    const right = await isPassword(row?.passwordHash, password);
    if (!row || !right) throw new WrongCredentials();
    this.throttle.succeed(email, from);
    await this.renew(row, password);
    const token = await this.sessions.open(row.id, { proofs: ['password'], request, before });
    return { account: accountOf(row), token };
  }

  private find(email: string): Promise<AccountRow | null> {
    return this.db.getRepository(AccountRow).findOne({
      where: { email: withAddress(email.trim()), disabledAt: IsNull() },
      select: { id: true, email: true, name: true, roles: true, organisation: true, passwordHash: true },
    });
  }

  /** The password is known at this moment only: the time to hash it as we do today. */
  private async renew({ id, passwordHash }: AccountRow, password: string): Promise<void> {
    if (passwordHash === null || !isOutdated(passwordHash)) return;
    await this.db.getRepository(AccountRow).update({ id }, { passwordHash: await hashPassword(password) });
  }
}
