import type { DataSource } from 'typeorm';
import type { MailQueue, QueueDepth } from './mail-queue.js';

/** How the mail stands, for `/health` and `exchange doctor`. */
export interface MailHealth {
  /** Mails that are owed and not sent. */
  pending: number;
  /** Mails that were tried for a week and are not tried any more; a person must look. */
  givenUp: number;
  /** When the oldest that is still owed came to be (ISO 8601), or null. */
  oldest: string | null;
  /** What a mail that failed last was answered, or null. */
  lastError: string | null;
  /** Jobs in the queue, or null where the queue does not answer. */
  queue: QueueDepth | null;
}

interface Counted {
  pending: number;
  given_up: number;
  oldest: Date | null;
  last_error: string | null;
}

const count = `
  select count(*) filter (where mail_state = 'pending')::int as pending,
         count(*) filter (where mail_state = 'given-up')::int as given_up,
         min(created_at) filter (where mail_state = 'pending') as oldest,
         (array_agg(last_error order by tried_at desc nulls last))[1] as last_error
  from notifications.notification where mail_state in ('pending', 'given-up')`;

export async function mailHealth(db: DataSource, queue: MailQueue): Promise<MailHealth> {
  const [rows, depth] = await Promise.all([db.query<Counted[]>(count), queue.depth().catch(() => null)]);
  const { pending = 0, given_up: givenUp = 0, oldest = null, last_error: lastError = null } = rows[0] ?? {};
  return { pending, givenUp, oldest: oldest?.toISOString() ?? null, lastError, queue: depth };
}
