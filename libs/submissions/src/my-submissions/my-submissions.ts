import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/accounts';
import { BadInput } from '#libs/event-store';
import type { EventType, Form, Kind } from '../events.js';
import { SubmissionOverview } from '../overview/submission-overview.js';
import { type Task, waitingFor } from '../review-queue/work.js';
import type { EntryStatus, Status } from '../submission.js';

export interface MySubmission {
  id: string;
  kind: Kind;
  form: Form;
  /** Empty where it has none yet. */
  title: string;
  status: Status;
  entryStatus: EntryStatus;
  /** Of the published entry. */
  number: string | null;
  /** What happened last, and when: ISO 8601. */
  happened: EventType;
  updatedAt: string;
  /** What is asked of me now. */
  asked: Task[];
}

export interface MySubmissionsPage {
  items: MySubmission[];
  /** `cursor` of the following page, null on the last. */
  next: string | null;
}

const pageSize = 50;

/** What someone has written, alone or with others, the last changed first. */
export class MySubmissions extends Query<MySubmissionsPage> {
  constructor(
    readonly by: Actor,
    readonly at: string,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(MySubmissions)
export class MySubmissionsHandler implements IQueryHandler<MySubmissions> {
  constructor(private readonly db: DataSource) {}

  async execute({ by, at, cursor }: MySubmissions): Promise<MySubmissionsPage> {
    const query = this.db.manager
      .createQueryBuilder(SubmissionOverview, 'row')
      .where(`(row.author = :author or array[:author] <@ row.coAuthors)`, { author: by.id })
      .orderBy('row.updatedAt', 'DESC')
      .addOrderBy('row.id', 'DESC')
      .limit(pageSize + 1);
    if (cursor) query.andWhere('(row.updatedAt, row.id) < (:before, :id)', after(cursor));
    const rows = await query.getMany();
    const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
    return { items: rows.slice(0, pageSize).map((row) => mine(row, by, at)), next: last ? cursorOf(last) : null };
  }
}

const cursorOf = ({ updatedAt, id }: SubmissionOverview) => `${updatedAt}~${id}`;

function after(cursor: string): { before: string; id: string } {
  const [, before, id] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~([\da-f-]{36})$/.exec(cursor) ?? [];
  if (!before || !id)
    throw new BadInput([{ field: 'cursor', message: 'This is not a cursor of ours', code: 'unexpected' }]);
  return { before, id };
}

function mine(row: SubmissionOverview, by: Actor, at: string): MySubmission {
  const { id, kind, form, title, status, entryStatus, number, happened, updatedAt } = row;
  return { id, kind, form, title, status, entryStatus, number, happened, updatedAt, asked: waitingFor(row, by, at) };
}
