import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../admit/asking.js';
import { NotSignedIn } from '../admit/not-signed-in.js';
import { giveToken } from '../admit/session-cookie.js';
import type { Entry } from '../security-log/noted.js';
import { SecurityLog } from '../security-log/security-log.js';
import { type Seen, Sessions } from '../sessions.js';
import { giveDevice, KnownDevices } from './known-devices.js';

/** What a browser gets whose person has shown who they are. */
export interface Entrance {
  /** Of the new session. */
  token: string;
  /** What the browser is known by from now on; null where it is known. */
  device: string | null;
}

/** Whether what was shown is still good; throws where it is not. */
export type StillGood = (db: EntityManager) => Promise<void>;

/** Whoever is about to change how the account signs in is waited for, and waits. */
const hold = 'select id from accounts.account where id = $1 and disabled_at is null for share';

/** Where every way to sign in ends: noted, with a session, in a browser that is known from then on. */
@Injectable()
export class Entrances {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly log: SecurityLog,
  ) {}

  /**
   * What was shown may have been taken away meanwhile: that is asked with the account held, so that no session outlives it.
   * Throws what `stillGood` throws, `NotSignedIn` where the account was disabled.
   */
  open(account: string, seen: Seen, stillGood: StillGood = async () => {}): Promise<Entrance> {
    return this.log.change(async (db, note) => {
      if ((await db.query<unknown[]>(hold, [account])).length === 0) throw new NotSignedIn();
      await stillGood(db);
      const device = await this.devices.remember(db, seen.request, account);
      await note(await this.entry(db, account, seen, device));
      return { token: await this.sessions.open(account, seen, db), device };
    });
  }

  /** That the browser was not known is noted with it: the owner is told, because it may not have been them. */
  private async entry(
    db: EntityManager,
    account: string,
    { proofs, request }: Seen,
    device: string | null,
  ): Promise<Entry> {
    const isNew = device !== null && (await this.devices.areUsedBy(db, account));
    const about = { by: proofs.join(' and '), ...(isNew && { browser: 'new' }) };
    return { what: 'SignedIn', account, by: account, result: 'done', about, request };
  }
}

export function letIn(request: Asking, reply: FastifyReply, { token, device }: Entrance): void {
  reply.header('cache-control', 'no-store');
  giveToken(request, reply, token);
  giveDevice(request, reply, device);
}
