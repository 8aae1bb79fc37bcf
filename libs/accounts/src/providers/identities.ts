import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError } from 'typeorm';
import { Refused } from '#libs/event-store';
import type { Account } from '../actor.js';
import type { Identity } from './identify.js';
import { NotByProvider } from './not-by-provider.js';

/** Whoever left the organisation whose provider knows them, or cannot use the account, is nobody here. */
const whose = `
  select a.id from accounts.identity i join accounts.account a on a.id = i.account
   where i.issuer = $1 and i.subject = $2 and a.organisation = $3 and a.joined_at is not null and a.disabled_at is null`;

/** All or nothing: of several who accept an invitation one joins, and with an identity that is taken nobody does. */
const join = `
  with over as (
    delete from accounts.invitation i using accounts.account inviter
     where i.account = $3 and i.expires_at > now() and inviter.id = i.invited_by and inviter.disabled_at is null
    returning i.account
  ), joined as (
    update accounts.account a set name = coalesce(nullif($4, ''), split_part(a.email, '@', 1)), language = $5, joined_at = now()
      from over where a.id = over.account and a.joined_at is null and a.disabled_at is null returning a.id
  )
  insert into accounts.identity (issuer, subject, account) select $1, $2, id from joined returning account`;

const link = `
  insert into accounts.identity (issuer, subject, account) values ($1, $2, $3)
  on conflict (issuer, subject) do update set account = excluded.account where identity.account = excluded.account
  returning account`;

/** Somebody who can sign in by nothing else would be shut out. */
const unlink = `
  delete from accounts.identity i using accounts.account a
   where i.account = $1 and a.id = i.account
     and (a.password_hash is not null or exists (select from accounts.passkey p where p.account = a.id))
  returning i.account`;

/** What was shown by an identity that is there no more, was not shown. */
const unprove = `update accounts.session set proofs = array_remove(proofs, 'provider') where account = $1`;

/** What is known of somebody who joins. */
type Joining = Pick<Account, 'name' | 'language'>;

/** Which account an identity of a provider is: by issuer and subject, and by nothing else. */
@Injectable()
export class Identities {
  constructor(private readonly db: DataSource) {}

  /** The account of the organisation that signs in with this identity, or null. */
  async accountOf({ issuer, subject }: Identity, organisation: string): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }[]>(whose, [issuer, subject, organisation]);
    return row?.id ?? null;
  }

  /** Accepts the invitation of an account with an identity. Throws `NotByProvider`: `taken`, or `over` where it is not open. */
  async join(account: string, { name, language }: Joining, { issuer, subject }: Identity): Promise<void> {
    const rows = await this.db.query<unknown[]>(join, [issuer, subject, account, name, language]).catch(taken);
    if (rows.length === 0) throw new NotByProvider('over');
  }

  /** Lets an account sign in with an identity. Throws `NotByProvider` where another one does. */
  async link(account: string, { issuer, subject }: Identity): Promise<void> {
    const rows = await this.db.query<unknown[]>(link, [issuer, subject, account]);
    if (rows.length === 0) throw new NotByProvider('taken');
  }

  /** Takes its identities from an account, and answers whether it had any. Throws `Refused` where it could not sign in any more. */
  async unlink(account: string): Promise<boolean> {
    const [rows] = await this.db.query<[unknown[], number]>(unlink, [account]);
    if (rows.length === 0 && (await this.since(account)))
      throw new Refused('There would be no way to sign in left: set a password or a passkey up first', 'last-way-in');
    await this.db.query(unprove, [account]);
    return rows.length > 0;
  }

  /** Since when an account can sign in with the provider of its organisation; null where it cannot. */
  async since(account: string): Promise<Date | null> {
    const [row] = await this.db.query<{ since: Date }[]>(
      'select min(created_at) as since from accounts.identity where account = $1 having count(*) > 0',
      [account],
    );
    return row?.since ?? null;
  }
}

const uniqueViolation = '23505';

function taken(error: unknown): never {
  const isTaken = error instanceof QueryFailedError && error.driverError.code === uniqueViolation;
  throw isTaken ? new NotByProvider('taken', error) : error;
}
