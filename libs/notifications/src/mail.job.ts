import type { DataSource, EntityManager } from 'typeorm';
import { isLetterKind } from '#libs/accounts';
import type { Carrier } from './carriers.js';
import { type Letter, letterOf } from './letter.js';
import type { People } from './people.js';

export interface Delivery {
  db: DataSource;
  people: People;
  carrier: Carrier;
  /** Public address of the platform, for the link and the Message-ID. */
  home?: string | undefined;
}

/** What became of a mail that was owed. */
type Became = 'sent' | 'given-up' | 'needless';

/**
 * Sends one mail if it is still owed. The row stays locked meanwhile, so that it is sent by one process at a time;
 * a process that dies lets go of it, and the mail goes out again under the same Message-ID.
 * Answers what became of it, null where it was not owed or is in other hands. Throws what the carrier throws, after the
 * attempt was written down.
 */
export async function deliver(id: string, { db, people, carrier, home }: Delivery): Promise<Became | null> {
  const became = await db.transaction(async (db) => {
    const owed = await take(id, db);
    if (!owed) return null;
    try {
      const letter = await written(id, owed, people, home);
      if (typeof letter === 'string') return await noted(id, letter, reasons[letter], db);
      await carrier.carry(letter, db);
    } catch (error) {
      const failure = new Error(withoutAddresses(error));
      await noted(id, 'pending', failure.message, db);
      return failure;
    }
    return noted(id, 'sent', null, db);
  });
  if (became instanceof Error) throw became;
  return became;
}

const reasons = { 'given-up': 'Nobody to write to: the account is closed', needless: null };

/** The letter as it is to be sent now, with a new link in it where it has one; or what becomes of it instead. */
async function written(
  id: string,
  { recipient, kind, since }: Owed,
  people: People,
  home?: string,
): Promise<Letter | keyof typeof reasons> {
  if (isLetterKind(kind)) {
    const address = await people.addressOf(kind, recipient, since);
    if (!address) return 'needless';
    const { email: to, path, language } = address;
    return letterOf({ id, kind, to, path, language }, home);
  }
  const person = await people.correspondent(recipient);
  return person ? letterOf({ id, to: person.email, language: person.language }, home) : 'given-up';
}

/** What a mail server answers often repeats to whom the mail was; that belongs neither in a log nor on a health page. */
const withoutAddresses = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/(?<!\S)\S+@\S+/g, '…');

interface Owed {
  recipient: string;
  kind: string;
  /** ISO 8601. */
  since: string;
}

/** Locks the row and answers what is owed; null where nothing is, or another process has it in hand. */
async function take(id: string, db: EntityManager): Promise<Owed | null> {
  await db.query(`set local idle_in_transaction_session_timeout = '2min'`);
  const rows = await db.query<(Omit<Owed, 'since'> & { since: Date })[]>(
    `select recipient, kind, created_at as since from notifications.notification
     where id = $1 and mail_state = 'pending' for update skip locked`,
    [id],
  );
  return rows[0] ? { ...rows[0], since: rows[0].since.toISOString() } : null;
}

async function noted<State extends Became | 'pending'>(
  id: string,
  state: State,
  error: string | null,
  db: EntityManager,
): Promise<State> {
  await db.query(
    `update notifications.notification
     set mail_state = $2, last_error = left($3, 500), attempts = attempts + 1, tried_at = clock_timestamp(),
         sent_at = case when $2 = 'sent' then clock_timestamp() end
     where id = $1`,
    [id, state, error],
  );
  return state;
}
