import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountRow, accountOf } from '../account.js';
import type { Account } from '../actor.js';
import type { Asking } from '../admit/asking.js';
import { NotSignedIn } from '../admit/not-signed-in.js';
import { inUse, withAddress } from '../find-accounts/find-accounts.js';
import { hashPassword, isOutdated, isPassword, passwordOf } from '../passwords.js';
import { SecurityLog } from '../security-log/security-log.js';
import type { Proof } from '../session.js';
import { Tickets } from '../tickets.js';
import { type Entrance, Entrances } from './entrances.js';
import { Limits } from './limits.js';
import { SecondFactor, secondFactorMinutes, SecondFactorNeeded } from './second-factor.js';

export interface SignedIn extends Entrance {
  account: Account;
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

interface Shown {
  row: AccountRow;
  proofs: Proof[] | null;
}

@CommandHandler(SignIn)
export class SignInHandler implements ICommandHandler<SignIn> {
  constructor(
    private readonly db: DataSource,
    private readonly limits: Limits,
    private readonly entrances: Entrances,
    private readonly factor: SecondFactor,
    private readonly tickets: Tickets,
    private readonly log: SecurityLog,
  ) {}

  async execute({ email, password, request, before, code }: SignIn): Promise<SignedIn> {
    const found = await this.find(email);
    const account = found?.id ?? null;
    const attempt = { whose: account ?? email, account, request, what: 'SignInRefused' } as const;
    const { row, proofs } = await this.limits.attempt(attempt, () => this.shown(found, password, code, request));
    if (proofs === null) throw new SecondFactorNeeded(await this.ticketFor(row.id, request));
    const entrance = await this.entrances.open(row.id, { proofs, request, before }, (db) =>
      this.refuseChanged(db, row, password),
    );
    await this.renew(row, password);
    return { account: accountOf(row), ...entrance };
  }

  /** What was shown, where that is all that the account needs; null where a code is needed and did not come. */
  private async shown(
    row: AccountRow | null,
    password: string,
    code: string | undefined,
    request: Asking,
  ): Promise<Shown> {
    const right = await isPassword(row?.passwordHash, password);
    if (!row || !right) throw new WrongCredentials();
    if (!(await this.factor.isAskedOf(row.id))) return { row, proofs: ['password'] };
    const proofs: Proof[] | null =
      code === undefined ? null : ['password', await this.factor.prove(row.id, code, request)];
    return { row, proofs };
  }

  /** A password that was changed while it was looked at opens nothing; one that was only hashed anew is still right. */
  private async refuseChanged(db: EntityManager, { id, passwordHash }: AccountRow, password: string): Promise<void> {
    const now = await passwordOf(db, id);
    if (now !== passwordHash && !(await isPassword(now, password))) throw new WrongCredentials();
  }

  /** Stands for the right password, until the code comes; who stops here knows the password, and is noted. */
  private ticketFor(account: string, request: Asking): Promise<string> {
    return this.log.change(async (db, note) => {
      await note({ what: 'SignInBegun', account, result: 'done', about: { by: 'password' }, request });
      return this.tickets.issue('second-factor', { account, minutes: secondFactorMinutes }, db);
    });
  }

  private find(email: string): Promise<AccountRow | null> {
    return this.db.getRepository(AccountRow).findOne({
      where: { email: withAddress(email.trim()), ...inUse },
      select: {
        id: true,
        email: true,
        name: true,
        roles: true,
        organisation: true,
        language: true,
        passwordHash: true,
      },
    });
  }

  /** The password is known at this moment only: the time to hash it as we do today. */
  private async renew({ id, passwordHash }: AccountRow, password: string): Promise<void> {
    if (passwordHash === null || !isOutdated(passwordHash)) return;
    const renewed = await hashPassword(password);
    await this.db.getRepository(AccountRow).update({ id, passwordHash }, { passwordHash: renewed });
  }
}
