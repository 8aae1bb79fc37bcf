import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, IsNull } from 'typeorm';
import { AccountRow, accountOf } from '../account.js';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { NotSignedIn } from '../admit/not-signed-in.js';
import { withAddress } from '../find-accounts/find-accounts.js';
import { hashPassword, isOutdated, isPassword } from '../passwords.js';
import { SecurityLog } from '../security-log/security-log.js';
import { type Proof, Sessions } from '../sessions.js';
import { Tickets } from '../tickets.js';
import { SecondFactor, secondFactorMinutes, SecondFactorNeeded } from './second-factor.js';
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

/**
 * Signs in by password, and a code where the account has them. Throws `WrongCredentials`, `SecondFactorNeeded` where the
 * code is not given, `WrongCode`, or `TooManyAttempts` to someone who guesses.
 */
export class SignIn extends Command<SignedIn> {
  constructor(
    readonly email: string,
    readonly password: string,
    readonly request: Asking,
    /** Token of the session that the browser had until now: it ends. */
    readonly before: string | null,
    /** Of the authenticator app, or one for recovery. */
    readonly code?: string,
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
    private readonly factor: SecondFactor,
    private readonly tickets: Tickets,
    private readonly log: SecurityLog,
  ) {}

  async execute({ email, password, request, before, code }: SignIn): Promise<SignedIn> {
    const from = request.ip;
    this.throttle.enter(email, from);
    const row = await this.find(email);
    const right = await isPassword(row?.passwordHash, password);
    if (!row || !right) throw new WrongCredentials();
    const proofs: Proof[] = ['password', ...(await this.secondProofs(row.id, code, request))];
    this.throttle.succeed(email, from);
    await this.renew(row, password);
    const about = { by: proofs.join(' and ') };
    await this.log.note({ what: 'SignedIn', account: row.id, by: row.id, result: 'done', about, request });
    return { account: accountOf(row), token: await this.sessions.open(row.id, { proofs, request, before }) };
  }

  /** What the account needs beyond its password: who has not brought it is given a ticket to come back with. */
  private async secondProofs(account: string, code: string | undefined, request: Asking): Promise<Proof[]> {
    if (!(await this.factor.isAskedOf(account))) return [];
    if (code !== undefined) return [await this.factor.prove(account, code, request)];
    throw new SecondFactorNeeded(await this.tickets.issue('second-factor', { account, minutes: secondFactorMinutes }));
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
