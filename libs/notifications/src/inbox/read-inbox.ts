import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

/** One line of an inbox. */
export interface InboxItem {
  id: string;
  /** What happened; its words are the message `notifications.notice.<kind>`. */
  kind: string;
  /** Id of the submission that it is about; null where it is about the reader's own account. */
  submission: string | null;
  round: number | null;
  /** ISO 8601, UTC. */
  at: string;
  /** When it was marked as read, or null. */
  readAt: string | null;
}

export interface Inbox {
  /** Of all, not of this part. */
  unread: number;
  /** Newest first. */
  items: InboxItem[];
  /** Cursor of the next part, or null. */
  next: string | null;
}

export class ReadInbox extends Query<Inbox> {
  constructor(
    readonly account: string,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

interface Row {
  id: string;
  kind: string;
  submission: string | null;
  round: number | null;
  created_at: Date;
  read_at: Date | null;
}

const lines = `
  select id, kind, submission, round, created_at, read_at from notifications.notification
  where recipient = $1 and listed and ($3::uuid is null or (created_at, id) < (
    select created_at, id from notifications.notification where id = $3 and recipient = $1))
  order by created_at desc, id desc limit $2`;

@QueryHandler(ReadInbox)
export class ReadInboxHandler implements IQueryHandler<ReadInbox> {
  constructor(private readonly db: DataSource) {}

  async execute({ account, limit, cursor }: ReadInbox): Promise<Inbox> {
    const [rows, unread] = await Promise.all([
      this.db.query<Row[]>(lines, [account, limit + 1, cursor ?? null]),
      countUnread(this.db, account),
    ]);
    const items = rows.slice(0, limit).map(itemOf);
    return { unread, items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }
}

const itemOf = ({ created_at, read_at, ...row }: Row): InboxItem => ({
  ...row,
  at: created_at.toISOString(),
  readAt: read_at?.toISOString() ?? null,
});

/** How many notices of an account wait to be read. */
export class UnreadCount extends Query<number> {
  constructor(readonly account: string) {
    super();
  }
}

@QueryHandler(UnreadCount)
export class UnreadCountHandler implements IQueryHandler<UnreadCount> {
  constructor(private readonly db: DataSource) {}

  execute({ account }: UnreadCount): Promise<number> {
    return countUnread(this.db, account);
  }
}

async function countUnread(db: DataSource, account: string): Promise<number> {
  const [row] = await db.query<{ count: number }[]>(
    'select count(*)::int as count from notifications.notification where recipient = $1 and listed and read_at is null',
    [account],
  );
  return row?.count ?? 0;
}
