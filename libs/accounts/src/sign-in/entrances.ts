import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asking } from '../admit/asking.js';
import { giveToken } from '../admit/session-cookie.js';
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

/** Where every way to sign in ends: noted, with a session, in a browser that is known from then on. */
@Injectable()
export class Entrances {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly log: SecurityLog,
  ) {}

  /** That the browser was not known is noted with it: the owner is told, because it may not have been them. */
  async open(account: string, seen: Seen): Promise<Entrance> {
    const { request, proofs } = seen;
    const device = await this.devices.remember(request, account);
    const isNew = device !== null && (await this.devices.areUsedBy(account));
    const about = { by: proofs.join(' and '), ...(isNew && { browser: 'new' }) };
    await this.log.note({ what: 'SignedIn', account, by: account, result: 'done', about, request });
    return { token: await this.sessions.open(account, seen), device };
  }
}

export function letIn(request: Asking, reply: FastifyReply, { token, device }: Entrance): void {
  giveToken(request, reply, token);
  giveDevice(request, reply, device);
}
