import { randomUUID } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import type { NewEvent } from '#libs/event-store';
import type { Asking } from '../admit/asking.js';
import { networkOf } from './network.js';
import type { SecurityEvent, SecurityEventType } from './security-event.js';

/** What is to be noted. */
export interface Entry extends Omit<SecurityEvent['data'], 'from'> {
  what: SecurityEventType;
  /** Whom it came from. */
  request?: Pick<Asking, 'ip'> | null;
  /** Id of the command that it answers: then it is noted once for an account, however often the command is sent. */
  command?: string;
}

/** An entry as the log has it. */
export type Noted = NewEvent & SecurityEvent;

export function entryOf({ what, request, command = randomUUID(), ...given }: Entry): Noted {
  const data = { ...given, ...(request && { from: networkOf(request.ip) }) };
  const actor = data.by ?? data.account ?? 'visitor';
  const meta = { actor, at: new Date().toISOString(), command, causation: command, correlation: command };
  return { id: uuidv5(`${what} ${given.account ?? ''}`, command), type: what, schema: 1, data, meta };
}
