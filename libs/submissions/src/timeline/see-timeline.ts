import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type Actor, FindActors } from '#libs/accounts';
import { EventStore, Unknown } from '#libs/event-store';
import { historyOf } from '../overview/see-submission.js';
import { type Happened, timeline } from './timeline.js';

export interface Told extends Happened {
  who: Happened['who'] & { name?: string };
}

/** What happened to one submission, in order. `Unknown` to whom its content is not open. */
export class SeeTimeline extends Query<Told[]> {
  constructor(
    readonly id: string,
    readonly by: Actor,
  ) {
    super();
  }
}

@QueryHandler(SeeTimeline)
export class SeeTimelineHandler implements IQueryHandler<SeeTimeline> {
  constructor(
    private readonly store: EventStore,
    private readonly queries: QueryBus,
  ) {}

  async execute({ id, by }: SeeTimeline): Promise<Told[]> {
    const { events, row, sight } = await historyOf(this.store, id, by);
    if (sight === 'invitation') throw new Unknown('The review has not been accepted');
    const happened = timeline(events, row.state, by);
    const ids = new Set(happened.flatMap(({ who }) => who.account ?? []));
    const people = await this.queries.execute(new FindActors([...ids]));
    return happened.map((one) => ({ ...one, who: { ...one.who, ...nameOf(people.get(one.who.account ?? '')) } }));
  }
}

const nameOf = (account: { name: string } | undefined) => (account ? { name: account.name } : {});
