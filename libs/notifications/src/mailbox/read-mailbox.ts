import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { CannotOpen, Seal } from '#libs/platform';
import { keptFor, sealedLetters } from '../carriers.js';

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
  where at > now() - ${keptFor} and ($2::uuid is null or (at, id) < (select at, id from notifications.mail where id = $2))
  order by at desc, id desc limit $1`;

@QueryHandler(ReadMailbox)
export class ReadMailboxHandler implements IQueryHandler<ReadMailbox> {
  constructor(
    private readonly db: DataSource,
    private readonly seal: Seal,
  ) {}

  async execute({ limit, cursor }: ReadMailbox): Promise<Mailbox> {
    const rows = await this.db.query<(Omit<KeptMail, 'at'> & { at: Date })[]>(mails, [limit + 1, cursor ?? null]);
    const items = rows.slice(0, limit).map((row) => ({ ...row, text: this.opened(row), at: row.at.toISOString() }));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** Empty where it was sealed by a key that is not here: the others can be read all the same. */
  private opened({ id, text }: Pick<KeptMail, 'id' | 'text'>): string {
    try {
      return this.seal.open(text, sealedLetters.contextOf(id));
    } catch (error) {
      if (error instanceof CannotOpen) return '';
      throw error;
    }
  }
}
