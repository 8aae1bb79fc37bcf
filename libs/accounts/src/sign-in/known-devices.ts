import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../admit/asking.js';
import { tokenCookie } from '../admit/token-cookie.js';
import { Tickets } from '../tickets.js';

/** For how long a browser is known after its owner has signed in. */
const days = 180;

const cookie = tokenCookie('known-device', days * 24 * 60 * 60);

/** Whoever has joined today is expected to come with a browser that we do not know; with a second one they are not. */
const known = `
  select joined_at < now() - interval '1 day'
      or (select count(*) > 1 from accounts.ticket t where t.account = a.id and t.kind = 'known-device') as known
    from accounts.account a where a.id = $1`;

/** Browsers in which the owner of an account has signed in before. That opens nothing: it only tells them from whoever guesses. */
@Injectable()
export class KnownDevices {
  constructor(private readonly tickets: Tickets) {}

  /** What the browser is known by to this account, null where it is not. */
  async of(request: Asking, account: string | null, db?: EntityManager): Promise<string | null> {
    const token = cookie.of(request);
    if (token === null) return null;
    // Asked for every account, also where there is none: nobody shall see by the time it takes which there are.
    const ticket = await this.tickets.look('known-device', token, db);
    return ticket && ticket.account === account ? token : null;
  }

  /** Whether an account is used in browsers that are known, so that its owner shall hear of one that was not. */
  async areUsedBy(db: EntityManager, account: string): Promise<boolean> {
    const [row] = await db.query<{ known: boolean }[]>(known, [account]);
    return row?.known ?? false;
  }

  /** Knows a browser from now on. Answers what it is to be known by, null where it is known already. */
  async remember(db: EntityManager, request: Asking, account: string): Promise<string | null> {
    if ((await this.of(request, account, db)) !== null) return null;
    return this.tickets.issue('known-device', { account, minutes: days * 24 * 60 }, db);
  }

  /** None is known any more but the one that asks: whoever held the password, or one of them, guesses like everybody else. */
  async forgetOthers(db: EntityManager, request: Asking, account: string): Promise<void> {
    await this.tickets.revoke('known-device', account, db, cookie.of(request));
  }
}

/** Null where the browser is known already. */
export function giveDevice(request: Asking, reply: FastifyReply, device: string | null): void {
  if (device !== null) cookie.give(request, reply, device);
}
