import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refused } from '#libs/event-store';
import { holdForChange } from '../account.js';
import type { Identity } from './identify.js';
import { NotByProvider } from './not-by-provider.js';

/** Whoever left the organisation whose provider knows them, or cannot use the account, is nobody here. */
const whose = `
  select a.id from accounts.identity i join accounts.account a on a.id = i.account
   where i.issuer = $1 and i.subject = $2 and a.organisation = $3 and a.joined_at is not null and a.disabled_at is null`;

/** A second one would stand behind the first, unseen by whoever looks whether they know it. */
const another = 'select from accounts.identity where account = $1 and issuer = $2 and subject <> $3';

const link = `
  insert into accounts.identity (issuer, subject, account) values ($1, $2, $3)
  on conflict (issuer, subject) do update set account = excluded.account where identity.account = excluded.account
  returning account`;

/** Whoever is about to set another provider, or none, is waited for, and waits. */
const stillKnown = `
  select i.account from accounts.identity i
    join accounts.identity_provider p on p.issuer = i.issuer and p.organisation = $2
   where i.account = $1 for share of p`;

/** Somebody who can sign in by nothing else would be shut out. */
const unlink = `
  delete from accounts.identity i using accounts.account a
   where i.account = $1 and a.id = i.account
     and (a.password_hash is not null or exists (select from accounts.passkey p where p.account = a.id))
  returning i.account`;

/** What was shown by an identity that is there no more, was not shown. */
const unprove = `update accounts.session set proofs = array_remove(proofs, 'provider') where account = $1`;

/** Which account an identity of a provider is: by issuer and subject, and by nothing else. */
@Injectable()
export class Identities {
  constructor(private readonly db: DataSource) {}

  /** The account of the organisation that signs in with this identity, or null. */
  async accountOf({ issuer, subject }: Identity, organisation: string): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }[]>(whose, [issuer, subject, organisation]);
    return row?.id ?? null;
  }

  /** Throws `NotByProvider` where the organisation's provider does not stand for the account any more. */
  async refuseUnknown(db: EntityManager, account: string, organisation: string): Promise<void> {
    const rows = await db.query<unknown[]>(stillKnown, [account, organisation]);
    if (rows.length === 0) throw new NotByProvider('unknown');
  }

  /** Lets an account sign in with an identity, one of each provider. Throws `NotByProvider` where another one does, or it has one. */
  async link(db: EntityManager, account: string, { issuer, subject }: Identity): Promise<void> {
    await holdForChange(db, account);
    if ((await db.query<unknown[]>(another, [account, issuer, subject])).length > 0) throw new NotByProvider('linked');
    const rows = await db.query<unknown[]>(link, [issuer, subject, account]);
    if (rows.length === 0) throw new NotByProvider('taken');
  }

  /** Takes its identities from an account, and answers whether it had any. Throws `Refused` where it could not sign in any more. */
  async unlink(db: EntityManager, account: string): Promise<boolean> {
    await holdForChange(db, account);
    const [rows] = await db.query<[unknown[], number]>(unlink, [account]);
    if (rows.length === 0 && (await this.since(account, db)))
      throw new Refused('There would be no way to sign in left: set a password or a passkey up first', 'last-way-in');
    await db.query(unprove, [account]);
    return rows.length > 0;
  }

  /** Since when an account can sign in with the provider of its organisation; null where it cannot. */
  async since(account: string, db: EntityManager = this.db.manager): Promise<Date | null> {
    const [row] = await db.query<{ since: Date }[]>(
      'select min(created_at) as since from accounts.identity where account = $1 having count(*) > 0',
      [account],
    );
    return row?.since ?? null;
  }
}
