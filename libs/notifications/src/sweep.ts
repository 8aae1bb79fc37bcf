import type { DataSource } from 'typeorm';
import type { MailQueue } from './mail-queue.js';

const atOnce = 1000;

/**
 * Wakes the queue for mail that is still owed after `olderThan` seconds: the queue forgot it, or the server refused it.
 * The more often it was refused, the longer it rests. Answers how many it found.
 */
export async function sweep(db: DataSource, queue: MailQueue, olderThan: number): Promise<number> {
  const rows = await db.query<{ id: string }[]>(
    `select id from notifications.notification
     where mail_state = 'pending'
       and created_at < now() - make_interval(secs => $1)
       and (tried_at is null or tried_at < now() - make_interval(secs => $1 * attempts))
     order by created_at limit ${atOnce}`,
    [olderThan],
  );
  await queue.add(rows.map(({ id }) => id));
  return rows.length;
}

/** A week and a hundred attempts; what was given up is shown by `exchange doctor`. */
export async function giveUp(db: DataSource): Promise<void> {
  await db.query(
    `update notifications.notification set mail_state = 'given-up'
     where mail_state = 'pending' and attempts >= 100 and created_at < now() - interval '7 days'`,
  );
}
