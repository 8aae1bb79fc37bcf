import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A passkey as its owner knows it, and as browsers are told of it. */
export interface Passkey {
  /** Of the credential, in Base64url. */
  id: string;
  name: string;
  transports: string[];
  createdAt: Date;
  usedAt: Date | null;
}

/** What signatures are checked with. */
export interface PasskeyKey {
  account: string;
  publicKey: Buffer;
  /** How often it was used, as it counts itself; 0 for one that does not. */
  counter: number;
  transports: string[];
}

export interface NewPasskey extends Omit<PasskeyKey, 'publicKey'> {
  id: string;
  name: string;
  publicKey: Uint8Array;
  /** Whether it is kept in other places too, so that losing the device does not lose it. */
  backedUp: boolean;
}

const keyOf = `
  select p.account, p.public_key as "publicKey", p.counter::float8 as counter, p.transports
    from accounts.passkey p join accounts.account a on a.id = p.account
   where p.id = $1 and a.disabled_at is null and a.joined_at is not null`;

/** The passkeys of all accounts: public keys only, the private ones never leave their devices. */
@Injectable()
export class Passkeys {
  constructor(private readonly db: DataSource) {}

  of(account: string): Promise<Passkey[]> {
    return this.db.query(
      `select id, name, transports, created_at as "createdAt", used_at as "usedAt"
         from accounts.passkey where account = $1 order by created_at, id`,
      [account],
    );
  }

  /** Null where nobody has it who may sign in. */
  async key(id: string, db: EntityManager = this.db.manager): Promise<PasskeyKey | null> {
    const [key] = await db.query<PasskeyKey[]>(keyOf, [id]);
    return key ?? null;
  }

  /** Answers false where somebody has it already. */
  async add(
    db: EntityManager,
    { id, account, publicKey, counter, transports, name, backedUp }: NewPasskey,
  ): Promise<boolean> {
    const rows = await db.query<unknown[]>(
      `insert into accounts.passkey (id, account, public_key, counter, transports, name, backed_up)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
      [id, account, Buffer.from(publicKey), counter, transports, name, backedUp],
    );
    return rows.length > 0;
  }

  /** Notes a use. Answers false where the counter does not go on: there are two of it, and one is a copy. */
  async used(id: string, counter: number, backedUp: boolean): Promise<boolean> {
    const [rows] = await this.db.query<[unknown[], number]>(
      `update accounts.passkey set counter = $2, backed_up = $3, used_at = now()
        where id = $1 and (counter < $2 or counter = 0 and $2 = 0) returning id`,
      [id, counter, backedUp],
    );
    return rows.length > 0;
  }

  /** Answers whether the account had it. */
  async remove(db: EntityManager, account: string, id: string): Promise<boolean> {
    const [rows] = await db.query<[unknown[], number]>(
      'delete from accounts.passkey where account = $1 and id = $2 returning id',
      [account, id],
    );
    return rows.length > 0;
  }
}
