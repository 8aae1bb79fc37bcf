import { validate as isUuid } from 'uuid';
import type { Projection, Recorded } from '#libs/event-store';
import { SecurityEntry } from './entry.js';
import { isOfSecurityLog, type SecurityEvent } from './security-event.js';

/** The security log as administrators look through it: a row an event, never changed. */
export const entries: Projection<SecurityEntry, SecurityEvent> = {
  name: 'security-log',
  version: 1,
  entity: SecurityEntry,
  indexes: ['(at desc, id desc)', '(account, at desc, id desc)', '(by, at desc, id desc)'],
  key: (event) => (isOfSecurityLog(event) ? event.id : null),
  evolve: (_, event) => entryOf(event),
};

function entryOf({ id, type, data, meta }: Recorded<SecurityEvent>): SecurityEntry {
  const { account, by, result, about: { times, ...about } = {}, from = null } = data;
  return {
    id,
    at: meta.at,
    what: type,
    result,
    times: Number(times ?? 1),
    account: idOf(account),
    by: by === 'console' ? by : idOf(by),
    network: from,
    about,
  };
}

/** What is no id cannot be joined with anybody. */
const idOf = (account: string | undefined): string | null => (account && isUuid(account) ? account : null);
