import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Asking } from '../admit/asking.js';
import { giveToken } from '../admit/session-cookie.js';
import { type Seen, Sessions } from '../sessions.js';
import { giveDevice, KnownDevices } from './known-devices.js';

/** What a browser gets whose person has shown who they are. */
export interface Entrance {
  /** Of the new session. */
  token: string;
  /** What the browser is known by from now on; null where it is known. */
  device: string | null;
}

/** Where every way to sign in ends: with a session, in a browser that is known from then on. */
@Injectable()
export class Entrances {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
  ) {}

  async open(account: string, seen: Seen): Promise<Entrance> {
    const device = await this.devices.remember(seen.request, account);
    return { token: await this.sessions.open(account, seen), device };
  }
}

export function letIn(request: Asking, reply: FastifyReply, { token, device }: Entrance): void {
  giveToken(request, reply, token);
  giveDevice(request, reply, device);
}
