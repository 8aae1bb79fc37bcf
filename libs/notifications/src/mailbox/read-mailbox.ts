import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

/** A mail that would have been sent, had there been a server. */
export interface KeptMail {
  /** The notification's id. */
  id: string;
  to: string;
  subject: string;
  text: string;
  messageId: string;
  language: string;
  /** ISO 8601, UTC. */
  at: string;
}

export interface Mailbox {
  /** Newest first. */
  items: KeptMail[];
  /** Cursor of the next part, or null. */
  next: string | null;
}

export class ReadMailbox extends Query<Mailbox> {
  constructor(
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

const mails = `
  select id, to_address as "to", subject, text, message_id as "messageId", language, at from notifications.mail
  where $2::uuid is null or (at, id) < (select at, id from notifications.mail where id = $2)
  order by at desc, id desc limit $1`;

@QueryHandler(ReadMailbox)
export class ReadMailboxHandler implements IQueryHandler<ReadMailbox> {
  constructor(private readonly db: DataSource) {}

  async execute({ limit, cursor }: ReadMailbox): Promise<Mailbox> {
    const rows = await this.db.query<(Omit<KeptMail, 'at'> & { at: Date })[]>(mails, [limit + 1, cursor ?? null]);
    const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}
