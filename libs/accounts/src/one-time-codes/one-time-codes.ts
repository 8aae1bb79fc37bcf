import { Injectable } from '@nestjs/common';
import { generateSecret, generateSync, generateURI } from 'otplib';
import { DataSource, type EntityManager } from 'typeorm';
import { Seal, type SealedColumn } from '#libs/platform';
import { isSame } from '../token.js';

/** Seconds that a code is good for (RFC 6238, 5.2). */
const period = 30;
/** Codes before and after the one of now that are good too: clocks differ, and people type slowly. */
const window = 1;

/** What an authenticator app is told: the secret in Base32, and the same as an address that it reads from a picture. */
export interface Enrolment {
  secret: string;
  address: string;
}

const contextOf = (account: string) => `one-time code of ${account}`;

export const sealedCodes: SealedColumn = {
  table: 'accounts.one_time_code',
  key: 'account',
  column: 'secret',
  contextOf,
};

/**
 * Codes of six digits that an authenticator app makes (TOTP, RFC 6238). The secret is sealed; the last step that was used is kept,
 * so that a code is good once: of many who come with it at once one gets in.
 */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly db: DataSource,
    private readonly seal: Seal,
  ) {}

  /** A new secret that is not good for signing in yet: first a code shows that the app has it. Null where codes are in use. */
  async begin(account: string, label: string): Promise<Enrolment | null> {
    const secret = generateSecret();
    const rows = await this.db.query<unknown[]>(
      `insert into accounts.one_time_code (account, secret) values ($1, $2)
       on conflict (account) do update set secret = $2, last_step = 0 where one_time_code.confirmed_at is null
       returning account`,
      [account, this.seal.seal(secret, contextOf(account))],
    );
    return rows.length > 0 ? enrolmentOf(secret, label) : null;
  }

  /** The secret that waits for its first code. */
  async begun(account: string, label: string): Promise<Enrolment | null> {
    const found = await this.find(account);
    return found && !found.confirmed ? enrolmentOf(found.secret, label) : null;
  }

  /** With the first right code the secret becomes good for signing in. */
  confirm(db: EntityManager, account: string, code: string, now = Date.now()): Promise<boolean> {
    return this.spend(db, account, code, now, 'confirmed_at is null', 'confirmed_at = now(), ');
  }

  /** Whether a code is right, which uses it up and all before it. */
  isRight(account: string, code: string, now = Date.now()): Promise<boolean> {
    return this.spend(this.db.manager, account, code, now, 'confirmed_at is not null');
  }

  async isSetUp(account: string): Promise<boolean> {
    return (await this.find(account))?.confirmed ?? false;
  }

  async remove(db: EntityManager, account: string): Promise<void> {
    await db.query('delete from accounts.one_time_code where account = $1', [account]);
  }

  /** One statement moves the last step on, so that two who come with one code do not both get in. */
  private async spend(
    db: EntityManager,
    account: string,
    code: string,
    now: number,
    where: string,
    also = '',
  ): Promise<boolean> {
    const found = await this.find(account, db);
    const step = found && stepOf(found.secret, code.replaceAll(/\s/g, ''), now);
    if (step === null) return false;
    const [rows] = await db.query<[unknown[], number]>(
      `update accounts.one_time_code set ${also}last_step = $2
        where account = $1 and last_step < $2 and ${where} returning account`,
      [account, step],
    );
    return rows.length > 0;
  }

  private async find(
    account: string,
    db: EntityManager = this.db.manager,
  ): Promise<{ secret: string; confirmed: boolean } | null> {
    const [row] = await db.query<{ secret: string; confirmed: boolean }[]>(
      'select secret, confirmed_at is not null as confirmed from accounts.one_time_code where account = $1',
      [account],
    );
    return row ? { ...row, secret: this.seal.open(row.secret, contextOf(account)) } : null;
  }
}

const enrolmentOf = (secret: string, label: string): Enrolment => ({
  secret,
  address: generateURI({ issuer: 'ICAT Exchange', label, secret }),
});

/** The step whose code this is, or null. All are looked at, whichever it is. */
function stepOf(secret: string, code: string, now: number): number | null {
  const current = Math.floor(now / 1000 / period);
  let found: number | null = null;
  for (let step = current - window; step <= current + window; step++)
    if (isSame(generateSync({ secret, epoch: step * period }), code)) found = step;
  return found;
}
