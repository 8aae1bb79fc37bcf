import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { EventStore } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { networkOf } from './network.js';
import type { SecurityEvent, SecurityEventType } from './security-event.js';

interface Entry extends Omit<SecurityEvent['data'], 'from'> {
  what: SecurityEventType;
  /** Whom it came from. */
  request?: Pick<Asking, 'ip'> | null;
  /** Id of the command that it answers: then it is noted once, however often the command is sent. */
  command?: string;
}

/** What happens to accounts, in streams of its own of which nothing is ever taken away. Full addresses stay outside, for a week. */
@Injectable()
export class SecurityLog {
  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  async note({ what, request, command = randomUUID(), ...data }: Entry): Promise<void> {
    const id = uuidv5(what, command);
    const at = new Date().toISOString();
    const meta = { actor: data.by ?? data.account ?? 'visitor', at, command, causation: command, correlation: command };
    const from = request && { from: networkOf(request.ip) };
    await this.store.append(`security-${id}`, 'none', [
      { id, type: what, schema: 1, data: { ...data, ...from }, meta },
    ]);
    if (request) await this.remember(id, request.ip);
  }

  private async remember(entry: string, address: string): Promise<void> {
    await this.db.query(`delete from accounts.address_seen where at < now() - interval '7 days'`);
    await this.db.query('insert into accounts.address_seen (entry, address) values ($1, $2) on conflict do nothing', [
      entry,
      address,
    ]);
  }
}
