import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { EntityManager } from 'typeorm';
import { Refused } from '#libs/event-store';
import { languageOf } from '#libs/web';
import type { Asking } from '../admit/asking.js';
import { isTaken } from '../open-account/open-account.js';
import { type Offer, openInvitation } from '../invite/open-invitation.js';
import { type Note, SecurityLog } from '../security-log/security-log.js';
import type { Proof } from '../session.js';
import { Tickets } from '../tickets.js';
import { FindInvitation } from './find-invitation.js';

/** The link of an invitation opens nothing: it was used, taken back, is too old, or was never one; or its address has an account by now. */
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
  /** Of the link; null where a journey to a provider, which began with it, stands for it. */
  token: string | null;
  request: Asking;
}

/** Nobody changes the roles of whoever invited meanwhile. In the order of ids, as everywhere: nobody waits for who waits for them. */
const hold = `
  select id from accounts.account
   where id = $1 or id = (select invited_by from accounts.invitation where account = $1) order by id for update`;

/** Of several links to one invitation, and of several who follow one, the first wins. */
const accept = `
  with over as (delete from accounts.invitation where account = $1 returning account)
  update accounts.account a set name = $2, password_hash = $3, language = $4, joined_at = now()
    from over where a.id = over.account returning a.id`;

/** Makes an account of an invitation, once, however people choose to sign in. */
@Injectable()
export class Invitations {
  constructor(
    private readonly queries: QueryBus,
    private readonly tickets: Tickets,
    private readonly log: SecurityLog,
  ) {}

  /** What a link offers; looking does not use it up. Throws `InvitationOver`. */
  async behind(token: string): Promise<Offer> {
    const offer = await this.queries.execute(new FindInvitation(token));
    if (!offer || offer.taken) throw new InvitationOver();
    return offer;
  }

  /** Uses the invitation up, and its links; what else belongs to joining is written with it, or nothing is. Throws `InvitationOver`. */
  accept(
    account: string,
    { name, passwordHash, by, token, request }: Newcomer,
    alongside: (db: EntityManager, note: Note) => Promise<void> = async () => {},
  ): Promise<void> {
    const joined = this.log.change(async (db, note) => {
      await db.query(hold, [account]);
      if (token !== null && !(await this.tickets.take('invitation', token, db))) throw new InvitationOver();
      if (!(await openInvitation(db, account))) throw new InvitationOver();
      const [rows] = await db.query<[unknown[], number]>(accept, [account, name, passwordHash, languageOf(request)]);
      if (rows.length === 0) throw new InvitationOver();
      await note({ what: 'Joined', account, by: account, result: 'done', about: { by }, request });
      await alongside(db, note);
      await this.tickets.revoke('invitation', account, db);
    });
    return joined.catch(overIfTaken);
  }
}

/** Of two invitations to one address, the one that is accepted first wins. */
function overIfTaken(error: unknown): never {
  throw isTaken(error) ? new InvitationOver() : error;
}
