import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

/** The people of one organisation. */
export interface PeopleOf {
  /** Id of the organisation. */
  organisation: string;
  active: number;
  invited: number;
  /** Who clears its submissions and invites its people; an organisation without one can submit nothing. */
  focalPoints: { id: string; name: string }[];
}

/** The people of every organisation that has any. */
export class CountPeople extends Query<PeopleOf[]> {}

const counted = `
  select organisation,
         count(*) filter (where joined_at is not null)::int as active,
         count(*) filter (where joined_at is null)::int as invited,
         coalesce(json_agg(json_build_object('id', id, 'name', name) order by name)
           filter (where joined_at is not null and 'focal-point' = any(roles)), '[]') as "focalPoints"
    from accounts.account where disabled_at is null group by organisation order by organisation`;

@QueryHandler(CountPeople)
export class CountPeopleHandler implements IQueryHandler<CountPeople> {
  constructor(private readonly db: DataSource) {}

  execute(): Promise<PeopleOf[]> {
    return this.db.query<PeopleOf[]>(counted);
  }
}
