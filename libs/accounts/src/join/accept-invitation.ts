import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';
import { Refused } from '#libs/event-store';
import { languageOf } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { SecurityLog } from '../security-log/security-log.js';
import type { Proof } from '../session.js';
import { Tickets } from '../tickets.js';
import { FindInvitation, type Offer } from './find-invitation.js';

/** The link of an invitation opens nothing: it was used, taken back, is too old, or was never one. */
export class InvitationOver extends Refused {
  constructor() {
    super('This invitation is no longer open', 'invitation-over');
  }
}

/** Whoever accepts. */
export interface Newcomer {
  name: string;
  /** Null for who signs in by something else. */
  passwordHash: string | null;
  by: Proof;
  request: Asking;
}

/** Of several links to one invitation, and of several who follow one, the first wins. */
const accept = `
  with over as (delete from accounts.invitation where account = $1 and expires_at > now() returning account)
  update accounts.account a set name = $2, password_hash = $3, language = $4, joined_at = now()
    from over where a.id = over.account and a.disabled_at is null returning a.id`;

/** Makes an account of an invitation, once, however people choose to sign in. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: DataSource,
    private readonly queries: QueryBus,
    private readonly tickets: Tickets,
    private readonly log: SecurityLog,
  ) {}

  /** What a link offers; looking does not use it up. Throws `InvitationOver`. */
  async behind(token: string): Promise<Offer> {
    const offer = await this.queries.execute(new FindInvitation(token));
    if (!offer) throw new InvitationOver();
    return offer;
  }

  /** Uses the link up; what else belongs to joining is written with it, or nothing is. Throws `InvitationOver`. */
  async accept(
    token: string,
    { account }: Offer,
    { name, passwordHash, by, request }: Newcomer,
    alongside: (db: EntityManager) => Promise<void> = async () => {},
  ): Promise<void> {
    if (!(await this.tickets.take('invitation', token))) throw new InvitationOver();
    await this.db.transaction(async (db) => {
      const [rows] = await db.query<[unknown[], number]>(accept, [account, name, passwordHash, languageOf(request)]);
      if (rows.length === 0) throw new InvitationOver();
      await alongside(db);
    });
    await this.tickets.revoke('invitation', account);
    await this.log.note({ what: 'Joined', account, by: account, result: 'done', about: { by }, request });
  }
}
