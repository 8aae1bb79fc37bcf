import { createTransport } from 'nodemailer';
import type { EntityManager } from 'typeorm';
import type { Seal, SealedColumn } from '#libs/platform';
import type { Letter } from './letter.js';

/** Brings letters away. `carry` throws when a letter was not taken; it is then tried again. */
export interface Carrier {
  /** `db` is the transaction in which the letter is marked as sent. */
  carry(letter: Letter, db: EntityManager): Promise<void>;
  close(): void;
}

/** All together well under the two minutes that a letter may be held: see `take` in mail.job.ts. */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 20_000 };

const breaks = /[\p{Cc}<>,;]/u;

/** By SMTP, as `SMTP_URL` says: `smtps://user:password@host`, or `smtp://host?requireTLS=true`. One connection, kept. */
export function smtp(url: string): Carrier {
  const transport = createTransport({ url, pool: true, maxConnections: 1, ...limits });
  return {
    async carry({ to, from, subject, text, html, messageId }) {
      if (breaks.test(to)) throw new Error('The address is not one that mail can be sent to');
      const headers = { 'Auto-Submitted': 'auto-generated' };
      await transport.sendMail({ to: { name: '', address: to }, from, subject, text, html, messageId, headers });
    },
    close: () => transport.close(),
  };
}

/** What a letter in the local mailbox says: there may be a link in it that lets somebody in. */
export const sealedLetters: SealedColumn = {
  table: 'notifications.mail',
  key: 'id',
  column: 'text',
  contextOf: (id) => `letter ${id}`,
};

/** As long as the link in a letter is good at the most. */
export const keptFor = `interval '7 days'`;

/** Where there is no SMTP: into the table that administrators read as `/mailbox`, exactly once, sealed, and for a week. */
export const localMailbox = (seal: Seal): Carrier => ({
  async carry({ id, to, subject, text, messageId, language }, db) {
    await db.query(`delete from notifications.mail where at < now() - ${keptFor}`);
    await db.query(
      `insert into notifications.mail (id, to_address, subject, text, message_id, language)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [id, to, subject, seal.seal(text, sealedLetters.contextOf(id)), messageId, language],
    );
  },
  close() {},
});
