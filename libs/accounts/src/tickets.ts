import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { holdForChange } from './account.js';
import { hashOf, newToken } from './token.js';

/** What a ticket is good for; one of another kind opens nothing. */
export const ticketKinds = [
  'second-factor',
  'passkey-challenge',
  'invitation',
  'reset',
  'provider',
  'e-mail',
  'not-me',
  'known-device',
] as const;
export type TicketKind = (typeof ticketKinds)[number];

export interface Ticket {
  account: string | null;
  data: Record<string, unknown>;
}

interface NewTicket {
  account?: string;
  data?: Record<string, unknown>;
  /** For how long it is good. */
  minutes: number;
}

const good = 'token_hash = $1 and kind = $2 and used_at is null and expires_at > now()';

/** Single-use secrets of 256 random bits. Only their SHA-256 is kept: a copy of the table opens nothing. */
@Injectable()
export class Tickets {
  constructor(private readonly db: DataSource) {}

  /** Answers the token of a new ticket, which nobody can read again. */
  async issue(
    kind: TicketKind,
    { account, data = {}, minutes }: NewTicket,
    db: EntityManager = this.db.manager,
  ): Promise<string> {
    const token = newToken();
    await db.query(
      `insert into accounts.ticket (token_hash, kind, account, data, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
      [hashOf(token), kind, account ?? null, data, minutes],
    );
    return token;
  }

  /** Uses a ticket up. One statement, so that of many who come with it at once one gets it. */
  async take(kind: TicketKind, token: string, db: EntityManager = this.db.manager): Promise<Ticket | null> {
    const [rows] = await db.query<[Ticket[], number]>(
      `update accounts.ticket set used_at = now() where ${good} returning account, data`,
      [hashOf(token), kind],
    );
    return rows[0] ?? null;
  }

  /**
   * Uses a ticket up in a change of its account, which is held from then on. It is held first: of two who come with two tickets
   * for one account, neither waits for the other's ticket.
   */
  async spend(db: EntityManager, kind: TicketKind, token: string): Promise<(Ticket & { account: string }) | null> {
    const account = (await this.look(kind, token, db))?.account;
    if (!account) return null;
    await holdForChange(db, account);
    const taken = await this.take(kind, token, db);
    return taken && { ...taken, account };
  }

  /** Looks at a ticket and leaves it good. */
  async look(kind: TicketKind, token: string, db: EntityManager = this.db.manager): Promise<Ticket | null> {
    const rows = await db.query<Ticket[]>(`select account, data from accounts.ticket where ${good}`, [
      hashOf(token),
      kind,
    ]);
    return rows[0] ?? null;
  }

  /** Makes every ticket of a kind that an account has worth nothing, but for the one with this token. */
  async revoke(
    kind: TicketKind,
    account: string,
    db: EntityManager = this.db.manager,
    except: string | null = null,
  ): Promise<void> {
    await db.query('delete from accounts.ticket where kind = $1 and account = $2 and token_hash is distinct from $3', [
      kind,
      account,
      except && hashOf(except),
    ]);
  }
}
