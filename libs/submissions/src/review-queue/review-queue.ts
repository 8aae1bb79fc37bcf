import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Account, Actor } from '#libs/accounts';
import type { Kind } from '../events.js';
import { SubmissionOverview } from '../overview/submission-overview.js';
import type { Status } from '../submission.js';
import { visibleTo } from '../visible.js';
import { pageOfTask, type Task, waitingFor } from './work.js';

export interface Waiting {
  task: Task;
  id: string;
  kind: Kind;
  /** Empty where it has none yet. */
  title: string;
  organisation: string;
  status: Status;
  round: number;
  /** Since when it stands there: ISO 8601. */
  since: string;
  /** The day by which it is asked for, if one was said. */
  due: string | null;
  /** Where it is done. */
  page: string;
}

/** What waits for someone, the most urgent first: what is due, then what has waited longest. */
export class ReviewQueue extends Query<Waiting[]> {
  constructor(
    readonly by: Account | Actor,
    readonly at: string,
  ) {
    super();
  }
}

/** More than anybody can work off; beyond it the oldest are shown first. */
const most = 500;

@QueryHandler(ReviewQueue)
export class ReviewQueueHandler implements IQueryHandler<ReviewQueue> {
  constructor(private readonly db: DataSource) {}

  async execute({ by, at }: ReviewQueue): Promise<Waiting[]> {
    const rows = await this.narrowed(by, at);
    return rows
      .filter(({ state }) => visibleTo(state, by) !== 'nothing')
      .flatMap((row) => waitingFor(row, by, at).map((task) => waitingOf(row, task, by)))
      .toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.since.localeCompare(b.since));
  }

  /** Whatever could wait for this person, by column; what does wait is asked of the lifecycle. */
  private narrowed({ id, organisation, roles }: Actor, at: string): Promise<SubmissionOverview[]> {
    const office = roles.includes('secretariat') || roles.includes('chair');
    const old = new Date(Date.parse(at) - 2 * 365 * 24 * 60 * 60 * 1000).toISOString();
    const query = this.db.manager
      .createQueryBuilder(SubmissionOverview, 'row')
      .where(`(row.author = :id and row.status in ('draft', 'revising'))`)
      .orWhere(`(array[:id] <@ row.invitedCoAuthors and row.status = 'draft')`)
      .orWhere(`(array[:id] <@ row.reviewers and row.status = 'in-review')`)
      .orWhere(`((row.author = :id or :clears and row.organisation = :organisation) and row.currentAt <= :old)`)
      .orWhere(`(:clears and row.organisation = :organisation and row.status = 'submitted')`)
      .orWhere(`(:office and row.status in ('cleared', 'in-review', 'approved'))`)
      .orWhere(`(:office and row.entryStatus = 'suspended')`)
      .setParameters({ id, organisation, old, office, clears: roles.includes('focal-point') });
    return query.orderBy('row.since').limit(most).getMany();
  }
}

const waitingOf = (row: SubmissionOverview, task: Task, by: Actor): Waiting => ({
  task,
  id: row.id,
  kind: row.kind,
  title: row.title,
  organisation: row.organisation,
  status: row.status,
  round: row.round,
  since: row.since,
  due: row.due[by.id] ?? null,
  page: pageOfTask(row.id, task),
});
