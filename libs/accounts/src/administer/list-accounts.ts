import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Role } from '../actor.js';

/** Invited: nobody has come yet. Disabled: cannot be used, and may be again. Erased: never again, and without a name. */
export const accountStates = ['active', 'invited', 'disabled', 'erased'] as const;
export type AccountState = (typeof accountStates)[number];

export interface ListedAccount {
  id: string;
  /** Empty as long as the person has not joined. */
  name: string;
  email: string;
  organisation: string;
  roles: Role[];
  state: AccountState;
}

/** What is looked for; an empty list of values means any. */
export interface Looking {
  q: string;
  state: string[];
  role: string[];
  organisation: string[];
}

export const facetsOfAccounts = ['state', 'role', 'organisation'] as const;
type FacetName = (typeof facetsOfAccounts)[number];

interface Counted {
  facet: FacetName;
  value: string;
  count: number;
}

export interface Listing {
  total: number;
  /** By name. */
  items: ListedAccount[];
  /** How many there would be with each value, given what is looked for otherwise. */
  facets: Counted[];
  /** Cursor of the next part, or null. */
  next: string | null;
}

/** The accounts of this installation, for administrators. */
export class ListAccounts extends Query<Listing> {
  constructor(
    readonly looking: Looking,
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

/** State of an account `a`, as SQL. */
export const stateOf = `
  case when a.erased_at is not null then 'erased' when a.disabled_at is not null then 'disabled'
       when a.joined_at is null then 'invited' else 'active' end`;

/** An invitation that was taken back left an account that never was anybody's: it is not among these. */
const people = `
  with person as (
    select a.id, a.name, a.email, a.organisation, a.roles, lower(coalesce(nullif(a.name, ''), a.email)) as called,
           ${stateOf} as state
      from accounts.account a
     where (a.joined_at is not null or a.erased_at is null)
       and position(lower($1) in lower(a.name || ' ' || a.email)) > 0
  )`;

const inState = `(cardinality($2::text[]) = 0 or state = any($2))`;
const inRole = `(cardinality($3::text[]) = 0 or roles && $3)`;
const inOrganisation = `(cardinality($4::text[]) = 0 or organisation = any($4))`;

const page = `${people}
  select id, name, email, organisation, roles, state from person
   where ${inState} and ${inRole} and ${inOrganisation}
     and ($6::uuid is null or (called, id) > (select called, id from person where id = $6))
   order by called, id limit $5`;

const counts = `${people}
  select 'total' as facet, '' as value, count(*)::int as count from person
   where ${inState} and ${inRole} and ${inOrganisation}
  union all select 'state', state, count(*)::int from person where ${inRole} and ${inOrganisation} group by state
  union all select 'role', role, count(*)::int from person, unnest(roles) as role
             where ${inState} and ${inOrganisation} group by role
  union all select 'organisation', organisation, count(*)::int from person
             where ${inState} and ${inRole} group by organisation
  order by 1, 2`;

@QueryHandler(ListAccounts)
export class ListAccountsHandler implements IQueryHandler<ListAccounts> {
  constructor(private readonly db: DataSource) {}

  async execute({ looking: { q, state, role, organisation }, limit, cursor }: ListAccounts): Promise<Listing> {
    const asked = [q.trim(), state, role, organisation];
    const [rows, counted] = await Promise.all([
      this.db.query<ListedAccount[]>(page, [...asked, limit + 1, cursor ?? null]),
      this.db.query<(Counted | { facet: 'total'; count: number })[]>(counts, asked),
    ]);
    const items = rows.slice(0, limit);
    return {
      total: counted.find(({ facet }) => facet === 'total')?.count ?? 0,
      items,
      facets: counted.filter((one): one is Counted => one.facet !== 'total'),
      next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  }
}
