import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type Account, type Actor, FindActors } from '#libs/accounts';
import { EventStore, type Recorded, Unknown } from '#libs/event-store';
import type { SubmissionEvent } from '../events.js';
import { type Submission, submission } from '../submission.js';
import { visibleTo } from '../visible.js';
import { type SeenSubmission, seenBy } from './seen-submission.js';

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
  const state = events.reduce<Submission>((before, event) => submission.evolve(before, event), submission.initial);
  const sight = visibleTo(state, by);
  if (sight === 'nothing') throw new Unknown('There is no such submission');
  return { events, state, sight };
}

/** Read from its own stream and no read model: whoever has just done something sees what they did. */
@QueryHandler(SeeSubmission)
export class SeeSubmissionHandler implements IQueryHandler<SeeSubmission> {
  constructor(
    private readonly store: EventStore,
    private readonly queries: QueryBus,
  ) {}

  async execute({ id, by }: SeeSubmission): Promise<SeenSubmission> {
    const { events, state } = await historyOf(this.store, id, by);
    const people = await this.people([state.author, ...state.coAuthors, ...Object.keys(state.reviewers)]);
    return seenBy(id, state, by, { people, due: dueDays(events) });
  }

  private people(ids: string[]): Promise<Map<string, Account>> {
    return this.queries.execute(new FindActors(ids));
  }
}

/** By reviewer, the day named with the last invitation. */
const dueDays = (events: Recorded<SubmissionEvent>[]): Map<string, string | undefined> =>
  new Map(events.flatMap((event) => (event.type === 'ReviewerInvited' ? [[event.data.reviewer, event.data.due]] : [])));
