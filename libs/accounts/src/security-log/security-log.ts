import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { Injectable, Logger } from '@nestjs/common';
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

/**
 * What happens to accounts, in streams of its own of which nothing is ever taken away. Full addresses stay outside, for a week.
 * Each entry is said on standard output too, in the same ids: what carries the output away keeps a copy that nobody here can change.
 */
@Injectable()
export class SecurityLog {
  private readonly output = new Logger('security');

  constructor(
    private readonly store: EventStore,
    private readonly db: DataSource,
  ) {}

  async note({ what, request, command = randomUUID(), ...given }: Entry): Promise<void> {
    const id = uuidv5(what, command);
    const at = new Date().toISOString();
    const data = { ...given, ...(request && { from: networkOf(request.ip) }) };
    const meta = { actor: data.by ?? data.account ?? 'visitor', at, command, causation: command, correlation: command };
    await this.store.append(`security-${id}`, 'none', [{ id, type: what, schema: 1, data, meta }]);
    this.output[data.result === 'refused' ? 'warn' : 'log']({ id, at, what, ...data });
    if (request && isIP(request.ip)) await this.remember(id, request.ip);
  }

  private async remember(entry: string, address: string): Promise<void> {
    await this.db.query('insert into accounts.address_seen (entry, address) values ($1, $2) on conflict do nothing', [
      entry,
      address,
    ]);
  }
}
