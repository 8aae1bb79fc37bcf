import type { SecurityEventType } from './security-event.js';

/** Somebody in the log, called what the account is called now. */
export class LoggedAccount {
  /** Id of the account, or `console`. */
  id: string;
  /** The address of somebody who has not joined; null where there is no account. */
  name: string | null;
  /** Whether the person is erased: then nothing but the id is theirs. */
  erased: boolean;
}

/** One line of the security log. */
export class LoggedEntry {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  what: SecurityEventType;
  result: 'done' | 'refused';
  /** How often: refusals are noted together, once a minute. */
  times: number;
  /** Whose account it is about; null where nobody's. */
  account: LoggedAccount | null;
  /** Who did it; null for a visitor. */
  by: LoggedAccount | null;
  /** The network that it came from: /24, or /48 of IPv6. */
  network: string | null;
  /** The whole address, as long as it is kept: for seven days. */
  address: string | null;
  /** More of it, in ids. */
  about: Record<string, string>;
}

/** Part of the log, newest first. */
export class LoggedPart {
  items: LoggedEntry[];
  /** Cursor of the next part, or null. */
  next: string | null;
}
