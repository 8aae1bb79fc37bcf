import type { DataSource, EntityManager } from 'typeorm';
import type { Carrier } from './carriers.js';
import { letterOf } from './letter.js';
import type { People } from './people.js';

export interface Delivery {
  db: DataSource;
  people: People;
  carrier: Carrier;
  /** Public address of the platform, for the link and the Message-ID. */
  home?: string | undefined;
}

/**
 * Sends one mail if it is still owed. The row stays locked meanwhile, so that it is sent by one process at a time;
 * a process that dies lets go of it, and the mail goes out again under the same Message-ID.
 * Throws what the carrier throws, after the attempt was written down.
 */
export async function deliver(id: string, { db, people, carrier, home }: Delivery): Promise<void> {
  const failure = await db.transaction(async (db) => {
    const recipient = await take(id, db);
    if (!recipient) return null;
    const person = await people.correspondent(recipient);
    if (!person) return noted(id, 'given-up', 'Nobody to write to: the account is closed', db);
    try {
      await carrier.carry(letterOf(id, person.email, person.language, home), db);
    } catch (error) {
      const failure = new Error(withoutAddresses(error));
      await noted(id, 'pending', failure.message, db);
      return failure;
    }
    return noted(id, 'sent', null, db);
  });
  if (failure) throw failure;
}

/** What a mail server answers often repeats to whom the mail was; that belongs neither in a log nor on a health page. */
const withoutAddresses = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\S+@\S+/g, '…');

/** Locks the row and answers its recipient; null where nothing is owed or another process has it in hand. */
async function take(id: string, db: EntityManager): Promise<string | null> {
  await db.query(`set local idle_in_transaction_session_timeout = '2min'`);
  const rows = await db.query<{ recipient: string }[]>(
    `select recipient from notifications.notification
     where id = $1 and mail_state = 'pending' for update skip locked`,
    [id],
  );
  return rows[0]?.recipient ?? null;
}

async function noted(id: string, state: string, error: string | null, db: EntityManager): Promise<null> {
  await db.query(
    `update notifications.notification
     set mail_state = $2, last_error = left($3, 500), attempts = attempts + 1, tried_at = clock_timestamp(),
         sent_at = case when $2 = 'sent' then clock_timestamp() end
     where id = $1`,
    [id, state, error],
  );
  return null;
}
