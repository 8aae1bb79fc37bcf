import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { holdForChange } from './account.js';
import { Refused } from '#libs/event-store';

/** What an account has to sign in with, beyond its password. */
export interface Has {
  passkeys: number;
  /** Whether codes of an app are in use. */
  oneTimeCode: boolean;
  /** How many are left. */
  recoveryCodes: number;
}

/** Without this one, somebody could not sign in, or would lack the second factor that their role asks for (HTTP 409). */
export class LastFactor extends Refused {
  constructor() {
    super('This is the last: set another way to sign in up first', 'last-factor');
  }
}

const has = `
  select (select count(*)::int from accounts.passkey where account = $1) as passkeys,
         exists (select from accounts.one_time_code where account = $1 and confirmed_at is not null) as "oneTimeCode",
         (select count(*)::int from accounts.recovery_code where account = $1 and used_at is null) as "recoveryCodes"`;

/** Whether somebody can sign in, and has a second factor if they have to: the same people as `mustEnrol` of a session. */
const isEnough = `
  with way as (
    select exists (select from accounts.passkey where account = $1) as passkey,
           exists (select from accounts.one_time_code where account = $1 and confirmed_at is not null) as code,
           exists (select from accounts.identity where account = $1) as identity
  )
  select (a.password_hash is not null or passkey or identity)
     and (a.sample or a.roles = array['contributor'] or passkey or code or identity) as enough
    from accounts.account a, way where a.id = $1`;

/** Codes for recovery stand in for something else, and go with the last of it. */
const forgetRecovery = `
  delete from accounts.recovery_code r where r.account = $1
     and not exists (select from accounts.passkey p where p.account = r.account)
     and not exists (select from accounts.one_time_code c where c.account = r.account and c.confirmed_at is not null)`;

/** What people have besides their passwords. */
@Injectable()
export class Factors {
  constructor(private readonly db: DataSource) {}

  async of(account: string): Promise<Has> {
    const [row] = await this.db.query<[Has]>(has, [account]);
    return row;
  }

  /** Whether there is any. */
  async areAskedOf(account: string): Promise<boolean> {
    const { passkeys, oneTimeCode } = await this.of(account);
    return passkeys > 0 || oneTimeCode;
  }

  /**
   * Takes something away, unless what is left is not enough: then all stays, and `LastFactor` is thrown. The account is held
   * meanwhile, so that two who take away one each do not both see the other's.
   */
  async takeAway<Result>(db: EntityManager, account: string, remove: () => Promise<Result>): Promise<Result> {
    await holdForChange(db, account);
    const removed = await remove();
    const [left] = await db.query<[{ enough: boolean }]>(isEnough, [account]);
    if (!left.enough) throw new LastFactor();
    await db.query(forgetRecovery, [account]);
    return removed;
  }
}
