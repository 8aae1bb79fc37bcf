import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type Actor, FindActors } from '#libs/accounts';
import { EventStore, type Recorded, Unknown } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import { submission } from '../submission.js';
import { visibleTo } from '../visible.js';
import { overview } from './overview.js';
import { type SeenSubmission, seenBy } from './seen-submission.js';
import type { SubmissionOverview } from './submission-overview.js';

/** One submission, as much of it as someone may see. Throws `Unknown` where that is nothing. */
export class SeeSubmission extends Query<SeenSubmission> {
  constructor(
    readonly id: string,
    readonly by: Actor,
  ) {
    super();
  }
}

/** Everything that happened to a submission, and what came of it. `Unknown` to whom it is not open. */
export async function historyOf(store: EventStore, id: string, by: Actor) {
  const events: Recorded<SubmissionEvent>[] = [];
  for await (const event of store.read<SubmissionEvent>(`${submission.name}-${id}`)) events.push(event);
  const row = events.reduce<SubmissionOverview | undefined>(
    (before, event) => overview.evolve(before, event) ?? before,
    undefined,
  );
  const sight = row ? visibleTo(row.state, by) : 'nothing';
  if (!row || sight === 'nothing') throw new Unknown('There is no such submission');
  return { events, row, sight };
}

/** Read from its own stream and no read model: whoever has just done something sees what they did. */
@QueryHandler(SeeSubmission)
export class SeeSubmissionHandler implements IQueryHandler<SeeSubmission> {
  constructor(
    private readonly store: EventStore,
    private readonly queries: QueryBus,
  ) {}

  async execute({ id, by }: SeeSubmission): Promise<SeenSubmission> {
    const { row } = await historyOf(this.store, id, by);
    const { author, coAuthors, reviewers } = row;
    const people = await this.queries.execute(new FindActors([author, ...coAuthors, ...reviewers]));
    return seenBy(row, by, { people, at: new Date().toISOString() });
  }
}
